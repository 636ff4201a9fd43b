import SitrepModel

/// Figures of the same indicator and group that stand apart from one another because place, measure or unit differ.
struct FigureKin {
  private let figures: [Key: [Int]]
  private let known: Set<Int>
  /// Of thousands of places only the first are named.
  private static let most = 20

  private struct Key: Hashable {
    let indicator: Symbol
    let group: Symbol

    init(_ figure: Int, of operation: Operation) {
      let key = operation.figureKeys[figure]
      (indicator, group) = (key.indicator, key.group)
    }
  }

  init(of evidence: DayEvidence) {
    let all = evidence.byID(evidence.figures).map(\.figure)
    known = Set(all)
    figures = Dictionary(grouping: all) { Key($0, of: evidence.operation) }
  }

  /// The first figures kept apart from one, by id, and how many more there are.
  func figures(beside figure: Int, of operation: Operation) -> (first: [Int], more: Int) {
    let kin = figures[Key(figure, of: operation)] ?? []
    let first = kin.lazy.filter { $0 != figure }.prefix(Self.most)
    let others = kin.count - (known.contains(figure) ? 1 : 0)
    return (Array(first), others - first.count)
  }
}
