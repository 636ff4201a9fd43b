import SitrepModel

extension DayEvidence {
  /// Characters of a summary in a brief: its first sentence mostly has room.
  static let briefSummary = 70
  private static let briefFigures = 3
  private static let briefNeeds = 2

  /// What is asked first, in the same six lines of any operation; a line of which nothing is known says so.
  func briefLines(_ report: Report) -> [Report.BriefLine] {
    let (authorities, measure) = briefPolicies(report)
    let access = accessInBrief(report, measure)
    let changed = Set(report.changes.flatMap(\.records))
    let lines = [
      brief("people", peopleInBrief(report), else: "gap.no-headline"),
      brief("groups", [groupsInBrief(report)], else: "brief.no-groups"),
      brief("authorities", [authorities], else: "brief.no-measure"),
      brief("access", [access], else: "brief.no-access"),
      brief(
        "needs", needsInBrief(report, besides: access) + [responseInBrief(report)], else: "brief.no-needs"),
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

  private func unknown(_ key: String) -> Report.Line {
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
            "said_by": position == 0 ? .optional(figure.saidBy.map(Self.byOffice)) : .none,
            "refusals": .whole(figure.label == .none ? 0 : refusals), "reports": .whole(figure.reports),
            "giving": .whole(figure.coverage == nil ? figure.giving : 0),
            "coverage": .optional(figure.coverage?.message),
          ]), marks: figure.marks, records: figure.records)
    }
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
    if let label = present.first?.label {
      items.append(
        Message(
          "brief.present",
          ["groups": .list(ValueList(present.map(group))), "label": .code(label.code)]))
    }
    let newest = told.max { $0.asOf.day < $1.asOf.day } ?? first
    return Report.Line(
      kind: "group", subject: first.id,
      message: Message(
        "brief.groups",
        [
          "groups": .messages(items),
          // The line before has told its own date.
          "as_of": newest.asOf == first.asOf ? .none : .date(newest.asOf), "age": newest.age,
        ]),
      marks: CaveatSet(told.lazy.flatMap(\.marks).map(\.code)).marks, records: told.flatMap(\.records))
  }

  private func group(_ figure: Report.Figure) -> Value { .code(Code(OpenVocabulary.group, figure.group)) }

  // MARK: What authorities did, and access

  /// Types of measures that let people through or not, the heaviest first.
  private static let accessTypes = [
    "entry-refusal", "border-closure", "airport-closure", "port-closure", "road-closure",
    "access-restriction", "humanitarian-corridor", "border-control",
  ]

  /// The measure that weighs most, and the one on access that weighs most beside it.
  private func briefPolicies(_ report: Report) -> (authorities: Report.Line?, access: Report.Line?) {
    let weighed = policyHighlights(report).map(\.subject)
    let byMeasure = Dictionary(
      report.policies.map { ($0.measure, $0) }, uniquingKeysWith: { first, _ in first })
    let current = weighed.compactMap { byMeasure[$0] }
    let first = current.first { !isOnAccess($0) } ?? current.first
    let others = report.policies.filter {
      $0.measure != first?.measure && !$0.background && !$0.stage.isOver && isOnAccess($0)
    }
    // Of the same type the first of the report's order.
    let access = others.min { accessRank($0) < accessRank($1) }
    return (first.map(policyInBrief), access.map(policyInBrief))
  }

  private func isOnAccess(_ policy: Report.Policy) -> Bool {
    policy.type.map(Self.accessTypes.contains) ?? false
  }

  /// The measure on access that holds; else what was last said: of roads and transport, or of a measure that is over.
  private func accessInBrief(_ report: Report, _ measure: Report.Line?) -> Report.Line? {
    if let measure { return measure }
    let over = report.policies.filter { !$0.background && $0.stage.isOver && isOnAccess($0) }
      .compactMap { policy in policy.steps.last.map { (policy: policy, day: $0.date.day) } }
      .max { $0.day < $1.day }
    let transport = report.conditions.filter { $0.sector == .log }.max {
      ($0.asOf.day.number, $0.severity ?? 0) < ($1.asOf.day.number, $1.severity ?? 0)
    }
    if let over, transport.map({ $0.asOf.day <= over.day }) ?? true { return policyInBrief(over.policy) }
    return transport.flatMap(needInBrief)
  }

  private func accessRank(_ policy: Report.Policy) -> (Int, Int) {
    (policy.stage.isNotInForce ? 1 : 0, policy.type.flatMap(Self.accessTypes.firstIndex(of:)) ?? .max)
  }

  private func policyInBrief(_ policy: Report.Policy) -> Report.Line {
    let isTold = policy.clock != nil && policy.end != nil
    return Report.Line(
      kind: "policy", subject: policy.measure,
      message: Message(
        "brief.policy",
        [
          "country": .optional(policy.country.map(countryName)),
          "summary": policy.summary.isEmpty
            ? policy.type.map { .code(Code(OpenVocabulary.policyType, $0)) } ?? .none
            : .local(policy.summary.shortened(to: Self.briefSummary)),
          "stage": .code(policy.stage.code),
          "label": policy.message["label"] ?? .code(policy.stageLabel.code),
          "unconfirmed": .flag(policy.stage.isDecided), "end": isTold ? .optional(policy.end) : .none,
          "basis": isTold ? .coded(policy.endBasis) : .none,
          "start": isTold && (policy.stage.isDecided || policy.startBasis == .declared)
            ? .optional(policy.start) : .none,
          "past": .flag(policy.marks.contains { $0.code == .pastStatedEnd }),
          "as_of": .optional(policy.steps.last?.date),
        ]), marks: policy.marks, records: policy.steps.map(\.record))
  }

  // MARK: Needs, and who responds

  /// The worst needs at the place of the first key figure, else anywhere; else what was last known of any.
  /// - Parameter access: what is told of already. Where that is a measure that is over, the roads are no more as they
  ///   were said to be before.
  private func needsInBrief(_ report: Report, besides access: Report.Line?) -> [Report.Line] {
    let place = report.figures.first(where: \.headline)?.place
    let isReopened = report.policies.contains { $0.measure == access?.subject && $0.stage.isOver }
    let conditions = report.conditions.filter {
      subject(of: $0) != access?.subject && !(isReopened && $0.sector == .log)
    }
    let here = conditions.filter { $0.place == place }
    let groups = (here.isEmpty ? conditions : here).sorted { first, second in
      (second.severity ?? 0, second.asOf.day.number, first.sector.order)
        < (first.severity ?? 0, first.asOf.day.number, second.sector.order)
    }
    let needs = groups.prefix(Self.briefNeeds).compactMap(needInBrief)
    if !needs.isEmpty { return needs }
    let last = report.gaps.first { $0.message.key == "gap.sector-last" }
    return last.map {
      [Report.Line(kind: "gap", subject: $0.id, message: $0.message, marks: $0.marks)]
    } ?? [unknown("brief.no-needs")]
  }

  private func subject(of group: Report.ConditionGroup) -> String {
    "\(group.sector.rawValue)/\(group.place ?? "")"
  }

  /// The newest of the worst that is said of a place and sector.
  private func needInBrief(_ group: Report.ConditionGroup) -> Report.Line? {
    group.items.first { $0.severity == group.severity }.map { item in
      Report.Line(
        kind: "condition", subject: subject(of: group),
        message: Message(
          "brief.need",
          [
            "sector": .code(group.sector.code), "as_of": .date(item.asOf), "age": .whole(item.ageDays),
            "label": .coded(item.ownLabel), "severity": .optional(item.severity),
            "summary": item.summary.isEmpty
              ? .none : .local(item.summary.shortened(to: Self.briefSummary)),
          ]), marks: item.marks, records: [item.record])
    }
  }

  /// How many organisations are known to respond, and the newest of what they do.
  private func responseInBrief(_ report: Report) -> Report.Line {
    let newest = report.responses.max { ($0.occurred.day, $1.id) < ($1.occurred.day, $0.id) }
    guard let newest else { return unknown("gap.no-response") }
    let organisations = Set(report.responses.compactMap { $0.organisation?.original })
    return Report.Line(
      kind: "response", subject: newest.id,
      message: Message(
        "brief.response",
        [
          "organisations": .whole(max(1, organisations.count)),
          "organisation": .optional(newest.organisation),
          "summary": .local(newest.summary.shortened(to: Self.briefSummary)),
          "as_of": .date(newest.occurred), "origin": .optional(newest.origin),
        ]), marks: newest.marks, records: [newest.id])
  }

  // MARK: What is expected

  /// The newest outlook of one in office, else of anyone; what is said to be missing; the next date.
  private func expectedInBrief(_ report: Report) -> [Report.Line] {
    let outlooks = report.statements.filter { $0.kind == .outlook }
    let outlook = outlooks.max { rank(of: $0) < rank(of: $1) }
    var lines: [Report.Line] = []
    if let outlook {
      lines.append(
        Report.Line(
          kind: "outlook", subject: outlook.id,
          message: Message(
            "brief.outlook",
            [
              "speaker": .optional(outlook.speaker.map(Self.byOffice)), "origin": .optional(outlook.origin),
              "party": .flag(outlook.party), "as_of": .date(outlook.occurred),
              "summary": .local(outlook.summary.shortened(to: Self.briefSummary + 20)),
            ]), marks: outlook.marks, records: [outlook.id]))
    }
    let stated = report.gaps.filter { $0.kind == .stated }
    let speaker = outlook.flatMap(\.speaker)
    let own = stated.first { gap in speaker.map { gap.message["speaker"] == .message($0) } ?? false }
    if let gap = own ?? stated.first { lines.append(gapInBrief(gap)) }
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

  private func gapInBrief(_ gap: Report.Gap) -> Report.Line {
    var message = gap.message
    if case .local(let summary)? = message["summary"] {
      message = message.replacing("summary", with: .local(summary.shortened(to: Self.briefSummary)))
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
