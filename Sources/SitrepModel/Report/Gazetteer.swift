/// The places of a report by their ids, each with the codes of all it lies in.
struct Gazetteer: Sendable {
  private let indexes: [String: Int]
  private let codes: [Report.PlaceCodes]

  init(_ places: [Report.PlaceEntry]) {
    let indexes = Dictionary(
      places.indices.lazy.map { (places[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    self.indexes = indexes
    let parents = places.map { $0.parents.compactMap { indexes[$0] } }
    let countries = parents.nearestAbove { Self.country(places[$0]) }
    // P-codes at levels 1 to 3.
    let levels = [PlaceType.adm1, .adm2, .adm3].map { level in
      (level: level, above: parents.nearestAbove { Self.code(of: places[$0], at: level) })
    }
    codes = places.enumerated().map { index, place in
      var codes = Report.PlaceCodes()
      (codes.id, codes.name, codes.type) = (place.id, place.name, place.type)
      (codes.latitude, codes.longitude) = (place.latitude, place.longitude)
      codes.countries = Self.country(place).map { [$0] } ?? countries[index]
      codes.levels = levels.map { level, above in
        Self.code(of: place, at: level).map { [$0] } ?? above[index]
      }
      if codes.countries.isEmpty, let iso3 = place.iso3 { codes.countries = [iso3] }
      return codes
    }
  }

  func codes(of id: String) -> Report.PlaceCodes {
    if let index = indexes[id] { return codes[index] }
    var codes = Report.PlaceCodes()
    codes.id = id
    return codes
  }

  private static func country(_ place: Report.PlaceEntry) -> String? {
    place.type == .country ? place.iso3 ?? place.id : nil
  }

  private static func code(of place: Report.PlaceEntry, at level: PlaceType) -> String? {
    place.type == level ? place.pcode : nil
  }
}
