import SitrepLanguage
import SitrepModel

/// Where the report's places lie: points, a graticule and a scale, without borders or anything drawn by others.
///
/// Equirectangular, true to scale at the middle latitude, which is near enough for the size of an operation.
struct LocatorMap {
  let places: [Report.PlaceEntry]
  /// The places of key figures, whose names come first where there is little room.
  let important: Set<String>
  let language: Language

  private static let width = Drawing.pageWidth
  private let located: [Located]
  private let longitudes: ClosedRange<Double>
  private let latitudes: ClosedRange<Double>
  private let height: Double

  private struct Located {
    let place: Report.PlaceEntry
    let latitude: Double
    let longitude: Double
  }

  /// nil where no place has coordinates.
  init?(_ places: [Report.PlaceEntry], important: Set<String>, _ language: Language) {
    var located = places.compactMap { place -> Located? in
      guard let latitude = place.latitude, let longitude = place.longitude, abs(latitude) <= 90,
        abs(longitude) <= 180
      else { return nil }
      return Located(place: place, latitude: latitude, longitude: longitude)
    }
    guard let some = located.first else { return nil }
    let span = located.map(\.longitude)
    if let west = span.min(), let east = span.max(), east - west > 180 {
      // Across the date line: go on counting east.
      located = located.map {
        Located(
          place: $0.place, latitude: $0.latitude,
          longitude: $0.longitude < 0 ? $0.longitude + 360 : $0.longitude)
      }
    }
    self.places = places
    self.important = important
    self.language = language
    self.located = located

    let (south, north) = located.reduce((some.latitude, some.latitude)) {
      (min($0.0, $1.latitude), max($0.1, $1.latitude))
    }
    let start = located[0].longitude
    let (west, east) = located.reduce((start, start)) {
      (min($0.0, $1.longitude), max($0.1, $1.longitude))
    }
    let middle = (south + north) / 2
    let shrink = max(0.05, LocatorMap.cosine(degrees: middle))
    // At least some 30 km high, so that a single place has surroundings; half as much again at each side.
    let tall = max(north - south, 0.3) * 1.5
    let wide = max((east - west) * shrink, 0.3) * 1.6
    let aspect = min(max(tall / wide, 0.5), 0.75)
    height = (Self.width * aspect).rounded()
    let degreesHigh = max(tall, wide * aspect)
    let degreesWide = degreesHigh / aspect / shrink
    latitudes = (middle - degreesHigh / 2)...(middle + degreesHigh / 2)
    let centre = (west + east) / 2
    longitudes = (centre - degreesWide / 2)...(centre + degreesWide / 2)
  }

  func chart(id: String) -> Chart {
    var drawing = Drawing(width: Self.width, height: height, in: language)
    drawing.isMirrored = false
    drawing.rectangle(Frame(0.5, 0.5, Self.width - 1, height - 1), fill: .band, stroke: .axis)
    drawGraticule(&drawing)
    var taken = located.map { Frame(x($0) - 7, y($0) - 7, 14, 14) }
    taken.append(drawScale(&drawing))
    for place in located { draw(place, &drawing) }
    for place in inOrderOfWeight.prefix(40) { drawName(place, &taken, &drawing) }
    drawing.isMirrored = language.isRightToLeft
    drawing.legend(legend)
    return Chart(
      id: id, title: language.text("chart.map.title"), description: description, drawing: drawing)
  }

  private var description: String {
    language.text(
      Message(
        "chart.map.description",
        [
          "count": .whole(located.count),
          "places": .list(ValueList(inOrderOfWeight.prefix(12).map { .local($0.place.localName) })),
        ]))
  }

  // MARK: Places

  private func x(_ place: Located) -> Double { x(longitude: place.longitude) }
  private func y(_ place: Located) -> Double { y(latitude: place.latitude) }

  private func x(longitude: Double) -> Double {
    Scale(range: longitudes, start: 0, end: Self.width)(longitude)
  }

  private func y(latitude: Double) -> Double {
    Scale(range: latitudes, start: height, end: 0)(latitude)
  }

  private var inOrderOfWeight: [Located] {
    located.filter { important.contains($0.place.id) } + located.filter { !important.contains($0.place.id) }
  }

  // MARK: Drawing

  private func drawGraticule(_ drawing: inout Drawing) {
    let step = Self.step(for: latitudes.upperBound - latitudes.lowerBound)
    for latitude in Self.multiples(of: step, in: latitudes) {
      let y = y(latitude: latitude)
      drawing.line(from: Point(0, y), to: Point(Self.width, y), .grid)
      guard y > 20, y < height - 8 else { continue }
      drawing.text(
        degrees(latitude, "chart.map.north", "chart.map.south"), at: Point(5, y - 4), size: 10, .soft)
    }
    for longitude in Self.multiples(of: step, in: longitudes) {
      let x = x(longitude: longitude)
      drawing.line(from: Point(x, 0), to: Point(x, height), .grid)
      guard x > 60, x < Self.width - 50 else { continue }
      let turned = longitude > 180 ? longitude - 360 : longitude
      drawing.text(degrees(turned, "chart.map.east", "chart.map.west"), at: Point(x + 4, 13), size: 10, .soft)
    }
  }

