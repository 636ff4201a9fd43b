import SitrepModel

extension DayEvidence {
  /// Characters of a summary in a brief, in the language where it takes most: one sentence mostly has room.
  static let briefSummary = 100
  /// Those of an outlook, which makes little sense without its conditions.
  private static let briefOutlook = 180
  private static let briefFigures = 3
  private static let briefSectors = 4
  private static let briefNeeds = 2
  private static let briefResponders = 2

  /// What is asked first, in the same six lines of any operation; a line of which nothing is known says so.
  func briefLines(_ report: Report) -> [Report.BriefLine] {
    let (authorities, access) = measuresInBrief(report)
    let changed = Set(report.changes.flatMap(\.records))
    let needs = needsInBrief(report)
    let lines = [
      brief("people", peopleInBrief(report), else: "gap.no-headline"),
      brief("groups", [groupsInBrief(report)], else: "brief.no-groups"),
      brief("authorities", authorities, else: "brief.no-measure"),
      brief("access", access, else: "brief.no-access"),
      Report.BriefLine(
        kind: "needs", lead: needs.first ?? unknown("brief.no-needs"), also: [responseInBrief(report)],
        more: Array(needs.dropFirst())),
      brief("expected", expectedInBrief(report), else: "brief.no-outlook"),
    ]
    return lines.map { line in
      var line = line
      line.isNew = line.parts.contains { $0.records.contains(where: changed.contains) }
      return line
    }
  }

  private func brief(_ kind: String, _ parts: [Report.Line?], else key: String) -> Report.BriefLine {
    let parts = parts.compactMap(\.self)
    return Report.BriefLine(
      kind: kind, lead: parts.first ?? unknown(key), more: Array(parts.dropFirst()))
  }

  func unknown(_ key: String) -> Report.Line {
    Report.Line(kind: "gap", subject: key, message: Message(key))
  }

  // MARK: How many, and who

  /// The first key figures that stand for all people or things, each with its label; the first with who gives it.
  private func peopleInBrief(_ report: Report) -> [Report.Line] {
    let headline = report.figures.filter(\.headline)
    let whole = headline.filter { $0.group == "all" }
    let told = (whole.isEmpty ? headline : whole).prefix(Self.briefFigures)
    return told.enumerated().map { position, figure in
      let refusals = evidenceBehind(figure)?.current.refusals.count ?? 0
      return Report.Line(
        kind: "figure", subject: figure.id,
        message: Message(
          "brief.figure",
          [
            "name": .message(figure.name), "place": .local(figure.placeName), "value": .message(figure.value),
            "label": .code(figure.label.code), "as_of": .date(figure.asOf), "age": figure.age,
            "said_by": position == 0 ? .optional(whoCounted(figure).map(Self.byOffice)) : .none,
            "refusals": .whole(figure.label == .none ? 0 : refusals), "reports": .whole(figure.reports),
            "giving": .whole(figure.coverage == nil ? figure.giving : 0),
            "coverage": .optional(figure.coverage?.message),
          ]), marks: figure.marks, records: figure.records)
    }
  }

  /// Who gives the value; nil where it is the press, whose reports are counted.
  private func whoCounted(_ figure: Report.Figure) -> Message? {
    guard let record = evidenceBehind(figure)?.recommendedRecord else { return figure.saidBy }
    let head = operation.head(of: record)
    let isPress =
      head.attributedTo.isBlank && operation.source(of: head).kind == .media
      && (head.attributionKind == nil || head.attributionKind == .media)
    return isPress ? nil : figure.saidBy
  }

  private func evidenceBehind(_ figure: Report.Figure) -> FigureEvidence? {
    figures.first { figureID($0.figure) == figure.id }
  }

