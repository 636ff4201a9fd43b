import SitrepLanguage
import SitrepModel

/// Writes a flat sheet: a header, then a row for each thing, and nothing else.
struct FlatSheetWriter {
  let language: Language
  let printHeader: String
  let printFooter: String

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

  func write<Row, Rows: RandomAccessCollection<Row>>(
    _ rows: Rows, columns: [SheetColumn<Row>], on planned: SheetPlan.Planned, of workbook: inout Workbook
  ) throws(WorkbookError) where Rows.Index == Int {
    try workbook.edit(planned.number) { sheet throws(WorkbookError) in
      let isData = planned.kind == .data
      let styles = try CellStyles(sheet)
      var cells = CellWriter(language, styles: styles)
      let labels = distinct(
        columns.map { $0.heading.map(language.text) ?? language.label(of: $0.field.name, in: $0.type) })
      let tags = isData ? distinct(columns.map { $0.field.hxl ?? "#x_\($0.field.name)" }) : []
      let headerRow = planned.kind.headerRows - 1
      if isData {
        for (index, label) in labels.enumerated() {
          try sheet.write(label, row: 0, column: index, format: styles.header)
        }
      }
      let headers = isData ? tags : labels
      var widths = columns.indices.map { startWidth(labels[$0], isData ? tags[$0] : "") }
      let headerLines = zip(headers, widths).map {
        CellTextMeasure.lines(of: $0, width: Double($1 - 1), isBold: true)
      }
      try sheet.setRow(
        headerRow, height: Double(headerLines.max() ?? 1) * CellTextMeasure.lineHeight() + 3)
      // The table writes its header itself, but only rows in order are possible in constant-memory mode.
      let lastRow = headerRow + planned.rows.count
      if planned.rows.isEmpty {
        for (index, header) in headers.enumerated() {
          try sheet.write(header, row: headerRow, column: index, format: styles.header)
        }
      } else {
        try sheet.addTable(
          planned.kind.tableName + (planned.isContinued ? "_\(planned.rows.lowerBound)" : ""), row: headerRow,
          headers: headers, lastRow: lastRow, headerFormat: styles.header)
      }
      let looks = columns.map { column in
        let cap = Self.cap(column)
        return CellWriter.Look(wrapWidth: !isData && cap.wraps ? Double(cap.width) : nil, isRaw: isData)
      }
      for (offset, index) in planned.rows.enumerated() {
        let item = rows[index]
        let row = headerRow + 1 + offset
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
      var total = 0
      for (index, column) in columns.enumerated() {
        let width = min(widths[index], isData ? 40 : Self.cap(column).width) + 2
        try sheet.setColumns(index...index, width: Double(width))
        total += width
      }
      let pagesWide = (total + 239) / 240
      sheet.freeze(row: headerRow + 1)
      try sheet.allowNumbersAsText()
      try sheet.setPrint(
        isLandscape: true, size: .pagesWide(pagesWide), repeatedRows: 0...headerRow,
        // Beside one another, pages are told apart by the first column.
        repeatedColumns: pagesWide > 1 ? 0...0 : nil,
        header: "\(printHeader) · \(planned.name)",
        footer: printFooter, page: language.printPage)
    }
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
    text(Message("workbook.print.page", ["page": .text("&P"), "pages": .text("&N")]))
  }
}
