import SitrepLanguage
import SitrepModel

extension LocatorMap {
  func drawGraticule(_ drawing: inout Drawing) {
    let step = Self.step(for: latitudes.upperBound - latitudes.lowerBound)
    for latitude in Self.multiples(of: step, in: latitudes) {
      let y = y(latitude: latitude)
      drawing.line(from: Point(0, y), to: Point(Self.width, y), .grid)
      guard y > 20, y < height - 8 else { continue }
      drawing.text(
        degrees(latitude, positive: "chart.map.north", negative: "chart.map.south"), at: Point(5, y - 4),
        size: 10, .soft)
    }
    for longitude in Self.multiples(of: step, in: longitudes) {
      let x = x(longitude: longitude)
      drawing.line(from: Point(x, 0), to: Point(x, height), .grid)
      guard x > 60, x < Self.width - 50 else { continue }
      let turned = longitude > 180 ? longitude - 360 : longitude
      drawing.text(
        degrees(turned, positive: "chart.map.east", negative: "chart.map.west"), at: Point(x + 4, 13),
        size: 10, .soft)
    }
  }

  private func degrees(_ value: Double, positive: String, negative: String) -> String {
    let number = language.number(abs(value)) + "°"
    return value == 0 ? number : number + " " + language.text(value > 0 ? positive : negative)
  }

  /// A bar of a round number of kilometres.
  func drawScale(_ drawing: inout Drawing) -> Frame {
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
    let words = language.text(.chartMapScale(kilometres: .whole(Int(kilometres))))
    drawing.text(words, at: Point(left + length + 6, y + 3), size: TextSize.small)
    return Frame(left, y - 12, length + 10 + TextMeasure.width(of: words, size: TextSize.small), 24)
  }

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
}
