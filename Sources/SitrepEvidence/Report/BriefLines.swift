import SitrepModel

extension DayEvidence {
  /// The longest summary in a brief, in characters, in the language where it takes most: room for most sentences.
  static let briefSummary = 100
  private static let briefFigures = 4

  /// What readers ask first, in the same six lines for every operation. A line of which nothing is known says so.
  func briefLines(_ report: Report) -> [Report.BriefLine] {
    let measures = measuresInBrief(report)
    let access = accessInBrief(report, measures.access, besides: measures.authorities)
    // Another who gives no number leaves what is known as it was.
    let changed = Set(report.changes.filter { $0.message.key != Message.Key.gapNoCount }.flatMap(\.records))
    let people = peopleInBrief(report)
    var peopleLine = brief(.people, people, else: "gap.no-headline")
    peopleLine.short = peopleInBrief(report, namesVoices: false).prefix(1)
      .filter { $0.message != people.first?.message }
    var accessLine = brief(.access, access.lines, else: "brief.no-access")
    accessLine.short = access.measure.map { withoutPlace($0, report, besides: measures.authorities) } ?? []
    let lines = [
      peopleLine,
      brief(.groups, [groupsInBrief(report)], else: "brief.no-groups"),
      brief(.authorities, linesInBrief(measures.authorities, report), else: "brief.no-measure"),
      accessLine,
      needsLine(report, besides: access.lines.first),
      expectedLine(report),
    ]
    return lines.map { line in
      var line = line
      // The mark stands before what is told first: something newer further on does not make that new.
      line.isNew = ([line.lead] + line.also).contains { $0.records.contains(where: changed.contains) }
      return line
    }
  }

  func brief(_ kind: Report.BriefLine.Kind, _ parts: [Report.Line?], else key: String) -> Report.BriefLine {
    let parts = parts.compactMap(\.self)
    return Report.BriefLine(
      kind: kind, lead: parts.first ?? unknown(key), more: Array(parts.dropFirst()))
  }

  func unknown(_ key: String) -> Report.Line {
    Report.Line(kind: .gap, subject: key, message: Message(key))
  }

  /// What the brief says is not known and no gap of the report says.
  func unansweredGaps(_ report: Report) -> [Report.Gap] {
    let kinds = Set(report.gaps.map(\.kind))
    return report.inBrief.flatMap { [$0.lead] + $0.also }.filter { line in
      switch line.message.key {
      case Message.Key.briefNoResponse: !kinds.contains(.noResponse)
      case Message.Key.briefNoNeeds: kinds.isDisjoint(with: [.silentSector, .needsNotAssessed])
      default: line.message.key.hasPrefix("brief.no-")
      }
    }.map { Report.Gap(id: "unanswered:\($0.subject)", kind: .unanswered, message: $0.message) }
  }

  // MARK: How many, and who

  /// Figures of impact and of people in need: of each role the first two indicators that are told of all people or things,
  /// then others in their order. Each has its label; the first also says who gives it.
  ///
  /// - Parameter namesVoices: false leaves out who says which value.
  private func peopleInBrief(_ report: Report, namesVoices: Bool = true) -> [Report.Line] {
    let headline = report.figures.filter(\.headline)
    let whole = headline.filter { $0.group == "all" }
    let told = figuresInBrief(among: whole.isEmpty ? headline : whole)
    return told.enumerated().map { position, figure in
      let evidence = evidenceBehind(figure)
      let refusals = evidence?.current.refusals.count ?? 0
      return Report.Line(
        kind: .figure, subject: figure.id,
        message: .briefFigure(
          name: .message(figure.name),
          // Beside another place the title names it no more.
          place: isNamedByTitle(figure.place) && figure.place == told.first?.place
            ? .none : .local(figure.placeName),
          value: .message(namesVoices && position == 0 ? valueInBrief(of: figure, report) : figure.value),
          label: .code(figure.label.code),
          asOf: .date(figure.asOf),
          age: figure.age,
          saidBy: position == 0 ? .optional(whoCounted(figure, evidence).map(Self.byOffice)) : .none,
          giving: .whole(figure.coverage == nil ? figure.giving : 0),
          reports: .whole(figure.reports),
          refusals: .whole(figure.label == .none ? 0 : refusals),
          coverage: .optional(figure.coverage?.message)),
        // A number is told: that others gave words is for the table, where each value stands.
        marks: figure.value.said.contains(.wordsAsRange) || figure.label == .conflicting
          ? figure.marks : figure.marks.filter { $0.code != .wordsAsRange },
        records: figure.records)
    }
  }

  /// Where two or three say different things, who says which: without that no value can be weighed. Of more the table
  /// tells.
  private func valueInBrief(of figure: Report.Figure, _ report: Report) -> Message {
    let isConflicting = report.conflicts.contains { $0.figure == figure.id }
    return isConflicting && (2...3).contains(figure.statements.count)
      ? Message.valueConflict(values: attributedValues(of: figure)) : figure.value
  }

