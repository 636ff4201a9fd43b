import SitrepLanguage
import SitrepModel

extension ReportSheet {
  /// The first key figure through the last reports, with its band and the days that brought nothing new; nil
  /// where fewer than two reports gave a number.
  func historyChart(height: Int) -> SheetChart? {
    let drawn = report.history.lazy.filter { history in
      history.points.count { $0.low != nil || $0.high != nil } > 1
    }
    guard let history = drawn.first,
      let start = rows.history.firstIndex(where: { $0.figure.figure == history.figure })
    else { return nil }
    let last = start + history.points.count - 1
    guard case .cells(let name, let cells, _)? = plan.link(to: .history, rows: Array(start...last)) else {
      return nil
    }

    let words: KeyValuePairs<String, Value> = [
      "indicator": .local(history.indicatorName), "place": .local(history.placeName),
    ]
    var chart = SheetChart(
      .lines, title: language.text("workbook.chart.history", words),
      alternativeText: language.text("workbook.chart.history.alt", words) + " " + summary(of: history.points))
    chart.series = lines(of: history) { field in
      let column = FlatSheets.history.firstIndex { $0.field.name == field } ?? 0
      return SheetChart.Cells(sheet: name, rows: cells, column: column)
    }
    chart.highLowLines = 0xB4C7E7
    chart.categoryAxis.numberFormat = language.text("workbook.chart.date-format")
    chart.valueAxis.numberFormat = "#,##0"
    chart.valueAxis.minimum = 0
    chart.width = ChartSpace.width
    chart.height = height
    return chart
  }

  /// - Parameter cells: where the values of a field stand.
  private func lines(
    of history: Report.FigureHistory, cells: (String) -> SheetChart.Cells
  ) -> [SheetChart.Series] {
    let dates = cells("date")
    let lines: [(field: String, marker: SheetChart.Marker, line: CellStyle.Color?)] = [
      // Lines along the band, for programs that do not draw those across it.
      ("high", SheetChart.Marker(.triangle, color: 0x2F5496), 0x8FAADC),
      ("low", SheetChart.Marker(.circle, color: 0x2F5496), 0x8FAADC),
      ("best", SheetChart.Marker(.diamond, size: 8, color: 0xC55A11), nil),
      (FlatSheets.carriedForward.name, SheetChart.Marker(.cross, size: 9, color: 0x404040), nil),
    ]
    return lines.filter { line in history.points.contains { hasValue($0, line.field) } }.map { line in
      var series = SheetChart.Series(
        name: language.text("workbook.chart.\(line.field)"), categories: dates, values: cells(line.field))
      (series.marker, series.line) = (line.marker, line.line)
      return series
    }
  }

  private func hasValue(_ point: Report.HistoryPoint, _ field: String) -> Bool {
    switch field {
    case "high": point.high != nil
    case "low": point.low != nil
    case "best": point.best != nil
    default: !point.isNew && (point.low ?? point.high) != nil
    }
  }

  /// Puts a chart beside the lines in brief, as high as these, if no other lies there and it needs no more.
  /// - Returns: whether it lies there.
  mutating func placeBesideBrief(
    _ chart: SheetChart, on sheet: inout SheetWriter
  ) throws(WorkbookError) -> Bool {
    guard let space = besideBrief, chart.height <= space.height else { return false }
    var chart = chart
    (chart.width, chart.height) = (ChartSpace.width, space.height)
    try sheet.insert(chart, row: space.row, column: 2)
    besideBrief = nil
    return true
  }

  /// Puts a chart on rows of its own, which no text stretches.
  mutating func place(_ chart: SheetChart, on sheet: inout SheetWriter) throws(WorkbookError) {
    try sheet.insert(chart, row: page.row, column: 0)
    try page.space(rows: chart.height / 20 + 1, to: &sheet)
  }

  private func summary(of points: [Report.HistoryPoint]) -> String {
    points.filter { $0.low != nil || $0.high != nil }.map { point in
      let carried = point.isNew ? "" : " (\(language.text("workbook.chart.carried_forward")))"
      return language.labelled(
        language.day(point.date, .short), language.range(point.low, point.high) + carried)
    }.joined(separator: language.text("list.semicolon"))
  }

