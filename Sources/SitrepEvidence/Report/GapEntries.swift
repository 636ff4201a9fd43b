import SitrepModel

extension DayEvidence {
  /// What is not known: figures without a number or too old, refusals, silent sectors, gaps that sources name.
  func gapEntries(
    figures: [Report.Figure], conditions: [Report.ConditionGroup], responses: [Report.ResponseEntry],
    policies: [Report.Policy]
  ) -> [Report.Gap] {
    var gaps =
      refusalGaps() + figureGaps(figures)
      + sectorGaps(conditions, responses, SectorNews(figures, policies, profile))
    if responses.isEmpty {
      gaps.append(Report.Gap(id: "no-response", kind: .noResponse, message: Message("gap.no-response")))
    }
    gaps += statedGaps()
    return followedUp(gaps)
  }

  private var headlineFigures: [FigureEvidence] { headline.compactMap(evidence(ofFigure:)) }

  private func refusalGaps() -> [Report.Gap] {
    headlineFigures.filter { !$0.current.refusals.isEmpty }.map { evidence in
      let entry = entry(of: evidence)
      let speakers = evidence.current.refusals.map(refuser)
      return Report.Gap(
        id: "no-count:\(entry.id)", kind: .noCount, figure: entry.id, place: entry.place,
        message: .gapNoCount(
          name: .message(entry.name), place: .local(entry.placeName), speakers: .list(ValueList(speakers))),
        marks: marks(
          of: evidence.current.refusals.map { RecordReference(.estimates, Int($0.index)) },
          and: [.noCountByAuthority]))
    }
  }

  /// Who gave no count, and when.
  func refuser(_ refusal: KnownEstimate) -> Value {
    let head = operation.estimates[Int(refusal.index)].head
    return .message(
      Message.gapRefusedBy(
        speaker: .optional(speaker(of: head)), publisher: .local(publisher(of: head)),
        occurred: .date(head.occurred)))
  }

  private func figureGaps(_ entries: [Report.Figure]) -> [Report.Gap] {
    // By their places in the list: a figure is too large to be moved about.
    let expired = entries.indices.filter { entries[$0].isExpired }.sorted { entries[$0].id < entries[$1].id }
    var gaps = expired.map { expiredGap(entries[$0]) }
    // What a key figure stands for may be known as a total, or be only too old.
    let missing = missingHeadlines
    let told = missing.isEmpty ? [] : gaps.compactMap(\.figure) + entries.filter(\.headline).map(\.id)
    let toldOf = Set(told.flatMap(startsOfFigure))
    for id in missing where !toldOf.contains(id) {
      gaps.append(
        Report.Gap(
          id: "missing:\(id)", kind: .noHeadline, figure: id, message: messageOnMissing(id, among: entries)))
    }
    if !entries.contains(where: \.headline) && missing.isEmpty {
      gaps.append(Report.Gap(id: "no-headline", kind: .noHeadline, message: Message("gap.no-headline")))
    }
    for evidence in headlineFigures where evidence.agreement == nil {
      let entry = entry(of: evidence)
      guard smallCounts.mask(ofFigure: evidence.figure) == nil, evidence.label != .none else { continue }
      gaps.append(
        Report.Gap(
          id: "no-number:\(entry.id)", kind: .noCount, figure: entry.id, place: entry.place,
          message: .gapNoNumber(name: .message(entry.name), place: .local(entry.placeName)),
          marks: entry.marks))
    }
    return gaps
  }

  private func expiredGap(_ entry: Report.Figure) -> Report.Gap {
    Report.Gap(
      id: "expired:\(entry.id)", kind: .expiredFigure, figure: entry.id, place: entry.place,
      message: .gapExpired(
        name: .message(entry.name), place: .local(entry.placeName), asOf: .date(entry.asOf),
        value: .message(entry.value), days: .whole(entry.ageDays)), marks: entry.marks)
  }

  /// Says of a figure without a current number which of its parts are known, or that nothing is known.
  private func messageOnMissing(_ id: String, among entries: [Report.Figure]) -> Message {
    let (name, unit, place) = namesOfFigure(id)
    let parts = partsKnown(ofFigure: id, among: entries)
    if parts.isEmpty {
      return Message.gapMissing(name: name, unit: unit, place: place)
    }
    return Message.gapPartsOnly(
      name: name, place: place,
      places: .list(ValueList(parts.prefix(Self.placesTold).map { .local($0.placeName) })),
      more: .whole(max(0, parts.count - Self.placesTold)))
  }

