import SitrepModel

extension DayEvidence {
  /// Needs told of in a sentence: more would not be read.
  private static let needsTold = 3

  /// Severe conditions at the key place, the worst first; then those that nobody has assessed, several in one line.
  func conditionHighlights(_ report: Report, at place: String?) -> [Report.Line] {
    let groups = report.conditions.filter { place == nil || $0.place == place }
    let severe = groups.filter { ($0.severity ?? 0) >= 4 }.sorted(by: Self.isWorse)
    let unassessed = groups.filter { $0.severity == nil }.sorted { first, second in
      (second.asOf.day.number, first.sector.order) < (first.asOf.day.number, second.sector.order)
    }
    return severe.compactMap(severeLine) + needsLines(unassessed)
  }

  /// By severity, then the newest.
  static func isWorse(_ first: Report.ConditionGroup, _ second: Report.ConditionGroup) -> Bool {
    (second.severity ?? 0, second.asOf.day.number, first.sector.order)
      < (first.severity ?? 0, first.asOf.day.number, second.sector.order)
  }

  /// A line for each place and every few sectors, in the order in which they come.
  private func needsLines(_ groups: [Report.ConditionGroup]) -> [Report.Line] {
    var lines: [[Report.ConditionGroup]] = []
    // The last line of each place: those before it are full.
    var last: [String?: Int] = [:]
    for group in groups {
      if let index = last[group.place], lines[index].count < Self.needsTold {
        lines[index].append(group)
      } else {
        last[group.place] = lines.count
        lines.append([group])
      }
    }
    return lines.map(needsLine)
  }

  /// The worst condition of a sector, with its own words and caveats.
  private func severeLine(_ group: Report.ConditionGroup) -> Report.Line? {
    guard let item = newestOfTheWorst(group) else { return nil }
    return Report.Line(
      kind: .condition, subject: group.subject,
      message: .highlightCondition(
        sector: .code(group.sector.code), asOf: .date(item.asOf), age: item.age, label: .coded(item.ownLabel),
        severity: .optional(group.severity), summary: .local(item.summary)), marks: item.marks,
      records: [item.record])
  }

  /// The newest word on each of several sectors, in the order of the sectors.
  private func needsLine(_ groups: [Report.ConditionGroup]) -> Report.Line {
    let groups = groups.sorted { $0.sector.order < $1.sector.order }
    let items = groups.compactMap { group in group.items.first.map { (group.sector, $0) } }
    let needs = items.map { sector, item in
      Value.message(
        Message.highlightNeed(
          sector: .code(sector.code), asOf: .date(item.asOf), age: item.age, label: .coded(item.ownLabel),
          summary: .local(item.summary)))
    }
    let codes = CaveatSet(items.flatMap { $0.1.marks })
    return Report.Line(
      kind: .condition,
      subject: "\(groups.map(\.sector.rawValue).joined(separator: "+"))/\(groups.first?.place ?? "")",
      message: .highlightNeeds(
        place: .optional(groups.first?.placeName), first: needs.first ?? .none,
        second: needs.count > 1 ? needs[1] : .none, third: needs.count > 2 ? needs[2] : .none),
      marks: codes.marks, records: items.map(\.1.record))
  }
}