  /// What each origin says, one beside the other.
  mutating func writeConflictChart(
    _ conflict: Report.Conflict, figure: Report.Figure?, statements: Range<Int>, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    guard statements.count == conflict.statements.count,
      conflict.statements.count(where: { $0.low != nil || $0.high != nil }) > 1
    else { return }
    let cells = statements.lowerBound...(statements.upperBound - 1)
    let words: KeyValuePairs<String, Value> = [
      "indicator": .text(figure.map { language.text($0.indicatorName) } ?? conflict.figure),
      "place": .local(figure?.placeName ?? LocalText()),
    ]
    let values = conflict.statements.map { statement in
      let origin =
        statement.origin.map { language.text($0) } ?? language.text("workbook.origin-not-named")
      return language.labelled(origin, language.text(statement.value))
    }
    var chart = SheetChart(
      .lines, title: language.text("workbook.chart.conflict", words),
      alternativeText: language.text("workbook.chart.conflict", words) + ". "
        + values.joined(separator: language.text("list.semicolon"))
    )
    let origins = SheetChart.Cells(sheet: sheet.name, rows: cells, column: 0)
    for (field, column) in [("high", 5), ("low", 4)] {
      var series = SheetChart.Series(
        name: language.text("workbook.chart.\(field)"), categories: origins,
        values: SheetChart.Cells(sheet: sheet.name, rows: cells, column: column))
      series.marker = SheetChart.Marker(field == "high" ? .triangle : .circle, size: 8, color: 0x7B2C0B)
      chart.series.append(series)
    }
    chart.highLowLines = 0xF4B183
    chart.valueAxis.numberFormat = "#,##0"
    chart.valueAxis.minimum = 0
    chart.width = 760
    chart.height = 280
    try place(chart, on: &sheet)
  }

  /// Measures as bars on a calendar, from numbers beside their table.
  mutating func writeTimeline(
    _ bars: [PolicyBar], firstRow: Int, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    let cells = firstRow...(firstRow + bars.count - 1)
    let name = sheet.name
    func range(_ offset: Int) -> SheetChart.Cells {
      SheetChart.Cells(sheet: name, rows: cells, column: PageWriter.drawnColumn + offset)
    }
    let title = language.text("workbook.chart.timeline", ["date": .day(report.header.date)])
    let descriptions = report.policies.filter { !$0.background }.map { language.text($0.message) }
    var chart = SheetChart(
      .stackedBars, title: title, alternativeText: title + ". " + descriptions.joined(separator: " "))
    // The first series only holds the bars in their places. It has no name to show, for not all programs take the
    // same entry out of a legend.
    chart.series = [SheetChart.Series(name: "\u{A0}", categories: range(0), values: range(1))]
    for (index, part) in PolicyBar.Part.allCases.enumerated()
    where bars.contains(where: { ($0.days[part] ?? 0) > 0 }) {
      var series = SheetChart.Series(
        name: language.text("workbook.chart.\(part.rawValue)"), categories: range(0),
        values: range(2 + index))
      series.fill = part.fill
      chart.series.append(series)
    }
    guard setCalendar(of: bars, along: &chart.valueAxis) else { return }
    chart.categoryAxis.isReversed = true
    chart.height = 110 + 30 * bars.count
    if try placeBesideBrief(chart, on: &sheet) { return }
    chart.width = 900
    chart.height = 130 + 40 * bars.count
    try place(chart, on: &sheet)
  }

  /// Lets an axis reach from before the first day of bars to after the last.
  /// - Returns: false where a workbook knows no such days.
  private func setCalendar(of bars: [PolicyBar], along axis: inout SheetChart.Axis) -> Bool {
    let days = bars.flatMap { [$0.start, $0.end] } + [report.header.date]
    guard let first = days.min().flatMap(SerialDate.number), let last = days.max().flatMap(SerialDate.number)
    else {
      return false
    }
    // Whole weeks between the marks, at most ten of them.
    let week = 7.0
    axis.minimum = first - 3
    axis.maximum = last + 4
    axis.majorUnit = max(1, ((last - first + 7) / week / 10).rounded(.up)) * week
    axis.numberFormat = language.text("workbook.chart.date-format")
    return true
  }
}

extension PolicyBar.Part {
  fileprivate var fill: SheetChart.Fill {
    switch self {
    case .startImprecise, .endImprecise: .hatched(0x2F5496)
    case .past: .solid(0x1F3864)
    case .left: .solid(0xB4C7E7)
    case .notInForce: .hatched(0xC55A11)
    }
  }
}

/// A place for a chart on the page for people, beside lines that leave it free.
struct ChartSpace {
  /// The first row that it lies beside.
  let row: Int
  /// In pixels of the screen.
  let height: Int

  /// The columns from the third on.
  static let width = 628
  static let leastHeight = 200

  /// - Parameter points: the height of the lines beside it.
  init(row: Int, points: Double) {
    self.row = row
    height = min(Int(points * 96 / 72), 360)
  }

  static func points(of pixels: Int) -> Double { Double(pixels) * 72 / 96 }
}

extension Language {
  fileprivate func text(_ key: String, _ arguments: KeyValuePairs<String, Value>) -> String {
    text(Message(key, arguments))
  }
}