  /// Places told of in a sentence: more would not be read.
  private static let placesTold = 5

  /// Current figures of the same, for places within that of a figure.
  private func partsKnown(ofFigure id: String, among entries: [Report.Figure]) -> [Report.Figure] {
    guard let slash = id.lastIndex(of: "/") else { return [] }
    let kind = String(id[..<slash])
    let kinds = ([kind] + HouseholdFigures.ids(forPeople: kind)).map { $0 + "/" }
    let candidates = entries.filter { entry in
      kinds.contains(where: entry.id.hasPrefix) && entry.id != id && entry.agreement != nil
        && !entry.isExpired
    }
    if candidates.isEmpty { return [] }
    let within = placesWithin(String(id[id.index(after: slash)...]))
    return candidates.filter { within.contains($0.place) }
  }

  /// A figure's id and what it starts with: `stranded`, `stranded/stock` and so on.
  private func startsOfFigure(_ id: String) -> [String] {
    id.indices.filter { id[$0] == "/" }.map { String(id[..<$0]) } + [id]
  }

  /// What a figure id is about, in words.
  private func namesOfFigure(_ id: String) -> (name: Value, unit: Value, place: Value) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = parts.count == 5 ? parts[4] : ""
    let name = knowledge.texts.placeIDs.firstIndex(of: place).map { knowledge.texts.placeNames[$0] }
    let measure = parts.count > 1 ? Measure(rawValue: parts[1]) : nil
    return (
      .message(figureName(parts[0], measure, group: parts.count == 5 ? parts[3] : "all")),
      parts.count == 5 ? .code(Code(OpenVocabulary.unit, parts[2])) : .none,
      .optional(name ?? (place.isEmpty ? nil : LocalText(inAll: place)))
    )
  }

  private func statedGaps() -> [Report.Gap] {
    let records = knowledge.counting(.statements, at: view).filter {
      let statement = operation.statements[Int($0.index)]
      return statement.kind == .gap && statement.head.occurred.day <= view.day
    }
    return records.map { record in
      let statement = operation.statements[Int(record.index)]
      return Report.Gap(
        id: id(of: record), kind: .stated, place: placeID(statement.head.place), record: id(of: record),
        message: .gapStated(
          speaker: .message(speaker(of: statement.head) ?? sourceNamed(of: statement.head)),
          summary: .local(summary(statement.summary, of: statement.head))),
        marks: marks(of: [record], topics: [statement.topic]))
    }
    .sorted { $0.id < $1.id }
  }

  /// Follow-ups by gap, in an order that does not depend on that of rows; of two for one gap the one due later.
  private var followUps: [FollowUp] {
    func key(_ followUp: FollowUp) -> (String, Int32, String) {
      (text(followUp.gap), followUp.due?.number ?? .max, text(followUp.role))
    }
    return operation.followUps.sorted { key($0) < key($1) }
  }

  /// The gaps with who has taken each on and by when, outside the public edition. A follow-up that names none of them is a
  /// gap of its own.
  private func followedUp(_ gaps: [Report.Gap]) -> [Report.Gap] {
    guard view.edition != .public else { return gaps }
    var gaps = gaps
    var indexes = Dictionary(
      gaps.indices.lazy.map { (gaps[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    let withheld = operation.followUps.isEmpty ? [] : withheldSubjects
    let later = operation.followUps.isEmpty ? [] : laterSubjects
    for followUp in followUps {
      let wanted = text(followUp.gap)
      // What is withheld would be named by who follows it up. A gap's id is a record's, or ends in a figure's.
      let subject = wanted.split(separator: ":", maxSplits: 1).last.map(String.init) ?? ""
      if withheld.contains(subject) { continue }
      if let index = indexes[wanted] {
        (gaps[index].role, gaps[index].due) = (operation.names.textIfPresent(followUp.role), followUp.due)
        gaps[index].state = followUp.state
      } else if followUp.state != .closed, !later.contains(subject) {
        indexes[wanted] = gaps.count
        gaps.append(
          Report.Gap(
            id: wanted, kind: .stated, message: .gapOwn(gap: .text(wanted)),
            role: operation.names.textIfPresent(followUp.role), due: followUp.due, state: followUp.state))
      }
    }
    return gaps
  }
}
