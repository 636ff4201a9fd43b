import SitrepModel

/// The outlines of an operation's places: features of GeoJSON files, joined by P-code, else by name, and simplified.
struct PlaceOutlines {
  private(set) var outlines: [PlaceOutline] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// How many points a page has room for; a map of 360 pixels shows no more.
  static let mostPoints = 3_000

  init(_ files: [(name: String, bytes: [UInt8])], of operation: Operation, languages: [String]) {
    var ofPlace: [PlaceIndex: [[GeoPoint]]] = [:]
    let register = PlaceRegister(operation)
    for file in files {
      let read = GeoJSONOutlines(file.bytes, file: file.name, languages: languages)
      diagnostics += read.diagnostics
      var joined = 0
      for feature in read.features {
        guard let place = register.place(of: feature) else { continue }
        joined += 1
        ofPlace[place, default: []] += feature.rings
      }
      if joined == 0, !read.features.isEmpty {
        diagnostics.append(
          Diagnostic(.warning, at: Location(file: file.name), .outlinesOfNoPlace))
      }
    }
    let whole = ofPlace.map { PlaceOutline(place: $0.key, rings: $0.value) }
      .sorted { $0.place.index < $1.place.index }
    outlines = Self.simplified(whole, atMost: Self.mostPoints)
  }

  /// Puts each point on a grid, the finer the fewer points there are: what two places share stays shared.
  static func simplified(_ outlines: [PlaceOutline], atMost most: Int) -> [PlaceOutline] {
    let points = outlines.lazy.flatMap(\.rings).flatMap(\.self)
    guard let first = points.first else { return [] }
    var (west, east, south, north) = (first.longitude, first.longitude, first.latitude, first.latitude)
    for point in points {
      (west, east) = (min(west, point.longitude), max(east, point.longitude))
      (south, north) = (min(south, point.latitude), max(north, point.latitude))
    }
    // About a pixel of the map.
    var step = max(max(east - west, north - south) / 400, 0.0005)
    while true {
      let snapped = outlines.map { outline in
        PlaceOutline(
          place: outline.place, rings: outline.rings.map { onGrid($0, step) }.filter { $0.count >= 3 })
      }
      .filter { !$0.rings.isEmpty }
      let count = snapped.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.count } }
      if count <= most { return snapped }
      step *= 1.5
    }
  }

  private static func onGrid(_ ring: [GeoPoint], _ step: Double) -> [GeoPoint] {
    var points: [GeoPoint] = []
    for point in ring {
      let snapped = GeoPoint(
        longitude: fourDecimals((point.longitude / step).rounded() * step),
        latitude: fourDecimals((point.latitude / step).rounded() * step))
      if snapped == points.last { continue }
      // There and back again encloses nothing.
      if points.count > 1, points[points.count - 2] == snapped {
        points.removeLast()
      } else {
        points.append(snapped)
      }
    }
    while points.count > 1, points.last == points.first { points.removeLast() }
    return points
  }

  private static func fourDecimals(_ degrees: Double) -> Double { (degrees * 10_000).rounded() / 10_000 }
}

/// The places of an operation by P-code and by name.
private struct PlaceRegister {
  private var byCode: [String: PlaceIndex] = [:]
  /// nil for a name of several places.
  private var byName: [String: PlaceIndex?] = [:]

  init(_ operation: Operation) {
    for (index, place) in operation.places.enumerated() {
      let place = (index: PlaceIndex(index), place: place)
      if let code = operation.names.textIfPresent(place.place.pcode) {
        byCode[code.uppercased()] = place.index
      }
      // A crossing or a site has no outline, whatever it is called.
      guard ![.crossing, .site].contains(place.place.type) else { continue }
      for name in Set(place.place.names.map { comparedName(operation.text($0)) }) where !name.isEmpty {
        byName[name] = .some(byName[name] == nil ? place.index : nil)
      }
    }
  }

  /// By the code of the feature's own unit, the narrowest that it names; by name only where it has none.
  func place(of feature: GeoJSONOutlines.Feature) -> PlaceIndex? {
    if let own = feature.pcodes.first { return byCode[own.uppercased()] }
    return feature.names.lazy.compactMap { byName[comparedName($0)] ?? nil }.first
  }
}
