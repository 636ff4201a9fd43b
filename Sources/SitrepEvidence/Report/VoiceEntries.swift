import SitrepModel

extension DayEvidence {
  /// What was said by the day: gaps apart, and outlooks whose time has passed left out.
  func statementRecords() -> [RecordReference] {
    knowledge.counting(.statements, at: view).filter { record in
      let statement = operation.statements[Int(record.index)]
      guard statement.head.occurred.day <= view.day else { return false }
      if statement.kind == .outlook, let horizon = statement.horizon, !horizon.isOpenEnd {
        return horizon.latest >= view.day
      }
      return true
    }
  }

  func statementEntries(_ records: [RecordReference]) -> [Report.StatementEntry] {
    records.map(statementEntry).sorted {
      ($0.kind?.order ?? .max, $0.topic ?? "", $0.id) < ($1.kind?.order ?? .max, $1.topic ?? "", $1.id)
    }
  }

  private func statementEntry(_ record: RecordReference) -> Report.StatementEntry {
    let statement = operation.statements[Int(record.index)]
    let head = statement.head
    let party = knowledge.isParty(head.attributedTo, to: [statement.topic])
    let quantity = statement.value.map { operation.quantities[Int($0)] }
    var codes: CaveatSet = statement.kind == .outlook ? [.outlook] : []
    if quantity?.isInterpreted == true { codes.insert(.wordsAsRange) }
    var entry = Report.StatementEntry(
      id: text(head.id), kind: statement.kind, topic: operation.names.textIfPresent(statement.topic),
      stance: statement.stance, speaker: speaker(of: head), party: party, place: placeID(head.place),
      occurred: head.occurred, value: quantity.map { text($0.words) }, horizon: statement.horizon,
      summary: summary(statement.summary, of: head), origin: knowledge.originName(of: record),
      source: sourceID(of: head), marks: marks(of: [record], topics: [statement.topic], and: codes))
    entry.note = note(of: head)
    return entry
  }

  /// Rule 19 in the report's words.
  func stanceEntries(_ records: [RecordReference]) -> [Report.OpposedStances] {
    OpposedTopics.among(records, in: operation).map { topic, sides in
      let entries = sides.map(statementEntry)
      let codes: CaveatSet = entries.contains(where: \.party) ? [.partyToTheMatter] : []
      return Report.OpposedStances(
        topic: text(topic), topicName: profile.name(ofTopic: text(topic)), statements: entries,
        marks: codes.marks)
    }
  }

  func conflictEntries(_ entries: [Report.Figure]) -> [Report.Conflict] {
    let conflicting = Set(
      figures.lazy.filter {
        $0.agreement == .conflicting && self.smallCounts.mask(ofFigure: $0.figure) == nil
      }
      .map { self.figureID($0.figure) })
    let conflicts = entries.mapInParallel(grain: 256) { entry -> Report.Conflict? in
      guard conflicting.contains(entry.id) else { return nil }
      return Report.Conflict(
        figure: entry.id,
        message: .conflictLine(
          name: .message(entry.name), place: .local(entry.placeName), below: .flag(entry.isBelowItsParts),
          values: attributedValues(of: entry)),
        spread: entry.spread, statements: entry.statements, marks: entry.marks)
    }
    .compactMap { $0 }
    return (conflicts + belowParts(entries, but: conflicting)).sorted { $0.figure < $1.figure }
  }

