import SitrepLanguage
import SitrepModel

/// The shapes by which a label is told apart without its colour: verified is full, unverified hollow.
extension Drawing {
  mutating func mark(_ label: Label, at centre: Point, radius: Double = 5) {
    let ink = Ink.label(label)
    switch label {
    case .verified: circle(centre, radius: radius, fill: ink)
    case .corroborated:
      let reach = radius * 1.25
      polygon(
        [
          Point(centre.x, centre.y - reach), Point(centre.x + reach, centre.y),
          Point(centre.x, centre.y + reach), Point(centre.x - reach, centre.y),
        ], fill: ink)
    case .unverified: circle(centre, radius: radius - 1, fill: .paper, stroke: ink, width: 2)
    case .conflicting:
      let reach = radius * 1.2
      polygon(
        [
          Point(centre.x, centre.y - reach), Point(centre.x + reach, centre.y + reach * 0.8),
          Point(centre.x - reach, centre.y + reach * 0.8),
        ], fill: ink)
    case .none:
      let reach = radius * 0.8
      line(
        from: Point(centre.x - reach, centre.y - reach), to: Point(centre.x + reach, centre.y + reach), ink,
        width: 2)
      line(
        from: Point(centre.x - reach, centre.y + reach), to: Point(centre.x + reach, centre.y - reach), ink,
        width: 2)
    }
  }

  /// Writes keys one after the other, in as many lines as they need, and makes the drawing that much higher. One that is
  /// longer than the drawing is wide goes on below.
  mutating func legend(_ items: [LegendItem], left: Double = 6) {
    var (x, y) = (left, height + 14)
    for item in items {
      let lines = TextMeasure.lines(
        of: item.words, into: width - left - 18, size: TextSize.small, limit: 3)
      let length = 18 + (lines.map { TextMeasure.width(of: $0, size: TextSize.small) }.max() ?? 0)
      if x > left, x + length > width {
        x = left
        y += 18
      }
      item.draw(&self, Point(x + 6, y - 4))
      for (index, line) in lines.enumerated() {
        if index > 0 { y += 14 }
        text(line, at: Point(x + 18, y), size: TextSize.small, .soft)
      }
      x += length + 16
    }
    height = y + 8
  }
}

/// A shape of a chart with its meaning.
struct LegendItem {
  let words: String
  let draw: (inout Drawing, Point) -> Void

  static func label(_ label: Label, _ language: Language) -> LegendItem {
    LegendItem(words: language.word(label.code)) { $0.mark(label, at: $1) }
  }
}
