import SitrepModel

/// Which places hold which, by index: by the register, and as parts of a total.
struct PlacesAbove {
  private var parents: [[PlaceIndex]]

  init(_ operation: Operation) {
    let indexes = Dictionary(
      operation.places.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    parents = operation.places.map { place in place.parents.compactMap { indexes[$0].map(PlaceIndex.init) } }
    for total in operation.profile.totals {
      guard let whole = operation.names.known(total.place).flatMap({ indexes[$0] }) else { continue }
      for part in total.of {
        guard let index = operation.names.known(part).flatMap({ indexes[$0] }), index != whole,
          !parents[index].contains(PlaceIndex(whole))
        else { continue }
        parents[index].append(PlaceIndex(whole))
      }
    }
  }

  func parents(of place: PlaceIndex) -> [PlaceIndex] { parents[Int(place.index)] }

  /// Spreads what holds for some places to all that hold them. Of what would come to one place in several ways only the
  /// first in the order given comes there, so that each place is passed once.
  func spread<Item>(_ items: [(place: PlaceIndex, item: Item)]) -> [PlaceIndex: Item] {
    var reached: [PlaceIndex: Item] = [:]
    for (place, item) in items {
      var queue = [place]
      while let next = queue.popLast() {
        guard reached[next] == nil else { continue }
        reached[next] = item
        queue += parents(of: next)
      }
    }
    return reached
  }
}
