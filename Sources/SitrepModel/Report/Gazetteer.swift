/// The places of a report by their ids, each with the codes of all it lies in.
struct Gazetteer {
  private let places: [Report.PlaceEntry]
  private let indexes: [String: Int]
  private let countries: [[String]]
  /// P-codes at levels 1 to 3.
  private let levels: [[[String]]]

  init(_ places: [Report.PlaceEntry]) {
    self.places = places
    let indexes = Dictionary(
      places.indices.lazy.map { (places[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    self.indexes = indexes
    let parents = places.map { $0.parents.compactMap { indexes[$0] } }
    countries = parents.nearestAbove { Self.country(places[$0]) }
    levels = [PlaceType.adm1, .adm2, .adm3].map { level in
      parents.nearestAbove { Self.code(of: places[$0], at: level) }
    }
  }

  func codes(of id: String) -> Report.PlaceCodes {
    var codes = Report.PlaceCodes()
    codes.id = id
    guard let index = indexes[id] else { return codes }
    let place = places[index]
    (codes.name, codes.type) = (place.name, place.type)
    (codes.latitude, codes.longitude) = (place.latitude, place.longitude)
    codes.countries = Self.country(place).map { [$0] } ?? countries[index]
    codes.levels = zip([PlaceType.adm1, .adm2, .adm3], levels).map { level, above in
      Self.code(of: place, at: level).map { [$0] } ?? above[index]
    }
    if codes.countries.isEmpty, let iso3 = place.iso3 { codes.countries = [iso3] }
    return codes
  }

  private static func country(_ place: Report.PlaceEntry) -> String? {
    place.type == .country ? place.iso3 ?? place.id : nil
  }

  private static func code(of place: Report.PlaceEntry, at level: PlaceType) -> String? {
    place.type == level ? place.pcode : nil
  }
}
