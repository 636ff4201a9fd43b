import SitrepModel

/// The places of the register by their coordinates, as a drawing: no map service is asked.
struct PlaceMap {
  private let points: [(name: String, latitude: Double, longitude: Double)]

  init(_ operation: Operation) {
    points = operation.places.compactMap { place in
      guard let latitude = place.latitude, let longitude = place.longitude else { return nil }
      return (operation.text(place.name), latitude, longitude)
    }
  }

  private static let width = 400.0
  private static let margin = 24.0

  /// Nothing where fewer than two places have coordinates.
  func drawing(_ words: PageWords) -> HTML {
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    guard points.count > 1, let north = latitudes.max(), let south = latitudes.min(),
      let east = longitudes.max(),
      let west = longitudes.min()
    else { return .none }
    // A degree is taken for the same length both ways, so that near places keep their shape.
    let span = max(north - south, east - west, 0.01)
    let scale = (Self.width - 2 * Self.margin) / span
    let height = (north - south) * scale + 2 * Self.margin
    func text(_ number: Double) -> String { "\((number * 10).rounded() / 10)" }
    return HTML(
      .svg, .class("map"), Attribute(.viewBox, "0 0 \(text(Self.width)) \(text(height))"),
      Attribute(.role, "img"),
      Attribute(.ariaLabel, words("setup.map"))
    ) {
      for point in points {
        HTML(
          .circle, Attribute(.cx, text((point.longitude - west) * scale + Self.margin)),
          Attribute(.cy, text((north - point.latitude) * scale + Self.margin)), Attribute(.r, "5"),
          Attribute(.fill, "currentColor")
        ) { HTML(.title) { point.name } }
      }
    }
  }
}
