import SitrepLanguage
import SitrepModel

/// What each origin says of a figure, as ranges along one line.
struct OriginsChart {
  let statements: [Report.FigureStatement]
  let language: Language

  private static let width = Drawing.pageWidth
  private let horizontal: Scale
  private let ticks: [Double]

  /// nil where fewer than two origins give a number.
  init?(_ statements: [Report.FigureStatement], _ language: Language) {
    let edges = statements.flatMap { [$0.low, $0.best, $0.high] }.compactMap { $0?.double }
    guard statements.filter(\.hasRange).count > 1, let highest = edges.max() else { return nil }
    self.statements = statements
    self.language = language
    let isOpen = statements.contains { $0.hasRange && $0.high == nil && $0.best == nil }
    let (top, ticks) = Scale.ticks(to: isOpen ? highest * 1.25 : highest, count: 5)
    self.ticks = ticks
    let last = TextMeasure.width(of: language.number(Int(top)), size: TextSize.small) / 2
    horizontal = Scale(range: 0...top, start: 10, end: Self.width - max(12, last))
  }

  /// - Parameter title: what the figure is, as a language tells it.
  func chart(id: String, title: String, ink: Ink) -> Chart {
    let rowHeight = 62.0
    let bottom = 8 + rowHeight * Double(statements.count)
    var drawing = Drawing(width: Self.width, height: bottom + 22, in: language)
    for tick in ticks {
      let x = horizontal(tick)
      drawing.line(from: Point(x, 4), to: Point(x, bottom), tick == 0 ? .axis : .grid)
      drawing.text(
        language.number(Int(tick)), at: Point(x, bottom + 15), size: TextSize.small, .soft,
        anchor: .middle)
    }
    for (index, statement) in statements.enumerated() {
      draw(statement, top: 8 + rowHeight * Double(index), ink, &drawing)
    }
    return Chart(id: id, title: title, description: description, drawing: drawing)
  }

  private var description: String {
    language.list(statements.map { language.labelled(name(of: $0), language.text($0.value)) })
  }

  private func name(of statement: Report.FigureStatement) -> String {
    statement.coverage.map { language.text($0.message) } ?? statement.origin.map { language.text($0) }
      ?? language.text(.chartOriginsUnnamed(publisher: .local(statement.publisher)))
  }

  private func draw(_ statement: Report.FigureStatement, top: Double, _ ink: Ink, _ drawing: inout Drawing) {
    drawing.text(
      TextMeasure.fitted(name(of: statement), into: Self.width - 20, isBold: true), at: Point(14, top + 14),
      isBold: true)
    drawing.text(
      TextMeasure.fitted(language.text(statement.value), into: Self.width - 20), at: Point(14, top + 31))
    guard statement.hasRange else { return }
    let y = top + 45
    let low = horizontal(statement.low?.double ?? statement.best?.double ?? 0)
    let high = horizontal(statement.high?.double ?? statement.best?.double ?? horizontal.range.upperBound)
    drawing.line(from: Point(low, y), to: Point(high, y), ink, width: 5)
    if statement.high == nil && statement.best == nil {
      drawing.polygon([Point(high, y - 6), Point(high + 9, y), Point(high, y + 6)], fill: ink)
    }
    for (edge, x) in [(statement.low, low), (statement.high, high)] where edge != nil {
      drawing.line(from: Point(x, y - 6), to: Point(x, y + 6), ink, width: 2)
    }
    if let best = statement.best?.double {
      drawing.circle(Point(horizontal(best), y), radius: 6, fill: ink, stroke: .paper, width: 2)
    }
  }
}

extension Report.FigureStatement {
  fileprivate var hasRange: Bool { low != nil || high != nil || best != nil }
}
