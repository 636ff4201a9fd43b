import SitrepLanguage
import SitrepModel

/// Where the report's places lie: points, a graticule and a scale, and the outlines of places where a file beside the
/// tables has some. A figure that is known for several places stands as circles of its size.
///
/// Equirectangular, true to scale at the middle latitude, which is near enough for the size of an operation.
struct LocatorMap {
  /// The places of key figures, whose names are bold.
  let important: Set<String>
  /// Shown by the size of the places' symbols; nil where none is known for several places.
  let figure: MapFigure?
  let language: Language

  private let outlines: [Report.Outline]
  static let width = Drawing.pageWidth
  private let located: [Located]
  private let extent: MapExtent
  var longitudes: ClosedRange<Double> { extent.longitudes }
  var latitudes: ClosedRange<Double> { extent.latitudes }
  var height: Double { extent.height }

  private struct Located {
    let place: Report.PlaceEntry
    let point: GeoPoint
  }

  /// nil where no place has coordinates, or an outline and a figure.
  init?(
    _ places: [Report.PlaceEntry], important: Set<String>, outlines: [Report.Outline] = [],
    figure: MapFigure? = nil, _ language: Language
  ) {
    var outlines = outlines
    let centres = Dictionary(
      outlines.map { ($0.place, $0.centre) }, uniquingKeysWith: { first, _ in first })
    var located = places.compactMap { place -> Located? in
      // A wide place without a point of its own stands in its middle, where there is something to show of it.
      let middle = figure?.cells[place.id] == nil ? nil : centres[place.id] ?? nil
      guard let latitude = place.latitude ?? middle?.latitude,
        let longitude = place.longitude ?? middle?.longitude, abs(latitude) <= 90, abs(longitude) <= 180
      else { return nil }
      return Located(place: place, point: GeoPoint(longitude: longitude, latitude: latitude))
    }
    guard !located.isEmpty else { return nil }
    let rings = outlines.flatMap(\.rings)
    let span = located.map(\.point.longitude) + rings.flatMap { $0.map(\.longitude) }
    if let west = span.min(), let east = span.max(), east - west > 180 {
      // Across the date line: go on counting east.
      located = located.map { Located(place: $0.place, point: $0.point.countedEast) }
      outlines = outlines.map { outline in
        Report.Outline(place: outline.place, rings: outline.rings.map { $0.map(\.countedEast) })
      }
    }
    self.important = important
    self.outlines = outlines
    self.figure = figure
    self.language = language
    self.located = located
    extent = MapExtent(
      outlines: outlines.flatMap(\.rings).flatMap(\.self), points: located.map(\.point), width: Self.width)
  }

  func chart(id: String) -> Chart {
    var drawing = Drawing(width: Self.width, height: height, in: language)
    drawing.isMirrored = false
    drawing.rectangle(Frame(0.5, 0.5, Self.width - 1, height - 1), fill: .band, stroke: .axis)
    drawOutlines(&drawing)
    drawGraticule(&drawing)
    // The larger first, that none hides another.
    for place in located.sorted(by: { reach(of: $0) > reach(of: $1) }) { drawCircle(place, &drawing) }
    var taken = located.map { place in
      let reach = reach(of: place)
      return Frame(x(place) - reach, y(place) - reach, 2 * reach, 2 * reach)
    }
    taken.append(drawScale(&drawing))
    for place in located { drawPrecision(of: place, &drawing) }
    for place in located where figure?.radii(of: place.place.id) == nil {
      Self.symbol(place.place.type, Point(x(place), y(place)), &drawing)
    }
    for place in inOrderOfWeight.prefix(40) { drawName(place, &taken, &drawing) }
    drawing.isMirrored = language.isRightToLeft
    drawing.legend(legend)
    return Chart(
      id: id, title: language.text("chart.map.title"), description: description, drawing: drawing)
  }

  private var description: String {
    language.text(
      Message.chartMapDescription(
        count: .whole(located.count),
        places: .list(ValueList(inOrderOfWeight.prefix(12).map { .local($0.place.localName) }))))
  }

  // MARK: Places

  private func x(_ place: Located) -> Double { x(longitude: place.point.longitude) }
  private func y(_ place: Located) -> Double { y(latitude: place.point.latitude) }

  func x(longitude: Double) -> Double {
    Scale(range: longitudes, start: 0, end: Self.width)(longitude)
  }

  func y(latitude: Double) -> Double {
    Scale(range: latitudes, start: height, end: 0)(latitude)
  }

  /// Those of the figure shown, for a circle without a name tells nothing, then those of key figures, then the others.
  private var inOrderOfWeight: [Located] {
    func weight(_ located: Located) -> Int {
      figure?.cells[located.place.id] != nil ? 0 : important.contains(located.place.id) ? 1 : 2
    }
    return (0...2).flatMap { rank in located.filter { weight($0) == rank } }
  }