  private func figuresInBrief(among figures: [Report.Figure]) -> [Report.Figure] {
    var chosen = Set(figures.prefix(1).map(\.id))
    for (role, rank) in [(IndicatorRole.impact, Self.impactRank), (.caseload, Self.caseloadRank)] {
      var seen: Set<String> = []
      let ofRole = figures.filter { $0.role == role && seen.insert($0.indicator).inserted }
      let ranked = ofRole.enumerated().sorted {
        (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
      }
      chosen.formUnion(ranked.prefix(Self.briefFigures / 2).map(\.element.id))
    }
    for figure in figures where chosen.count < Self.briefFigures && (figure.low != nil || figure.high != nil)
    {
      chosen.insert(figure.id)
    }
    return Array(figures.filter { chosen.contains($0.id) }.prefix(Self.briefFigures))
  }

  /// People before houses and cattle.
  private static func impactRank(_ figure: Report.Figure) -> Int { figure.unit == UnitID.persons ? 0 : 1 }

  /// People who left their homes come before people in need, and both before those who are affected in some way.
  private static func caseloadRank(_ figure: Report.Figure) -> Int {
    PeopleThere.areAwayFromHome(figure) ? 0 : figure.indicator == "in-need" ? 1 : 2
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

  /// A line on the groups of the first key figure; where none is known, on those of the next key figure, or else of the
  /// next figure of people, which it then names.
  private func groupsInBrief(_ report: Report) -> Report.Line? {
    let headline = report.figures.filter(\.headline)
    guard let first = headline.first else { return nil }
    if let line = groups(of: first, named: false, report) { return line }
    let next = headline.dropFirst().lazy.filter { $0.unit == UnitID.persons }
      .compactMap { groups(of: $0, named: true, report) }
    if let line = next.first(where: { $0.message.key != Message.Key.briefGroupsTooSmall }) { return line }
    let others = report.figures.filter {
      $0.group != "all" && $0.unit == UnitID.persons && [.impact, .caseload].contains($0.role)
        && !$0.isExpired && $0.label != .none
    }
    // One that shows a number tells more than one that this edition hides.
    let shown = others.first { $0.low != nil || $0.high != nil }
    return ([shown].compactMap(\.self) + others).lazy
      .compactMap { groups(of: $0, named: true, report) }.first
  }

  /// The figures on groups of those that a figure counts; where none has a number, what is said of them in percent.
  private func groupFigures(of first: Report.Figure, _ report: Report) -> [Report.Figure] {
    let known = report.figures.filter {
      $0.group != "all" && $0.indicator == first.indicator && $0.measure == first.measure
        && $0.place == first.place && !$0.isExpired && $0.label != .none
    }
    let numbers = known.filter { $0.unit == first.unit }
    return numbers.isEmpty ? known.filter { $0.unit == UnitID.percent } : numbers
  }

  /// A line on the groups that a figure is known of: their numbers, or that they are present.
  private func groups(of first: Report.Figure, named: Bool, _ report: Report) -> Report.Line? {
    let parts = groupFigures(of: first, report)
    // A percentage need not be a share of those counted: what it is of is told with it.
    let named = named || parts.contains { $0.unit != first.unit }
    let counted = parts.filter { $0.low != nil || $0.high != nil || $0.value == FigureValue.coarsened }
    // Those that are only said to be there stand together, as one label holds for all of them.
    let present = parts.filter { part in
      !counted.contains { $0.id == part.id } && part.value.key == Message.Key.valuePresence
        && part.label == .unverified
    }
    let told = counted + present
    if told.isEmpty { return nil }
    if told.allSatisfy({ $0.value == FigureValue.coarsened }) {
      return Report.Line(
        kind: .group, subject: first.id, message: Message("brief.groups-too-small"),
        marks: CaveatSet([.withheld]).marks, records: told.flatMap(\.records))
    }
    let newest = told.max { $0.asOf.day < $1.asOf.day } ?? first
    let isSame = !named && counted.isEmpty && newest.asOf == first.asOf && first.label == .unverified
    // One label for all of them is told once, after the last.
    let labels = Set(told.map(\.label))
    let shared = present.isEmpty && told.count > 1 && labels.count == 1 ? labels.first : nil
    var items = counted.map { part in
      Message.briefGroup(
        group: group(part), value: .message(part.value),
        label: shared == nil ? .code(part.label.code) : .none, coverage: .optional(part.coverage?.message))
    }
    if !present.isEmpty {
      items.append(
        .briefPresent(
          groups: .list(ValueList(present.map(group))),
          // The same date and label are told once, before all of them.
          label: isSame ? .none : .code(Label.unverified.code)))
    }
    // What holds of numbers does not of those of whom none is told.
    let caveats = CaveatSet(told.flatMap(\.marks))
    return Report.Line(
      kind: .group, subject: first.id,
      message: .briefGroups(
        name: named ? .local(first.indicatorName) : .none,
        place: !named || isNamedByTitle(first.place) ? .none : .local(first.placeName), same: .flag(isSame),
        groups: .messages(items), asOf: .date(newest.asOf), age: newest.age, sharedLabel: .coded(shared)
      )
      .adding("label", isSame ? .code(Label.unverified.code) : .none),
      marks: caveats.marks.filter { !counted.isEmpty || $0.code != .definitionDiffers },
      records: told.flatMap(\.records))
  }

  private func group(_ figure: Report.Figure) -> Value { .code(Code(OpenVocabulary.group, figure.group)) }

  /// A speaker by office, where one is known: a name tells a reader in a hurry less.
  static func byOffice(_ speaker: Message) -> Message {
    guard speaker.key == Message.Key.speakerOffice, let office = speaker["office"] else { return speaker }
    return Message.speakerNamed(name: office)
  }
}
