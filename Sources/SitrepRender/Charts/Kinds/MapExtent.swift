import SitrepModel

/// What part of the world a map shows, and how high it is at its width.
struct MapExtent {
  let longitudes: ClosedRange<Double>
  let latitudes: ClosedRange<Double>
  let height: Double

  /// - Parameters:
  ///   - outlines: the points of all outlines, which are surroundings enough.
  ///   - points: where places lie; at least one, where there is no outline.
  init(outlines: [GeoPoint], points: [GeoPoint], width: Double) {
    let shown = outlines + points
    let (south, north) = Self.ends(shown.map(\.latitude))
    let (west, east) = Self.ends(shown.map(\.longitude))
    let (roomHigh, roomWide) = outlines.isEmpty ? (1.5, 1.6) : (1.15, 1.15)
    let middle = (south + north) / 2
    let shrink = max(0.05, Self.cosine(degrees: middle))
    // At least some 30 km high, so that a single place has surroundings; half as much again at each side.
    let tall = max(north - south, 0.3) * roomHigh
    let wide = max((east - west) * shrink, 0.3) * roomWide
    let aspect = min(max(tall / wide, 0.5), outlines.isEmpty ? 0.75 : 1.2)
    height = (width * aspect).rounded()
    let degreesHigh = max(tall, wide * aspect)
    let degreesWide = degreesHigh / aspect / shrink
    latitudes = (middle - degreesHigh / 2)...(middle + degreesHigh / 2)
    let centre = (west + east) / 2
    longitudes = (centre - degreesWide / 2)...(centre + degreesWide / 2)
  }

  private static func ends(_ numbers: [Double]) -> (lowest: Double, highest: Double) {
    (numbers.min() ?? 0, numbers.max() ?? 0)
  }

  /// By its series: libraries' cosines may differ in the last digit from one machine to another.
  private static func cosine(degrees: Double) -> Double {
    let x = degrees * 3.141592653589793 / 180
    var (term, sum) = (1.0, 1.0)
    for n in 1...12 {
      term *= -x * x / Double((2 * n - 1) * (2 * n))
      sum += term
    }
    return sum
  }
}

extension GeoPoint {
  /// With a longitude east of Greenwich, past the date line too.
  var countedEast: GeoPoint {
    GeoPoint(longitude: longitude < 0 ? longitude + 360 : longitude, latitude: latitude)
  }
}
