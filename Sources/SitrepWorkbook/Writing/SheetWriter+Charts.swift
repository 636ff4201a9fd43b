import CXlsxWriter

extension SheetWriter {
  /// Puts a chart over the cells from a row and column on.
  package func insert(_ chart: SheetChart, row: Int, column: Int) throws(WorkbookError) {
    let type = chart.kind == .lines ? LXW_CHART_LINE : LXW_CHART_BAR_STACKED
    guard let library = workbook_add_chart(formats.workbook, UInt8(type.rawValue)) else {
      throw WorkbookError(.library(code: 1, words: "no memory for a chart"), sheet: name)
    }
    let title = CellText.line(chart.title, limit: 250)
    title.withCString { chart_title_set_name(library, $0) }
    withFont(size: 11, isBold: true) { chart_title_set_name_font(library, $0) }
    for series in chart.series { try add(series, to: library) }
    // The library names the axes of bars by where they lie: the one along the bottom is x.
    let (across, up) = (library.pointee.x_axis, library.pointee.y_axis)
    let (category, value) = chart.kind == .lines ? (across, up) : (up, across)
    set(chart.categoryAxis, to: category)
    set(chart.valueAxis, to: value)
    // Time runs the way in which the sheet is read.
    if formats.isRightToLeft { chart_axis_set_reverse(across) }
    withLine(0xD9D9D9) { chart_axis_major_gridlines_set_line(value, $0) }
    if let color = chart.highLowLines {
      withLine(color, width: 5) { chart_set_high_low_lines(library, $0) }
    }
    if chart.kind == .stackedBars { chart_set_series_gap(library, 60) }
    chart_show_blanks_as(library, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    setLegend(of: chart, to: library)
    try place(library, chart, row: row, column: column)
  }

  private func place(
    _ library: UnsafeMutablePointer<lxw_chart>, _ chart: SheetChart, row: Int, column: Int
  ) throws(WorkbookError) {
    var options = lxw_chart_options()
    // The library's charts are 480 by 288 pixels.
    options.x_scale = Double(chart.width) / 480
    options.y_scale = Double(chart.height) / 288
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    let sheet = pointer
    let code = CellText.line(chart.alternativeText, limit: 600).withCString {
      sitrep_chart_options_set_description(&options, $0)
      return worksheet_insert_chart_opt(sheet, lxw_row_t(row), lxw_col_t(column), library, &options)
    }
    try check(code, row: row, column: column)
  }

  private func add(
    _ series: SheetChart.Series, to chart: UnsafeMutablePointer<lxw_chart>
  ) throws(WorkbookError) {
    guard let library = chart_add_series(chart, nil, nil) else {
      throw WorkbookError(.library(code: 1, words: "no memory for a chart"), sheet: name)
    }
    let (categories, values) = (series.categories, series.values)
    let column = lxw_col_t(categories.column)
    categories.sheet.withCString {
      chart_series_set_categories(
        library, $0, lxw_row_t(categories.rows.lowerBound), column, lxw_row_t(categories.rows.upperBound),
        column)
    }
    let valueColumn = lxw_col_t(values.column)
    values.sheet.withCString {
      chart_series_set_values(
        library, $0, lxw_row_t(values.rows.lowerBound), valueColumn, lxw_row_t(values.rows.upperBound),
        valueColumn)
    }
    CellText.line(series.name, limit: 250).withCString { chart_series_set_name(library, $0) }
    withLine(series.line) { chart_series_set_line(library, $0) }
    if let marker = series.marker { set(marker, to: library) }
    if chart.pointee.type == UInt8(LXW_CHART_LINE.rawValue) {
      if series.marker == nil { chart_series_set_marker_type(library, UInt8(LXW_CHART_MARKER_NONE.rawValue)) }
    } else {
      set(series.fill, to: library)
    }
  }

  private func set(
    _ marker: SheetChart.Marker, to library: UnsafeMutablePointer<lxw_chart_series>
  ) {
    let shape =
      switch marker.shape {
      case .circle: LXW_CHART_MARKER_CIRCLE
      case .diamond: LXW_CHART_MARKER_DIAMOND
      case .triangle: LXW_CHART_MARKER_TRIANGLE
      case .cross: LXW_CHART_MARKER_X
      }
    chart_series_set_marker_type(library, UInt8(shape.rawValue))
    chart_series_set_marker_size(library, UInt8(marker.size))
    withLine(marker.color) { chart_series_set_marker_line(library, $0) }
    var fill = lxw_chart_fill()
    fill.color = marker.color.libraryColor
    chart_series_set_marker_fill(library, &fill)
  }

  private func set(_ fill: SheetChart.Fill, to library: UnsafeMutablePointer<lxw_chart_series>) {
    switch fill {
    case .none:
      var none = lxw_chart_fill()
      none.none = 1
      chart_series_set_fill(library, &none)
    case .solid(let color):
      var solid = lxw_chart_fill()
      solid.color = color.libraryColor
      chart_series_set_fill(library, &solid)
    case .hatched(let color):
      var pattern = lxw_chart_pattern()
      pattern.fg_color = color.libraryColor
      pattern.bg_color = CellStyle.Color(integerLiteral: 0xFFFFFF).libraryColor
      pattern.type = UInt8(LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL.rawValue)
      chart_series_set_pattern(library, &pattern)
    }
  }

  private func set(_ axis: SheetChart.Axis, to library: UnsafeMutablePointer<lxw_chart_axis>?) {
    if !axis.name.isEmpty {
      CellText.line(axis.name, limit: 250).withCString { chart_axis_set_name(library, $0) }
      withFont(size: 9, isBold: false) { chart_axis_set_name_font(library, $0) }
    }
    withFont(size: 9, isBold: false) { chart_axis_set_num_font(library, $0) }
    if let format = axis.numberFormat { format.withCString { chart_axis_set_num_format(library, $0) } }
    if let minimum = axis.minimum { chart_axis_set_min(library, minimum) }
    if let maximum = axis.maximum { chart_axis_set_max(library, maximum) }
    if let unit = axis.majorUnit { chart_axis_set_major_unit(library, unit) }
    if axis.isReversed { chart_axis_set_reverse(library) }
  }

  private func setLegend(of chart: SheetChart, to library: UnsafeMutablePointer<lxw_chart>) {
    guard chart.hasLegend else {
      chart_legend_set_position(library, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
      return
    }
    chart_legend_set_position(library, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    withFont(size: 9, isBold: false) { chart_legend_set_font(library, $0) }
  }

  private func withFont(
    size: Double, isBold: Bool, _ body: (UnsafeMutablePointer<lxw_chart_font>) -> Void
  ) {
    var font = lxw_chart_font()
    font.size = size
    font.bold = isBold ? 1 : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    body(&font)
  }

  /// No line where there is no colour.
  private func withLine(
    _ color: CellStyle.Color?, width: Float = 1, _ body: (UnsafeMutablePointer<lxw_chart_line>) -> Void
  ) {
    var line = lxw_chart_line()
    if let color {
      line.color = color.libraryColor
      line.width = width
    } else {
      line.none = 1
    }
    body(&line)
  }
}