  private func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    let number = language.number(abs(value)) + "°"
    return value == 0 ? number : number + " " + language.text(value > 0 ? positive : negative)
  }

  /// A bar of a round number of kilometres.
  private func drawScale(_ drawing: inout Drawing) -> Frame {
    let kilometresHigh = (latitudes.upperBound - latitudes.lowerBound) * 111.2
    let perKilometre = height / kilometresHigh
    var kilometres = 1.0
    for step in [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] where step * perKilometre <= 110 {
      kilometres = step
    }
    let length = kilometres * perKilometre
    let (left, y) = (12.0, height - 14)
    drawing.line(from: Point(left, y), to: Point(left + length, y), .text, width: 2)
    for x in [left, left + length] {
      drawing.line(from: Point(x, y - 4), to: Point(x, y + 1), .text, width: 2)
    }
    let words = language.text(Message("chart.map.scale", ["kilometres": .whole(Int(kilometres))]))
    drawing.text(words, at: Point(left + length + 6, y + 3), size: TextSize.small)
    return Frame(left, y - 12, length + 10 + TextMeasure.width(of: words, size: TextSize.small), 24)
  }

  private func draw(_ located: Located, _ drawing: inout Drawing) {
    let centre = Point(x(located), y(located))
    let kilometres = located.place.precisionKilometres ?? 0
    let radius = kilometres / 111.2 * height / (latitudes.upperBound - latitudes.lowerBound)
    if radius > 7 { drawing.circle(centre, radius: min(radius, height), stroke: .axis, dashes: "2 3") }
    Self.symbol(located.place.type, centre, &drawing)
  }

  /// A square is a crossing, a circle a site, a diamond the middle of a larger area.
  private static func symbol(_ type: PlaceType, _ centre: Point, _ drawing: inout Drawing) {
    switch type {
    case .crossing:
      drawing.rectangle(
        Frame(centre.x - 6, centre.y - 6, 12, 12), fill: .conflicting, stroke: .paper, width: 1.5)
    case .site: drawing.circle(centre, radius: 5.5, fill: .measure, stroke: .paper, width: 1.5)
    default:
      drawing.polygon(
        [
          Point(centre.x, centre.y - 7), Point(centre.x + 7, centre.y), Point(centre.x, centre.y + 7),
          Point(centre.x - 7, centre.y),
        ], fill: .soft, stroke: .paper, width: 1.5)
    }
  }

  /// Right of the point, else left, above or below; a name without room is left to the table.
  private func drawName(_ located: Located, _ taken: inout [Frame], _ drawing: inout Drawing) {
    let centre = Point(x(located), y(located))
    let name = TextMeasure.fitted(language.text(located.place.localName), into: 190)
    let width = TextMeasure.width(of: name)
    let places: [(Frame, Point, Drawing.Anchor)] = [
      (Frame(centre.x + 9, centre.y - 9, width, 18), Point(centre.x + 10, centre.y + 4.5), .start),
      (Frame(centre.x - 9 - width, centre.y - 9, width, 18), Point(centre.x - 10, centre.y + 4.5), .end),
      (Frame(centre.x - width / 2, centre.y - 27, width, 18), Point(centre.x, centre.y - 12), .middle),
      (Frame(centre.x - width / 2, centre.y + 9, width, 18), Point(centre.x, centre.y + 22), .middle),
    ]
    for (frame, point, anchor) in places {
      let isInside =
        frame.x >= 2 && frame.x + frame.width <= Self.width - 2 && frame.y >= 2
        && frame.y + frame.height <= height - 2
      guard isInside, !taken.contains(where: frame.overlaps) else { continue }
      taken.append(frame)
      drawing.text(name, at: point, anchor: anchor, isBold: important.contains(located.place.id))
      return
    }
  }

  private var legend: [LegendItem] {
    let types = Set(located.map(\.place.type))
    return PlaceType.allCases.filter(types.contains).map { type in
      LegendItem(words: language.word(type.code)) { Self.symbol(type, $1, &$0) }
    }
  }

  // MARK: Arithmetic

  /// A step that gives two to five lines.
  private static func step(for span: Double) -> Double {
    for step in [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30] where span / step <= 4 { return step }
    return 45
  }

  private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
    let first = Int((range.lowerBound / step).rounded(.up))
    let last = Int((range.upperBound / step).rounded(.down))
    return first > last ? [] : (first...last).map { Double($0) * step }
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