  /// The parts of the first key figure that are known: their numbers, or that they are there.
  private func groupsInBrief(_ report: Report) -> Report.Line? {
    guard let first = report.figures.first(where: \.headline) else { return nil }
    let parts = report.figures.filter {
      $0.group != "all" && $0.indicator == first.indicator && $0.measure == first.measure
        && $0.unit == first.unit && $0.place == first.place && !isExpired($0) && $0.label != .none
    }
    let counted = parts.filter { $0.low != nil || $0.high != nil || $0.value == FigureValue.coarsened }
    // Those that are only said to be there stand together, as one label holds for all of them.
    let present = parts.filter { part in
      !counted.contains { $0.id == part.id } && part.value.key == "value.presence"
        && part.label == .unverified
    }
    let told = counted + present
    if told.isEmpty { return nil }
    var items = counted.map { part in
      Message(
        "brief.group",
        ["group": group(part), "value": .message(part.value), "label": .code(part.label.code)])
    }
    if !present.isEmpty {
      items.append(Message("brief.present", ["groups": .list(ValueList(present.map(group)))]))
    }
    let newest = told.max { $0.asOf.day < $1.asOf.day } ?? first
    return Report.Line(
      kind: "group", subject: first.id,
      message: Message(
        "brief.groups",
        ["groups": .messages(items), "as_of": .date(newest.asOf), "age": newest.age]),
      marks: CaveatSet(told.lazy.flatMap(\.marks).map(\.code)).marks, records: told.flatMap(\.records))
  }

  private func group(_ figure: Report.Figure) -> Value { .code(Code(OpenVocabulary.group, figure.group)) }

  // MARK: Needs, and who responds

  /// The sectors in which something is known at the place of the first key figure, else anywhere, the worst first, and
  /// what is said of the first of them; else what was last known of any.
  private func needsInBrief(_ report: Report) -> [Report.Line] {
    let place = report.figures.first(where: \.headline)?.place
    let here = report.conditions.filter { $0.place == place }
    let groups = (here.isEmpty ? report.conditions : here).sorted { first, second in
      (second.severity ?? 0, second.asOf.day.number, first.sector.order)
        < (first.severity ?? 0, first.asOf.day.number, second.sector.order)
    }
    var sectors: Set<Sector> = []
    let worst = groups.filter { sectors.insert($0.sector).inserted }.compactMap { group in
      group.items.max { ($0.severity ?? 0) < ($1.severity ?? 0) }.map { (group: group, item: $0) }
    }
    guard !worst.isEmpty else {
      let last = report.gaps.first { $0.message.key == "gap.sector-last" }
      return [
        last.map { Report.Line(kind: "gap", subject: $0.id, message: $0.message, marks: $0.marks) }
          ?? unknown("brief.no-needs")
      ]
    }
    return [sectorsInBrief(Array(worst.prefix(Self.briefSectors)), of: worst.count)]
      + worst.prefix(Self.briefNeeds).compactMap { needInBrief($0.group, $0.item) }
  }

  /// - Parameter count: of all sectors in which something is known.
  private func sectorsInBrief(
    _ worst: [(group: Report.ConditionGroup, item: Report.ConditionItem)], of count: Int
  ) -> Report.Line {
    let items = worst.map(\.item)
    let dates = items.map(\.asOf)
    let ages = items.map(\.ageDays)
    let sectors = worst.map { group, item in
      Message(
        "brief.sector",
        [
          "sector": .code(group.sector.code), "severity": .optional(item.severity),
          "label": .coded(item.ownLabel),
        ])
    }
    return Report.Line(
      kind: "condition", subject: worst.map(\.group.sector.rawValue).joined(separator: "+"),
      message: Message(
        "brief.needs",
        [
          "sectors": .messages(sectors), "others": .whole(count - worst.count),
          "as_of": .optional(DateSpan(covering: dates)), "exact": .flag(dates.contains { !$0.isImprecise }),
          "age": Self.ages(from: ages.min() ?? 0, to: ages.max() ?? 0),
        ]),
      marks: CaveatSet(items.lazy.flatMap(\.marks).map(\.code)).marks, records: items.map(\.record))
  }

  private static func ages(from least: Int, to most: Int) -> Value {
    least == most ? .whole(most) : .range(Amount(least), Amount(most))
  }

  /// What is said of a need, where one sentence of it has room.
  private func needInBrief(_ group: Report.ConditionGroup, _ item: Report.ConditionItem) -> Report.Line? {
    item.summary.opening(atMost: Self.briefSummary).map { summary in
      Report.Line(
        kind: "condition", subject: "\(group.sector.rawValue)/\(group.place ?? "")",
        message: Message(
          "brief.need",
          [
            "sector": .code(group.sector.code), "as_of": .date(item.asOf), "age": .whole(item.ageDays),
            "label": .coded(item.ownLabel), "summary": .local(summary),
          ]), marks: item.marks, records: [item.record])
    }
  }

