import SitrepModel

/// Which sub-groups are hidden first beside a small count: those told of when it became known, before those told of
/// later; the smallest first.
struct ComplementRanking {
  private let cells: [SubGroupCell: KnownCell]
  private let knowledge: Knowledge
  private let view: Viewpoint

  /// With so many people hidden beside it, a count of one to four may be any of these.
  private static let enough = Amount(8)
  private static let few = Amount(4)

  init(_ cells: [SubGroupCell: KnownCell], in knowledge: Knowledge, at view: Viewpoint) {
    (self.cells, self.knowledge, self.view) = (cells, knowledge, view)
  }

  /// The first of some sub-groups, until they hide enough.
  /// - Parameters:
  ///   - day: from when the small count is known.
  ///   - chosen: those that are hidden anyway.
  ///   - others: those that are hidden there beside other small counts, in the order of their codes: were another
  ///     chosen, which it is would tell of the numbers that are hidden.
  func enough(
    of candidates: [Symbol], in unit: String, at place: PlaceIndex, since day: Day,
    besides chosen: Set<Symbol>, hidden others: [Symbol]
  ) -> Set<Symbol> {
    let ranked = candidates.compactMap { rank($0, in: unit, at: place, since: day) }
    if ranked.contains(where: { chosen.contains($0.group) && $0.hidesEnough }) { return [] }
    let sufficient = Set(ranked.lazy.filter(\.hidesEnough).map(\.group))
    if let other = others.first(where: sufficient.contains) { return [other] }
    var hidden: Set<Symbol> = []
    var sum: Amount = 0
    for next in ranked.sorted(by: { $0.precedes($1, knowledge.operation.names) }) {
      hidden.insert(next.group)
      if !next.isSmall, let value = next.value, value > Self.few { sum = sum + value }
      if sum >= Self.enough || (unit == UnitID.percent && sum > 0) { break }
    }
    return hidden
  }

  private struct Rank {
    let group: Symbol
    let day: Day
    /// The least that was said of it by then; nil for nothing but words.
    let value: Amount?
    /// Whether it ever was of a few itself.
    let isSmall: Bool

    var hidesEnough: Bool { !isSmall && value.map { $0 >= ComplementRanking.enough } ?? false }

    /// One of nobody hides nobody.
    private var isEmpty: Bool { value.map { $0 <= 0 } ?? true }

    func precedes(_ other: Rank, _ names: TextInterner) -> Bool {
      if day != other.day { return day < other.day }
      if isEmpty != other.isEmpty { return other.isEmpty }
      if let value, let second = other.value, value != second { return value < second }
      return names.precedes(group, other.group)
    }
  }

  private func rank(_ group: Symbol, in unit: String, at place: PlaceIndex, since day: Day) -> Rank? {
    guard let cell = cells[SubGroupCell(group: group, place: place)] else { return nil }
    let operation = knowledge.operation
    let estimates = cell.figures.filter { operation.text(operation.figureKeys[$0].unit) == unit }
      .flatMap { knowledge.figureOrder[$0].filter { $0.visibility.isShown(at: view) } }
    guard let first = estimates.map({ $0.visibility.shownDay(in: view.edition) }).min() else { return nil }
    let settled = max(first, day)
    let values = estimates.filter { $0.visibility.shownDay(in: view.edition) <= settled }
      .compactMap { estimate -> (Day, Amount)? in
        let quantity = operation.quantities[Int(operation.estimates[Int(estimate.index)].quantity)]
        return quantity.low.map { (estimate.day, $0) }
      }
    let newest = values.map(\.0).max()
    return Rank(
      group: group, day: settled, value: values.filter { $0.0 == newest }.map(\.1).min(),
      isSmall: cell.few != nil)
  }
}
