import SitrepModel

/// How wide places are, by their type: a country before its regions, those before districts and sites.
struct PlaceWidth: Sendable {
  /// By index of the place; 0 is the widest.
  private let ranks: [Int]

  init(_ places: [Place]) {
    // An area is as wide as what lies within the same: a region where it lies in a country.
    let above = places.parentIndexes.nearestAbove { Self.rank(of: places[$0].type) }
    ranks = places.indices.map { index in
      Self.rank(of: places[index].type) ?? min((above[index].min() ?? 0) + 1, Self.narrowest)
    }
  }

  func rank(of place: PlaceIndex) -> Int { ranks[Int(place.index)] }

  private static let narrowest = 4

  /// nil for an area, of which the type does not tell.
  private static func rank(of type: PlaceType) -> Int? {
    switch type {
    case .country: 0
    case .adm1: 1
    case .adm2: 2
    case .adm3, .crossing: 3
    case .site: narrowest
    case .area: nil
    }
  }
}
