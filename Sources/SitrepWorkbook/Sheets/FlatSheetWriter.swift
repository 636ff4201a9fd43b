import SitrepLanguage
import SitrepModel

/// Writes a flat sheet: a header, then a row for each thing, and nothing else.
struct FlatSheetWriter {
  let language: Language
  let printHeader: String
  let printFooter: String

  /// As wide as a landscape page of A4 can be read: letters of half their size.
  private static let charactersOnAPage = 340

  /// How wide columns get before their text wraps, by what they hold.
  private static func cap<Row>(_ column: SheetColumn<Row>) -> (width: Int, wraps: Bool) {
    let (width, wraps) = cap(column.field.type)
    return (column.widest ?? width, wraps)
  }

  private static func cap(_ type: FieldType) -> (width: Int, wraps: Bool) {
    switch type {
    case .localText, .message: (60, true)
    case .list: (32, true)
    case .text, .code, .openCode: (36, true)
    case .optional(let type): cap(type)
    default: (30, false)
    }
  }

  func write<Row>(
    _ rows: [Row], columns: [SheetColumn<Row>], on planned: SheetPlan.Planned, of workbook: inout Workbook
  ) throws(WorkbookError) {
    try workbook.edit(planned.number) { sheet throws(WorkbookError) in
      let styles = try CellStyles(sheet)
      var widths = try writeHeader(columns, on: planned, styles, to: &sheet)
      var cells = CellWriter(language, styles: styles)
      let isData = planned.kind == .data
      let looks = columns.map { column in
        let cap = Self.cap(column)
        return CellWriter.Look(wrapWidth: !isData && cap.wraps ? Double(cap.width) : nil, isRaw: isData)
      }
      for (offset, index) in planned.rows.enumerated() {
        let item = rows[index]
        let row = planned.kind.headerRows + offset
        var lines = 1
        for (position, column) in columns.enumerated() {
          let value = column.value(item)
          if value == .none { continue }
          let written = try cells.write(
            value, to: &sheet, row: row, column: position, look: looks[position], link: column.link?(item))
          widths[position] = max(widths[position], written.width)
          lines = max(lines, written.lines)
        }
        if lines > 1 {
          try sheet.setRow(row, height: Double(min(lines, 20)) * CellTextMeasure.lineHeight())
        }
      }
      let caps = columns.map { isData ? 40 : Self.cap($0).width }
      try layOut(zip(widths, caps).map { min($0, $1) + 2 }, of: planned, &sheet)
    }
  }

  /// The labels, and above data their tags; rows below them are a table that can be filtered.
  /// - Returns: how many characters wide each column is at least.
  private func writeHeader<Row>(
    _ columns: [SheetColumn<Row>], on planned: SheetPlan.Planned, _ styles: CellStyles,
    to sheet: inout SheetWriter
  ) throws(WorkbookError) -> [Int] {
    let isData = planned.kind == .data
    let labels = distinct(
      columns.map { $0.heading.map(language.text) ?? language.label(of: $0.field.name, in: $0.type) })
    let tags = isData ? distinct(columns.map { $0.field.hxl ?? "#x_\($0.field.name)" }) : []
    let row = planned.kind.headerRows - 1
    if isData { try write(labels, row: 0, styles, to: &sheet) }
    let headers = isData ? tags : labels
    let widths = columns.indices.map { startWidth(labels[$0], isData ? tags[$0] : "") }
    let lines = zip(headers, widths).map {
      CellTextMeasure.lines(of: $0, width: Double($1 - 1), isBold: true)
    }
    try sheet.setRow(row, height: Double(lines.max() ?? 1) * CellTextMeasure.lineHeight() + 3)
    // The table writes its header itself, but only rows in order are possible in constant-memory mode.
    if planned.rows.isEmpty {
      try write(headers, row: row, styles, to: &sheet)
    } else {
      try sheet.addTable(
        planned.kind.tableName + (planned.isContinued ? "_\(planned.rows.lowerBound)" : ""), row: row,
        headers: headers, lastRow: row + planned.rows.count, headerFormat: styles.header)
    }
    return widths
  }

  private func write(
    _ headers: [String], row: Int, _ styles: CellStyles, to sheet: inout SheetWriter
  ) throws(WorkbookError) {
    for (index, header) in headers.enumerated() {
      try sheet.write(header, row: row, column: index, format: styles.header)
    }
  }

  /// - Parameter widths: of the columns, in characters.
  private func layOut(
    _ widths: [Int], of planned: SheetPlan.Planned, _ sheet: inout SheetWriter
  ) throws(WorkbookError) {
    for (index, width) in widths.enumerated() {
      try sheet.setColumns(index...index, width: Double(width))
    }
    // A header alone is no reason for several pages.
    let pagesWide =
      planned.rows.isEmpty ? 1 : (widths.reduce(0, +) + Self.charactersOnAPage - 1) / Self.charactersOnAPage
    let headerRows = planned.kind.headerRows
    sheet.freeze(row: headerRows)
    try sheet.allowNumbersAsText()
    try sheet.setPrint(
      isLandscape: true, size: .pagesWide(pagesWide), repeatedRows: 0...headerRows - 1,
      // Beside one another, pages are told apart by the first column.
      repeatedColumns: pagesWide > 1 ? 0...0 : nil, header: "\(printHeader) · \(planned.name)",
      footer: printFooter, page: language.printPage)
  }

  /// A long header wraps, but not within its words, and leaves room for the filter's button.
  private func startWidth(_ label: String, _ tag: String) -> Int {
    let longest = label.split(separator: " ").map(\.count).max() ?? 0
    return max(tag.count, min(label.count, max(longest, 18)) + 3, 6)
  }
}

extension Language {
  /// "Page 1 of 4", as page headers write it.
  var printPage: String {
    text(Message.workbookPrintPage(page: .text("&P"), pages: .text("&N")))
  }
}
