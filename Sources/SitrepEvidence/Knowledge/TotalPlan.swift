import SitrepModel

/// Rule 11: which figures are the sum of which, over places that the profile declares not to overlap.
///
/// A whole of which nobody speaks has no figure among those that were read, and is given one here, so that it has a
/// history and changes like any other.
struct TotalPlan: Sendable {
  /// One way to add a figure up: the figures of the places that the profile declares, and how many places it declares.
  struct Sum: Sendable {
    var parts: [Int]
    var declared: Int
  }

  /// The figures that can be added up, those first that others are made of.
  private(set) var figures: [Int] = []
  private var sums: [Int: [Sum]] = [:]
  /// All that some figure is made of.
  private(set) var parts: Set<Int> = []

  /// Shares and days are the same for two places together as for each.
  private static let unitsNeverAdded: Set<String> = ["percent", "days"]
  private static let measuresAdded: Set<Measure> = [.stock, .flow, .cumulative]

  /// - Parameters:
  ///   - operation: gets the figures that only a sum gives.
  ///   - profile: declares the sums.
  init(_ operation: inout Operation, by profile: OperationProfile) {
    if profile.totals.isEmpty { return }
    let places = Dictionary(
      operation.places.enumerated().map { (operation.text($1.id), PlaceIndex($0)) },
      uniquingKeysWith: { first, _ in first })
    var byPlace: [PlaceIndex: [Int]] = [:]
    var indices: [FigureKey: Int] = [:]
    for (index, key) in operation.figureKeys.enumerated() {
      indices[key] = index
      byPlace[key.place, default: []].append(index)
    }
    for total in Self.inOrder(profile.totals) {
      guard let whole = places[total.place] else { continue }
      var groups: [FigureKey: [Int]] = [:]
      var order: [FigureKey] = []
      let of = Set(total.of.compactMap { places[$0] }).subtracting([whole])
      for place in of.sorted(by: { $0.index < $1.index }) {
        for index in byPlace[place] ?? [] where Self.isAdded(operation.figureKeys[index], in: operation) {
          var key = operation.figureKeys[index]
          key.place = whole
          if groups[key] == nil { order.append(key) }
          groups[key, default: []].append(index)
        }
      }
      for key in order {
        guard let group = groups[key], group.count > 1 else { continue }
        let figure = indices[key] ?? operation.figureKeys.count
        if figure == operation.figureKeys.count {
          operation.figureKeys.append(key)
          indices[key] = figure
          byPlace[whole, default: []].append(figure)
        }
        if sums[figure] == nil { figures.append(figure) }
        // Those that nothing was ever said of are places of the sum as well.
        sums[figure, default: []].append(
          Sum(parts: group, declared: Set(total.of).subtracting([total.place]).count))
        parts.formUnion(group)
      }
    }
  }

  func sums(ofFigure figure: Int) -> [Sum] { sums[figure] ?? [] }

  private static func isAdded(_ key: FigureKey, in operation: Operation) -> Bool {
    measuresAdded.contains(key.measure) && !unitsNeverAdded.contains(operation.text(key.unit))
  }

  /// The figures sorted so that each stands after its parts. Where totals are declared in a circle, the one that would
  /// close it is left out.
  private static func inOrder(_ totals: [DisjointTotal]) -> [DisjointTotal] {
    let byPlace = Dictionary(grouping: totals, by: \.place)
    var (done, open): (Set<String>, Set<String>) = ([], [])
    var ordered: [DisjointTotal] = []
    func visit(_ place: String) {
      guard !done.contains(place), open.insert(place).inserted else { return }
      for total in byPlace[place] ?? [] {
        for part in total.of { visit(part) }
        ordered.append(
          DisjointTotal(place: place, of: total.of.filter { byPlace[$0] == nil || done.contains($0) }))
      }
      open.remove(place)
      done.insert(place)
    }
    for total in totals { visit(total.place) }
    return ordered
  }
}
