import SitrepLanguage
import SitrepModel

/// What each origin says of a figure, as ranges along one line.
struct OriginsChart {
  let statements: [Report.FigureStatement]
  let language: Language

  private static let width = Drawing.pageWidth
  private static let lineHeight = 17.0
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
    let rows = statements.map { Row(language, $0) }
    let bottom = 8 + rows.reduce(0) { $0 + $1.height }
    var drawing = Drawing(width: Self.width, height: bottom + 22, in: language)
    for tick in ticks {
      let x = horizontal(tick)
      drawing.line(from: Point(x, 4), to: Point(x, bottom), tick == 0 ? .axis : .grid)
      drawing.text(
        language.number(Int(tick)), at: Point(x, bottom + 15), size: TextSize.small, .soft,
        anchor: .middle)
    }
    var top = 8.0
    for row in rows {
      draw(row, top: top, ink, &drawing)
      top += row.height
    }
    return Chart(id: id, title: title, description: description, drawing: drawing)
  }

  private var description: String {
    language.list(statements.map { language.labelled($0.speaker(language), language.text($0.value)) })
  }

  /// A statement with the lines that say whose it is and what it says.
  private struct Row {
    let statement: Report.FigureStatement
    let name: [String]
    let value: [String]

    init(_ language: Language, _ statement: Report.FigureStatement) {
      self.statement = statement
      let width = OriginsChart.width - 20
      name = TextMeasure.lines(of: statement.speaker(language), into: width, isBold: true, limit: 2)
      value = TextMeasure.lines(of: language.text(statement.value), into: width, limit: 2)
    }

    /// Where its range stands.
    var rangeY: Double { OriginsChart.lineHeight * Double(name.count + value.count) + 11 }
    var height: Double { rangeY + OriginsChart.lineHeight }
  }

  private func draw(_ row: Row, top: Double, _ ink: Ink, _ drawing: inout Drawing) {
    for (index, line) in (row.name + row.value).enumerated() {
      drawing.text(
        line, at: Point(14, top + 14 + Self.lineHeight * Double(index)), isBold: index < row.name.count)
    }
    let statement = row.statement
    guard statement.hasRange else { return }
    let y = top + row.rangeY
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

  fileprivate func speaker(_ language: Language) -> String {
    coverage.map { language.text($0.message) } ?? origin.map { language.text($0) }
      ?? language.text(.chartOriginsUnnamed(publisher: .local(publisher)))
  }
}
