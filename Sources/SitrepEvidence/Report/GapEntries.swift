import SitrepModel

extension DayEvidence {
  /// What is not known: figures without a number or too old, refusals, silent sectors, gaps that sources name.
  func gapEntries(
    figures: [Report.Figure], conditions: [Report.ConditionGroup], responses: [Report.ResponseEntry]
  ) -> [Report.Gap] {
    var gaps = refusalGaps() + figureGaps(figures) + sectorGaps(conditions)
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
        message: Message(
          "gap.no-count",
          [
            "name": .message(entry.name), "place": .local(entry.placeName),
            "speakers": .list(ValueList(speakers)),
          ]),
        marks: marks(
          of: evidence.current.refusals.map { RecordReference(.estimates, Int($0.index)) },
          and: [.noCountByAuthority]))
    }
  }

  /// Who gave no count, and when.
  func refuser(_ refusal: KnownEstimate) -> Value {
    let head = operation.estimates[Int(refusal.index)].head
    return .message(
      Message(
        "gap.refused-by",
        [
          "speaker": .optional(speaker(of: head)), "publisher": .text(publisher(of: head)),
          "occurred": .date(head.occurred),
        ]))
  }

  private func figureGaps(_ entries: [Report.Figure]) -> [Report.Gap] {
    var gaps: [Report.Gap] = []
    for evidence in byID(figures.filter { $0.staleness == .expired }) {
      let entry = entry(of: evidence)
      gaps.append(
        Report.Gap(
          id: "expired:\(entry.id)", kind: .expiredFigure, figure: entry.id, place: entry.place,
          message: Message(
            "gap.expired",
            [
              "name": .message(entry.name), "place": .local(entry.placeName), "value": .message(entry.value),
              "as_of": .date(entry.asOf), "days": .whole(entry.ageDays),
            ]), marks: entry.marks))
    }
    // What a key figure stands for may be known as a total, or be only too old.
    let told = gaps.compactMap(\.figure) + entries.filter(\.headline).map(\.id)
    for id in missingHeadlines where !told.contains(where: { $0 == id || $0.hasPrefix(id + "/") }) {
      gaps.append(
        Report.Gap(
          id: "missing:\(id)", kind: .noHeadline, figure: id,
          message: Message("gap.missing", namesOfFigure(id))))
    }
    if !entries.contains(where: \.headline) && missingHeadlines.isEmpty {
      gaps.append(Report.Gap(id: "no-headline", kind: .noHeadline, message: Message("gap.no-headline")))
    }
    for evidence in headlineFigures where evidence.agreement == nil {
      let entry = entry(of: evidence)
      guard smallCounts.mask(ofFigure: evidence.figure) == nil, evidence.label != .none else { continue }
      gaps.append(
        Report.Gap(
          id: "no-number:\(entry.id)", kind: .noCount, figure: entry.id, place: entry.place,
          message: Message(
            "gap.no-number",
            [
              "name": .message(entry.name), "place": .local(entry.placeName),
            ]), marks: entry.marks))
    }
    return gaps
  }

  /// What a figure id is about, in words.
  private func namesOfFigure(_ id: String) -> KeyValuePairs<String, Value> {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let place = parts.count == 5 ? parts[4] : ""
    let name = operation.places.first { text($0.id) == place }.map(operation.localName)
    let measure = parts.count > 1 ? Measure(rawValue: parts[1]) : nil
    return [
      "name": .message(
        Report.Figure.name(
          of: profile.name(ofIndicator: parts[0]), measure: measure ?? .stock,
          group: parts.count == 5 ? parts[3] : "all")),
      "place": .optional(name ?? (place.isEmpty ? nil : LocalText(inAll: place))),
    ]
  }

  private func sectorGaps(_ conditions: [Report.ConditionGroup]) -> [Report.Gap] {
    let known = Set(conditions.map(\.sector))
    return profile.sectors.filter { sector in
      !known.contains { $0 == sector || sector.covers($0) }
    }
    .map { sector in
      Report.Gap(
        id: "sector:\(sector.rawValue)", kind: .silentSector, sector: sector,
        message: Message("gap.sector", ["sector": .code(sector.code)]))
    }
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
        message: Message(
          "gap.stated",
          [
            "summary": .local(summary(statement.summary, of: statement.head)),
            "speaker": .optional(speaker(of: statement.head)),
          ]), marks: marks(of: [record], topics: [statement.topic]))
    }
    .sorted { $0.id < $1.id }
  }

  /// In an order of their own; of two for one gap the later due is shown.
  private var followUps: [FollowUp] {
    func key(_ followUp: FollowUp) -> (String, Int32, String) {
      (text(followUp.gap), followUp.due?.number ?? .max, text(followUp.role))
    }
    return operation.followUps.sorted { key($0) < key($1) }
  }

  /// Who has taken a gap on and by when, outside the public edition; one that names no gap of ours is its own.
  private func followedUp(_ gaps: [Report.Gap]) -> [Report.Gap] {
    guard view.edition != .public else { return gaps }
    var gaps = gaps
    let withheld = operation.followUps.isEmpty ? [] : withheldSubjects
    for followUp in followUps {
      let wanted = text(followUp.gap)
      // What is withheld would be named by who follows it up. A gap's id is a record's, or ends in a figure's.
      if withheld.contains(wanted.split(separator: ":", maxSplits: 1).last.map(String.init) ?? "") {
        continue
      }
      if let index = gaps.firstIndex(where: { $0.id == wanted }) {
        (gaps[index].role, gaps[index].due) = (operation.names.textIfPresent(followUp.role), followUp.due)
        gaps[index].state = followUp.state
      } else if followUp.state != .closed {
        gaps.append(
          Report.Gap(
            id: wanted, kind: .stated, message: Message("gap.own", ["gap": .text(wanted)]),
            role: operation.names.textIfPresent(followUp.role), due: followUp.due, state: followUp.state))
      }
    }
    return gaps
  }
}
