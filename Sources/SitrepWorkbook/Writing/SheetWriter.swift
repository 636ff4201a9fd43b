import CXlsxWriter
package import SitrepModel

/// Writes the cells of one sheet. Rows and columns count from 0.
package struct SheetWriter: ~Copyable {
  private(set) var state: SheetState
  let formats: FormatTable
  private let cutMark: String
  package let isConstantMemory: Bool

  init(state: SheetState, formats: FormatTable, cutMark: String, isConstantMemory: Bool) {
    self.state = state
    self.formats = formats
    self.cutMark = cutMark
    self.isConstantMemory = isConstantMemory
  }

  package var name: String { state.name }
  var pointer: UnsafeMutablePointer<lxw_worksheet> { state.pointer }

  /// A style to pass for each cell; asking again for the same one is cheap, but a dictionary look-up.
  package func format(_ style: CellStyle) throws(WorkbookError) -> CellFormat { try formats.format(style) }

  func libraryFormat(_ format: CellFormat?) -> UnsafeMutablePointer<lxw_format>? { formats[format] }

  // MARK: Cells

  /// A blank text leaves the cell as it is, unless a format is to be seen there.
  package mutating func write(
    _ text: String, row: Int, column: Int, format: CellFormat? = nil
  ) throws(WorkbookError) {
    let (libraryRow, libraryColumn) = try position(row, column)
    let (pointer, cellFormat) = (state.pointer, formats[format])
    let (code, wasCut) = CellText.with(text, cutMark: cutMark) {
      worksheet_write_string(pointer, libraryRow, libraryColumn, $0, cellFormat)
    }
    if wasCut { state.cutTexts += 1 }
    try check(code, row: row, column: column)
  }

  /// A number that is none (NaN, infinite) is unknown: the cell stays blank.
  package mutating func write(
    _ number: Double, row: Int, column: Int, format: CellFormat? = nil
  ) throws(WorkbookError) {
    guard number.isFinite else { return try blank(row: row, column: column, format: format) }
    let (libraryRow, libraryColumn) = try position(row, column)
    try check(
      worksheet_write_number(state.pointer, libraryRow, libraryColumn, number, formats[format]), row: row,
      column: column)
  }

  /// A real date; before March 1900, where Excel's calendar is wrong, ISO text.
  package mutating func write(
    _ day: Day, row: Int, column: Int, format: CellFormat
  ) throws(WorkbookError) {
    if let serial = SerialDate.number(of: day) {
      try write(serial, row: row, column: column, format: format)
    } else {
      try write("\(day)", row: row, column: column, format: format)
    }
  }

  /// Shows the format; the cell holds nothing.
  package mutating func blank(row: Int, column: Int, format: CellFormat?) throws(WorkbookError) {
    guard let format else { return }
    let (libraryRow, libraryColumn) = try position(row, column)
    try check(
      worksheet_write_blank(state.pointer, libraryRow, libraryColumn, formats[format]), row: row,
      column: column)
  }

  /// Text that leads somewhere; plain text where the link is not one that Excel takes or the sheet has too many.
  package mutating func write(
    _ text: String, to link: CellLink, row: Int, column: Int, format: CellFormat, plain: CellFormat? = nil
  ) throws(WorkbookError) {
    guard !text.isEmpty, let address = link.address else {
      return try write(text, row: row, column: column, format: plain)
    }
    guard state.links < CellLimits.links else {
      state.droppedLinks += 1
      return try write(text, row: row, column: column, format: plain)
    }
    let (libraryRow, libraryColumn) = try position(row, column)
    let (pointer, cellFormat) = (state.pointer, formats[format])
    let (code, wasCut) = CellText.with(text, cutMark: cutMark) { text in
      address.withCString {
        worksheet_write_url_opt(pointer, libraryRow, libraryColumn, $0, cellFormat, text, nil)
      }
    }
    if wasCut { state.cutTexts += 1 }
    state.links += 1
    try check(code, row: row, column: column)
  }

  // MARK: Rows and columns

  /// - Parameters:
  ///   - width: in characters of the standard font.
  ///   - format: of the cells that have none of their own, those not written yet included.
  package func setColumns(
    _ columns: ClosedRange<Int>, width: Double, format: CellFormat? = nil
  ) throws(WorkbookError) {
    let (first, last) = (lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound))
    try check(
      worksheet_set_column(state.pointer, first, last, width, formats[format]), row: 0,
      column: columns.lowerBound)
  }

  /// Groups columns, folded: a click on the sign above the next column shows them.
  package func foldColumns(
    _ columns: [(index: Int, width: Double, format: CellFormat?)]
  ) throws(WorkbookError) {
    guard let last = columns.map(\.index).max() else { return }
    var folded = lxw_row_col_options()
    (folded.hidden, folded.level) = (1, 1)
    for (index, width, format) in columns {
      let column = lxw_col_t(index)
      try check(
        worksheet_set_column_opt(state.pointer, column, column, width, formats[format], &folded), row: 0,
        column: index)
    }
    var next = lxw_row_col_options()
    next.collapsed = 1
    let column = lxw_col_t(last + 1)
    try check(
      worksheet_set_column_opt(state.pointer, column, column, 8.43, nil, &next), row: 0, column: last + 1)
  }

  /// Leaves the sheet out of sight.
  package func hide() {
    worksheet_hide(state.pointer)
  }

  /// - Parameter height: in points. Rows without one fit their text when the workbook is opened.
  package mutating func setRow(_ row: Int, height: Double) throws(WorkbookError) {
    let (libraryRow, _) = try position(row, 0)
    try check(worksheet_set_row(state.pointer, libraryRow, height, nil), row: row, column: 0)
  }

  // MARK: Checks

  private mutating func position(_ row: Int, _ column: Int) throws(WorkbookError) -> (lxw_row_t, lxw_col_t) {
    guard row >= 0, column >= 0, row < CellLimits.rows, column < CellLimits.columns else {
      throw WorkbookError(.noSuchCell, sheet: state.name, cell: "row \(row + 1), column \(column + 1)")
    }
    if isConstantMemory {
      guard row >= state.row else {
        throw WorkbookError(.rowAlreadyWritten, sheet: state.name, cell: cellName(row, column))
      }
      state.row = row
    }
    return (lxw_row_t(row), lxw_col_t(column))
  }

  func check(_ code: lxw_error, row: Int, column: Int) throws(WorkbookError) {
    guard let problem = WorkbookError.Problem(code) else { return }
    throw WorkbookError(problem, sheet: state.name, cell: cellName(row, column))
  }
}

/// What is remembered of a sheet between two edits.
struct SheetState {
  let pointer: UnsafeMutablePointer<lxw_worksheet>
  let name: String
  var row = 0
  var links = 0
  var cutTexts = 0
  var droppedLinks = 0
}

/// `E12` for row 11 and column 4.
package func cellName(_ row: Int, _ column: Int) -> String {
  "\(columnLetters(column + 1))\(row + 1)"
}

/// Days as Excel counts them.
package enum SerialDate {
  /// nil before 1 March 1900: Excel believes in a 29 February of that year.
  package static func number(of day: Day) -> Double? {
    let serial = Int(day.number) + 25_569
    return (61...2_958_465).contains(serial) ? Double(serial) : nil
  }
}
