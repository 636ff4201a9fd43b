import CXlsxWriter

extension SheetWriter {
  /// Marks cells as a table with headers in its first row, which filters and sorts.
  ///
  /// In constant-memory mode, where the library has no tables, the header row only gets a filter.
  /// - Parameters:
  ///   - name: letters only, and no other table's.
  ///   - headers: as they stand in the row, each another's.
  ///   - lastRow: at least one below `row`.
  package mutating func addTable(
    _ name: String, row: Int, headers: [String], lastRow: Int, headerFormat: CellFormat
  ) throws(WorkbookError) {
    let (first, last) = (lxw_row_t(row), lxw_row_t(lastRow))
    let lastColumn = lxw_col_t(headers.count - 1)
    if isConstantMemory {
      for (column, header) in headers.enumerated() {
        try write(header, row: row, column: column, format: headerFormat)
      }
      return try check(worksheet_autofilter(pointer, first, 0, last, lastColumn), row: row, column: 0)
    }
    var columns = [lxw_table_column](repeating: lxw_table_column(), count: headers.count)
    let (sheet, format) = (pointer, libraryFormat(headerFormat))
    let code = CellText.withPointers([name] + headers) { texts in
      columns.withUnsafeMutableBufferPointer { columns in
        var list: [UnsafeMutablePointer<lxw_table_column>?] = []
        for index in columns.indices {
          let column = columns.baseAddress.map { $0 + index }
          sitrep_table_column_set_header(column, texts[index + 1])
          column?.pointee.header_format = format
          list.append(column)
        }
        list.append(nil)
        return list.withUnsafeMutableBufferPointer { list in
          var options = lxw_table_options()
          sitrep_table_options_set_name(&options, texts[0])
          sitrep_table_options_set_columns(&options, list.baseAddress)
          options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
          options.style_type_number = 1
          return worksheet_add_table(sheet, first, 0, last, lastColumn, &options)
        }
      }
    }
    try check(code, row: row, column: 0)
  }

  /// Keeps the rows above `row` and the columns before `column` in sight.
  package func freeze(row: Int, column: Int = 0) {
    worksheet_freeze_panes(pointer, lxw_row_t(row), lxw_col_t(column))
  }

  /// Without it Excel marks every number that is text on purpose, such as the words of a source, as a mistake.
  package func allowNumbersAsText() throws(WorkbookError) {
    let last = cellName(CellLimits.rows - 1, CellLimits.columns - 1)
    let code = "A1:\(last)".withCString {
      worksheet_ignore_errors(pointer, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), $0)
    }
    try check(code, row: 0, column: 0)
  }

  package func hideGridLines() {
    worksheet_gridlines(pointer, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Opens the workbook on this sheet.
  package func activate() {
    worksheet_activate(pointer)
  }

  /// A4.
  /// - Parameters:
  ///   - repeatedRows: come back at the top of each page.
  ///   - repeatedColumns: come back at the side of each page where lines begin.
  ///   - header: what it is, at the top of each page.
  ///   - footer: at the bottom, beside the page numbers.
  ///   - page: the page number's words, with `&P` for the page and `&N` for the number of pages; nil for none.
  package func setPrint(
    isLandscape: Bool, size: PrintSize = .pagesWide(1), repeatedRows: ClosedRange<Int>?,
    repeatedColumns: ClosedRange<Int>? = nil, header: String, footer: String, page: String?
  ) throws(WorkbookError) {
    worksheet_set_paper(pointer, 9)
    if isLandscape { worksheet_set_landscape(pointer) } else { worksheet_set_portrait(pointer) }
    worksheet_set_margins(pointer, 0.5, 0.5, 0.7, 0.7)
    switch size {
    case .pagesWide(let count): worksheet_fit_to_pages(pointer, UInt16(count), 0)
    case .onePage: worksheet_fit_to_pages(pointer, 1, 1)
    }
    if let rows = repeatedRows {
      try check(
        worksheet_repeat_rows(pointer, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound)),
        row: rows.lowerBound, column: 0)
    }
    if let columns = repeatedColumns {
      try check(
        worksheet_repeat_columns(pointer, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound)),
        row: 0,
        column: columns.lowerBound)
    }
    let (title, words) = ("&8" + Self.pageText(header, limit: 200), "&8" + Self.pageText(footer, limit: 180))
    // The left part comes first, whichever way the text is written (ECMA-376 part 1, 18.3.1.46). Programs set it from left
    // to right whatever the sheet's direction, so that text of the other direction says its own (RLE … PDF).
    let top = formats.isRightToLeft ? "&R\u{202B}\(title)\u{202C}" : "&L\(title)"
    let bottom =
      formats.isRightToLeft
      ? (page.map { "&L\u{202B}&8\($0)\u{202C}" } ?? "") + "&R\u{202B}\(words)\u{202C}"
      : "&L\(words)" + (page.map { "&R&8\($0)" } ?? "")
    try check(top.withCString { worksheet_set_header(pointer, $0) }, row: 0, column: 0)
    try check(bottom.withCString { worksheet_set_footer(pointer, $0) }, row: 0, column: 0)
  }

  /// Prints these cells and no others.
  package func setPrintArea(rows: ClosedRange<Int>, columns: ClosedRange<Int>) throws(WorkbookError) {
    try check(
      worksheet_print_area(
        pointer, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound), lxw_row_t(rows.upperBound),
        lxw_col_t(columns.upperBound)), row: rows.lowerBound, column: columns.lowerBound)
  }

  /// In page headers `&` starts a command, so that one of the text takes two characters of the room.
  private static func pageText(_ text: String, limit: Int) -> String {
    CellText.line(text, limit: limit - text.count { $0 == "&" }).split(
      separator: "&", omittingEmptySubsequences: false
    )
    .joined(separator: "&&")
  }
}

/// How large a sheet is printed.
package enum PrintSize: Hashable, Sendable {
  /// So that it is so many pages wide.
  case pagesWide(Int)
  /// So that all of it stands on one page.
  case onePage
}