  // MARK: Drawing

  private func drawOutlines(_ drawing: inout Drawing) {
    for ring in outlines.flatMap(\.rings) {
      drawing.polygon(
        ring.map { Point(x(longitude: $0.longitude), y(latitude: $0.latitude)) }, fill: .paper, stroke: .axis)
    }
  }

  /// How far a place's symbol reaches from its point.
  private func reach(of located: Located) -> Double {
    max(7, figure?.radii(of: located.place.id)?.outer ?? 0)
  }

  /// Filled up to the number or the lower end, with a ring at the upper end, dashed where that is open.
  private func drawCircle(_ located: Located, _ drawing: inout Drawing) {
    guard let radii = figure?.radii(of: located.place.id) else { return }
    let centre = Point(x(located), y(located))
    if let inner = radii.inner {
      drawing.circle(centre, radius: radii.outer, fill: .measureAhead, stroke: .measure)
      if inner > 0 { drawing.circle(centre, radius: inner, fill: .measure) }
    } else {
      // One that lies on a larger one stands out from it.
      drawing.circle(centre, radius: radii.outer, fill: .measure, stroke: .paper, width: 1.5)
      if radii.isOpen {
        drawing.circle(centre, radius: radii.outer + 3, stroke: .measure, dashes: "2 2")
      }
    }
  }

  /// A ring around a place that is known no better than so; not around a circle that shows a figure, nor where it would
  /// leave the map.
  private func drawPrecision(of located: Located, _ drawing: inout Drawing) {
    if figure?.radii(of: located.place.id) != nil { return }
    let kilometres = located.place.precisionKilometres ?? 0
    let radius = kilometres / 111.2 * height / (latitudes.upperBound - latitudes.lowerBound)
    let centre = Point(x(located), y(located))
    let room = min(centre.x, centre.y, Self.width - centre.x, height - centre.y)
    if radius > 7, radius < room {
      drawing.circle(centre, radius: radius, stroke: .axis, dashes: "2 3")
    }
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
    let number = figure?.words(of: located.place.id, language).map { " \($0)" } ?? ""
    let whole = language.text(located.place.localName)
    if draw(whole + number, at: located, &taken, &drawing) { return }
    _ = draw(TextMeasure.fitted(whole, into: 190) + number, at: located, &taken, &drawing)
  }

  /// Whether a name finds room beside its point.
  private func draw(
    _ name: String, at located: Located, _ taken: inout [Frame], _ drawing: inout Drawing
  ) -> Bool {
    let centre = Point(x(located), y(located))
    let width = TextMeasure.width(of: name)
    let gap = reach(of: located) + 2
    let places: [(Frame, Point, Drawing.Anchor)] = [
      (Frame(centre.x + gap, centre.y - 9, width, 18), Point(centre.x + gap + 1, centre.y + 4.5), .start),
      (
        Frame(centre.x - gap - width, centre.y - 9, width, 18), Point(centre.x - gap - 1, centre.y + 4.5),
        .end
      ),
      (
        Frame(centre.x - width / 2, centre.y - gap - 18, width, 18), Point(centre.x, centre.y - gap - 3),
        .middle
      ),
      (Frame(centre.x - width / 2, centre.y + gap, width, 18), Point(centre.x, centre.y + gap + 13), .middle),
    ]
    for (frame, point, anchor) in places {
      let isInside =
        frame.x >= 2 && frame.x + frame.width <= Self.width - 2 && frame.y >= 2
        && frame.y + frame.height <= height - 2
      guard isInside, !taken.contains(where: frame.overlaps) else { continue }
      taken.append(frame)
      drawing.text(name, at: point, anchor: anchor, isBold: important.contains(located.place.id))
      return true
    }
    return false
  }

  private var legend: [LegendItem] {
    let plain = located.filter { figure?.radii(of: $0.place.id) == nil }
    let types = Set(plain.map(\.place.type))
    let sized = figure.map { figure in
      LegendItem(
        words: language.text(.chartMapFigure(figure: .message(figure.name)))
      ) { $0.circle($1, radius: 5, fill: .measure) }
    }
    // Areas of every level have one symbol, which is explained once.
    let (points, areas) = (
      [PlaceType.crossing, .site].filter(types.contains),
      PlaceType.allCases.filter { types.contains($0) && $0 != .crossing && $0 != .site }
    )
    return [sized].compactMap(\.self)
      + (points.map { [$0] } + (areas.isEmpty ? [] : [areas])).map { types in
        LegendItem(words: language.list(types.map { language.word($0.code) })) { drawing, at in
          if let type = types.first { Self.symbol(type, at, &drawing) }
        }
      }
  }
}