  /// Who is known to respond, and when that was last said.
  private func responseInBrief(_ report: Report) -> Report.Line {
    let newest = report.responses.sorted { ($0.occurred.day, $0.id) > ($1.occurred.day, $1.id) }
    guard let first = newest.first else { return unknown("gap.no-response") }
    var names: [LocalText] = []
    for name in newest.compactMap({ $0.organisation ?? $0.origin }) where !names.contains(name) {
      names.append(name)
    }
    return Report.Line(
      kind: "response", subject: first.id,
      message: Message(
        "brief.response",
        [
          "organisations": .locals(Array(names.prefix(Self.briefResponders))),
          "others": .whole(max(0, names.count - Self.briefResponders)), "as_of": .date(first.occurred),
        ]),
      // How many they reached is not told here, nor what is to be said of that.
      marks: first.marks.filter { ![.noCountByAuthority, .wordsAsRange].contains($0.code) },
      records: newest.map(\.id))
  }

  // MARK: What is expected

  /// The newest outlook of one in office, else of anyone; what is said to be missing; the next date.
  private func expectedInBrief(_ report: Report) -> [Report.Line] {
    let outlooks = report.statements.filter { $0.kind == .outlook }
    let ranked = outlooks.sorted { rank(of: $0) > rank(of: $1) }
    var lines: [Report.Line] = []
    // One that is told whole comes before one of which there is room for nothing.
    let outlook = ranked.first { $0.summary.opening(atMost: Self.briefOutlook) != nil }
    if let outlook, let summary = outlook.summary.opening(atMost: Self.briefOutlook) {
      lines.append(
        Report.Line(
          kind: "outlook", subject: outlook.id,
          message: Message(
            "brief.outlook",
            [
              "speaker": .optional(outlook.speaker.map(Self.byOffice)), "origin": .optional(outlook.origin),
              "party": .flag(outlook.party), "as_of": .date(outlook.occurred), "summary": .local(summary),
            ]), marks: outlook.marks, records: [outlook.id]))
    } else if !outlooks.isEmpty {
      lines.append(
        Report.Line(
          kind: "outlook", subject: ranked[0].id,
          message: Message("brief.outlooks-untold", ["count": .whole(outlooks.count)])))
    }
    let stated = report.gaps.filter { $0.kind == .stated }
    let speaker = outlook.flatMap(\.speaker)
    let own = stated.first { gap in speaker.map { gap.message["speaker"] == .message($0) } ?? false }
    if let gap = own ?? stated.first, let line = gapInBrief(gap) { lines.append(line) }
    if let date = report.datesAhead.first {
      lines.append(
        Report.Line(
          kind: "date", subject: date.subject,
          message: Message("brief.date", ["date": .date(date.date), "text": .message(date.message)]),
          marks: date.marks))
    }
    return lines
  }

  /// An official's word weighs more than another's, then the newest counts.
  private func rank(of statement: Report.StatementEntry) -> (Int, Int32, String) {
    (statement.speaker?.key == "speaker.office" ? 1 : 0, statement.occurred.day.number, statement.id)
  }

  private func gapInBrief(_ gap: Report.Gap) -> Report.Line? {
    var message = gap.message
    if case .local(let summary)? = message["summary"] {
      guard let opening = summary.opening(atMost: Self.briefSummary) else { return nil }
      message = message.replacing("summary", with: .local(opening))
    }
    if case .message(let speaker)? = message["speaker"] {
      message = message.replacing("speaker", with: .message(Self.byOffice(speaker)))
    }
    return Report.Line(
      kind: "gap", subject: gap.id, message: message, marks: gap.marks,
      records: [gap.record].compactMap { $0 })
  }

  /// A speaker by office, where one is known: a name tells a reader in a hurry less.
  private static func byOffice(_ speaker: Message) -> Message {
    guard speaker.key == "speaker.office", let office = speaker["office"] else { return speaker }
    return Message("speaker.named", ["name": office])
  }
}
