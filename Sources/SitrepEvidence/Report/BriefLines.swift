import SitrepModel

extension DayEvidence {
  /// Characters of a summary in a brief, in the language where it takes most: one sentence mostly has room.
  static let briefSummary = 100
  private static let briefFigures = 3

  /// What is asked first, in the same six lines of any operation; a line of which nothing is known says so.
  func briefLines(_ report: Report) -> [Report.BriefLine] {
    let (authorities, measure) = measuresInBrief(report)
    let access = accessInBrief(report, measure)
    // Another who gives no number leaves what is known as it was.
    let changed = Set(report.changes.filter { $0.message.key != "gap.no-count" }.flatMap(\.records))
    let people = peopleInBrief(report)
    let needs = needsInBrief(report, besides: access.first)
    let response = responseInBrief(report, besides: needs.first?.message["as_of"])
    let lines = [
      Report.BriefLine(
        kind: "people", lead: people.first ?? unknown("gap.no-headline"), tabled: Array(people.dropFirst())),
      brief("groups", [groupsInBrief(report)], else: "brief.no-groups"),
      brief("authorities", authorities, else: "brief.no-measure"),
      brief("access", access, else: "brief.no-access"),
      Report.BriefLine(
        kind: "needs", lead: needs.first ?? unknown("brief.no-needs"), also: [response],
        more: Array(needs.dropFirst())),
      brief("expected", expectedInBrief(report), else: "brief.no-outlook"),
    ]
    return lines.map { line in
      var line = line
      line.isNew = (line.parts + line.tabled).contains { $0.records.contains(where: changed.contains) }
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

  /// What the lines in brief say is not known, where no other gap says so.
  func unansweredGaps(_ report: Report) -> [Report.Gap] {
    let kinds = Set(report.gaps.map(\.kind))
    return report.inBrief.flatMap { [$0.lead] + $0.also }.filter { line in
      switch line.message.key {
      case "brief.no-response": !kinds.contains(.noResponse)
      case "brief.no-needs": kinds.isDisjoint(with: [.silentSector, .needsNotAssessed])
      default: line.message.key.hasPrefix("brief.no-")
      }
    }.map { Report.Gap(id: "unanswered:\($0.subject)", kind: .unanswered, message: $0.message) }
  }

  // MARK: How many, and who

  /// The first key figures that stand for all people or things, each with its label; the first with who gives it.
  private func peopleInBrief(_ report: Report) -> [Report.Line] {
    let headline = report.figures.filter(\.headline)
    let whole = headline.filter { $0.group == "all" }
    let told = (whole.isEmpty ? headline : whole).prefix(Self.briefFigures)
    return told.enumerated().map { position, figure in
      let evidence = evidenceBehind(figure)
      let refusals = evidence?.current.refusals.count ?? 0
      return Report.Line(
        kind: "figure", subject: figure.id,
        message: Message(
          "brief.figure",
          [
            "name": .message(figure.name),
            "place": isNamedByTitle(figure.place) ? .none : .local(figure.placeName),
            "value": .message(figure.value),
            "label": .code(figure.label.code), "as_of": .date(figure.asOf), "age": figure.age,
            "said_by": position == 0 ? .optional(whoCounted(figure, evidence).map(Self.byOffice)) : .none,
            "refusals": .whole(figure.label == .none ? 0 : refusals), "reports": .whole(figure.reports),
            "giving": .whole(figure.coverage == nil ? figure.giving : 0),
            "coverage": .optional(figure.coverage?.message),
          ]),
        // A number is told: that others gave words is for the table, where each value stands.
        marks: figure.value.said.contains(.wordsAsRange) || figure.label == .conflicting
          ? figure.marks : figure.marks.filter { $0.code != .wordsAsRange },
        records: figure.records)
    }
  }

  /// Who gives the value; nil where it is the press, whose reports are counted.
  private func whoCounted(_ figure: Report.Figure, _ evidence: FigureEvidence?) -> Message? {
    guard let record = evidence?.recommendedRecord else { return figure.saidBy }
    let head = operation.head(of: record)
    let isPress =
      head.attributedTo.isBlank && operation.source(of: head).kind == .media
      && (head.attributionKind == nil || head.attributionKind == .media)
    return isPress ? nil : figure.saidBy
  }

  private func evidenceBehind(_ figure: Report.Figure) -> FigureEvidence? {
    figures.first { figureID($0.figure) == figure.id }
  }

  /// The parts of the first key figure that are known; where none is, those of the next figure of people, by its name.
  private func groupsInBrief(_ report: Report) -> Report.Line? {
    guard let first = report.figures.first(where: \.headline) else { return nil }
    if let line = groups(of: first, named: false, report) { return line }
    for figure in report.figures
    where figure.group != "all" && figure.unit == UnitID.persons
      && [.impact, .caseload].contains(figure.role)
    {
      if let line = groups(of: figure, named: true, report) { return line }
    }
    return nil
  }

  /// The parts of a figure that are known: their numbers, or that they are there.
  private func groups(of first: Report.Figure, named: Bool, _ report: Report) -> Report.Line? {
    let parts = report.figures.filter {
      $0.group != "all" && $0.indicator == first.indicator && $0.measure == first.measure
        && $0.unit == first.unit && $0.place == first.place && !$0.isExpired && $0.label != .none
    }
    let counted = parts.filter { $0.low != nil || $0.high != nil || $0.value == FigureValue.coarsened }
    // Those that are only said to be there stand together, as one label holds for all of them.
    let present = parts.filter { part in
      !counted.contains { $0.id == part.id } && part.value.key == "value.presence"
        && part.label == .unverified
    }
    let told = counted + present
    if told.isEmpty { return nil }
    let newest = told.max { $0.asOf.day < $1.asOf.day } ?? first
    let isSame = !named && counted.isEmpty && newest.asOf == first.asOf && first.label == .unverified
    var items = counted.map { part in
      Message(
        "brief.group",
        [
          "group": group(part), "value": .message(part.value), "label": .code(part.label.code),
          "coverage": .optional(part.coverage?.message),
        ])
    }
    if !present.isEmpty {
      items.append(
        Message(
          "brief.present",
          [
            "groups": .list(ValueList(present.map(group))),
            // The same date and label are told once, before all of them.
            "label": isSame ? .none : .code(Label.unverified.code),
          ]))
    }
    // What holds of numbers does not of those of whom none is told.
    let caveats = CaveatSet(told.flatMap(\.marks))
    return Report.Line(
      kind: "group", subject: first.id,
      message: Message(
        "brief.groups",
        [
          "name": named ? .local(first.indicatorName) : .none,
          "place": !named || isNamedByTitle(first.place) ? .none : .local(first.placeName),
          "groups": .messages(items), "as_of": .date(newest.asOf), "age": newest.age, "same": .flag(isSame),
          "label": isSame ? .code(Label.unverified.code) : .none,
        ]),
      marks: caveats.marks.filter { !counted.isEmpty || $0.code != .definitionDiffers },
      records: told.flatMap(\.records))
  }

  private func group(_ figure: Report.Figure) -> Value { .code(Code(OpenVocabulary.group, figure.group)) }

  /// A speaker by office, where one is known: a name tells a reader in a hurry less.
  static func byOffice(_ speaker: Message) -> Message {
    guard speaker.key == "speaker.office", let office = speaker["office"] else { return speaker }
    return Message("speaker.named", ["name": office])
  }
}