  /// Rule 11: of a whole that no source disagrees on, which places in it are more.
  private func belowParts(_ entries: [Report.Figure], but told: Set<String>) -> [Report.Conflict] {
    if wholesBelowParts.contradictions.isEmpty { return [] }
    let byID = Dictionary(entries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return wholesBelowParts.contradictions.compactMap { figure, contradiction in
      guard let whole = byID[figureID(figure)], !told.contains(whole.id) else { return nil }
      let parts = contradiction.parts.compactMap { byID[figureID($0)] }
      return Report.Conflict(
        figure: whole.id,
        message: .conflictBelowParts(
          name: .message(whole.name), place: .local(whole.placeName),
          values: attributedValues(of: whole, isDated: true), sum: .optional(contradiction.sum),
          parts: .messages(
            parts.map { part in
              Message.conflictPart(
                place: .local(part.placeName), values: attributedValues(of: part, isDated: true))
            })),
        spread: nil, statements: [], marks: whole.marks)
    }
  }

  /// Each value with who gives it: the origin, or the publisher where the origin is not named; of a sum, those who
  /// give its parts. Where they are not about one day, or one is a sum, with grade and date.
  func attributedValues(of figure: Report.Figure, isDated: Bool = false) -> Value {
    let isTold =
      isDated || Set(figure.statements.map(\.asOf)).count > 1
      || figure.statements.contains { $0.coverage != nil }
    return .messages(
      figure.statements.map { statement in
        Message.conflictValue(
          value: .message(statement.value), coverage: .optional(statement.coverage?.message),
          origin: .optional(statement.origin), publisher: .local(statement.publisher),
          grade: isTold ? .text(statement.grade) : .none, asOf: isTold ? .date(statement.asOf) : .none)
      })
  }

  func claimEntries() -> [Report.DatedClaim] {
    byID(figures.filter(\.isCountdown)).compactMap { evidence in
      let known = knowledge.estimates(ofFigure: evidence.figure, at: view)
      return DatedClaims.compare(known.compactMap(DatedClaims.claim)).map { claimEntry($0, evidence) }
    }
  }

  private func claimEntry(_ comparison: DatedClaims.Comparison, _ evidence: FigureEvidence)
    -> Report.DatedClaim
  {
    let indicator = text(operation.figureKeys[evidence.figure].indicator)
    let target: DateSpan = {
      var span = DateSpan(earliest: comparison.earliest, latest: comparison.latest)
      if span.earliest != span.latest { span.marks = .interval }
      return span
    }()
    let claims = comparison.claims.map { claim in
      var entry = Report.Claim(
        record: text(claim.estimate.id), words: text(claim.estimate.quantity.words),
        occurred: claim.estimate.occurred, earliest: claim.earliest, latest: claim.latest,
        origin: knowledge.originName(of: claim.estimate.record))
      entry.quoted = operation.quoted(claim.estimate.quantity)
      return entry
    }
    let said = claims.map {
      Message.claimSaid(words: .message(.told($0.quoted)), occurred: .date($0.occurred))
    }
    // What qualifies any of the claims, older ones included, qualifies their comparison.
    var codes: CaveatSet = [.computed]
    let estimates = comparison.claims.map(\.estimate)
    if comparison.agreement == .conflicting { codes.insert(.conflicting) }
    if estimates.contains(where: \.quantity.isInterpreted) { codes.insert(.wordsAsRange) }
    if estimates.contains(where: { $0.until == nil && $0.occurred.isImprecise }) { codes.insert(.imprecise) }
    let topic = operation.figureKeys[evidence.figure].indicator
    return Report.DatedClaim(
      indicator: indicator, indicatorName: profile.name(ofIndicator: indicator),
      agreement: comparison.agreement,
      earliest: comparison.earliest, latest: comparison.latest,
      message: Message(
        "claim.\(comparison.agreement.rawValue)",
        [
          "indicator": .local(profile.name(ofIndicator: indicator)), "claims": .messages(said),
          "target": .date(target),
        ]),
      claims: claims, marks: marks(of: estimates.map(\.record), topics: [topic], and: codes))
  }
}

extension Report.Conflict {
  /// Whether it is of a whole with places in it, and not of sources with one another.
  var isBelowParts: Bool { message.key == Message.Key.conflictBelowParts }
}

extension Report.Figure {
  /// Whether some say a number for the whole that is below the sum of its parts.
  fileprivate var isBelowItsParts: Bool {
    guard let sum = statements.first(where: { $0.coverage != nil })?.low else { return false }
    return statements.contains { $0.coverage == nil && $0.high.map { $0 < sum } ?? false }
  }
}
