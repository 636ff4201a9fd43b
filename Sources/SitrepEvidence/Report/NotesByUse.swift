import SitrepModel

extension Report {
  /// The numbers of the notes as lines carry them, in the order in which one who reads the report comes upon them: the
  /// lines in brief, then section by section; last those that no section refers to.
  ///
  /// - Parameter count: of the notes.
  func noteNumbersByUse(of count: Int) -> [Int] {
    var isUsed = [Bool](repeating: false, count: count + 1)
    var order: [Int] = []
    let sections = header.sections.compactMap(Section.init)
    for marks in inBrief.map(\.marks) + sections.flatMap(marks(in:)) {
      guard let number = marks.noteNumber, !isUsed[number] else { continue }
      isUsed[number] = true
      order.append(number)
    }
    return order + (1..<(count + 1)).filter { !isUsed[$0] }
  }

  /// The caveats of each line of a section, from its first to its last.
  private func marks(in section: Section) -> [[CaveatMark]] {
    switch section {
    case .keyFigures: figures.filter(\.headline).map(\.marks) + shares.map(\.marks)
    case .highlights: highlightsBeside.map(\.marks)
    case .changes:
      changes.filter(\.isOfFigure).map(\.marks) + changes.filter { !$0.isOfFigure }.map(\.marks)
        + late.map(\.marks)
    case .byPlace: placeMatrix?.rows.map(\.marks) ?? []
    case .groups: groupTables.map(\.marks)
    case .situation:
      situation.flatMap { $0.narratives.map(\.marks) + $0.lines.map(\.marks) }
        + events.filter { !$0.ahead }.map(\.marks)
    case .conditions:
      // A sector of which nothing is known stands among the gaps.
      sectors.filter { !$0.needs.isEmpty || !$0.responses.isEmpty }.flatMap { sector in
        sector.needs.flatMap { $0.items.map(\.marks) } + sector.responses.map(\.marks)
          + sector.gaps.map(\.marks)
      }
    case .response: responseSummaries.map(\.marks)
    case .policy:
      policies.filter { !$0.background }.map(\.marks) + policies.filter(\.background).map(\.marks)
    case .datesAhead: datesAhead.map(\.marks)
    case .planning: planningLine.map { [$0.marks] } ?? []
    case .outlook: statements.filter { $0.kind == .outlook }.map(\.marks)
    case .gaps: gaps.map(\.marks)
    case .voices:
      conflicts.map(\.marks) + stances.flatMap { [$0.marks] + $0.statements.map(\.marks) }
        + claims.map(\.marks) + statements.map(\.marks)
        + figures.filter { $0.role == .context }.map(\.marks)
    case .sources: sources.map(\.marks) + records.map(\.marks)
    // A section that brings no marks of its own: what it refers to has its number elsewhere, or comes last.
    default: []
    }
  }
}
