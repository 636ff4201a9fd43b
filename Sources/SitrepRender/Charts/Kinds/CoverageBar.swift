import SitrepLanguage
import SitrepModel

/// How much of a need is reached at the least: a bar as long as the need, filled so far. What is reached beyond the least
/// is not known, so that its end is left open.
struct CoverageBar {
  private static let (width, height) = (200.0, 16.0)
  private let need: Report.Need
  private let covered: Amount
  private let language: Language

  /// nil where no share of a need is known.
  init?(_ reach: Report.Reach, _ language: Language) {
    guard let need = reach.need, let covered = need.covered else { return nil }
    (self.need, self.covered, self.language) = (need, covered, language)
  }

  /// - Parameter id: unique in the report.
  func chart(id: String) -> Chart {
    var drawing = Drawing(width: Self.width, height: Self.height, in: language)
    let share = min(Double(covered.thousandths) / 100_000, 1)
    drawing.rectangle(Frame(0.5, 0.5, Self.width - 1, Self.height - 1), fill: .band, stroke: .axis, radius: 3)
    let length = share * (Self.width - 2)
    drawing.rectangle(Frame(1, 1, length, Self.height - 2), fill: .measure, radius: 2)
    if share < 1 {
      drawing.line(
        from: Point(1 + length, 1), to: Point(1 + length, Self.height - 1), .measure, width: 2, dashes: "2 2")
    }
    return Chart(
      id: id, title: language.text("chart.coverage.title"), description: language.text(need.message),
      drawing: drawing)
  }
}
