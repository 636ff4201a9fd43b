import SitrepModel

/// What the rows of a file, or of a block of one, become: texts, quantities and what is wrong.
struct TableStore: Sendable {
  var context: ReadingContext
  var names = TextInterner()
  var figureKeys = IndexedSet<FigureKey>()
  var quantities = QuantitiesRead()
  var details = IndexedSet<RecordDetails>()
  var diagnostics: [Diagnostic] = []
  /// Where the texts of the rows' own ids go instead of the names: a part of a file does not know the ids of the
  /// others, and its names need not hold what stands there once.
  var ownIDs: NameList?
  /// What rows say of one another.
  var references = RowReferences()
  var table = TableInHand()
  /// The files, and the columns without a name, of which was said what is said once.
  var noted: Set<Location> = []
  /// Whether a part of the table in hand can't be read, so that nobody knows what is missing of it.
  var isTableUnread = false
  var register = RegisterInHand()
  /// Whether a cell of the row in hand can't be read.
  var isRowFaulty = false
  var openLists = OpenListsRead()
  /// Whether a row named a place or a source otherwise than by its id.
  var refersByName = false
  private var suggestions: [String: String?] = [:]

  init(context: ReadingContext) {
    self.context = context
  }

  mutating func begin(_ row: TableRow) { isRowFaulty = false }

  func position(of row: TableRow) -> Position {
    Position(file: table.fileIndex, line: UInt32(truncatingIfNeeded: row.line))
  }

  func location(_ row: TableRow, _ index: Int) -> Location {
    row.location(index, in: table.place)
  }

  /// A place in the file or sheet in hand.
  func location(_ mark: CellMark) -> Location {
    var location = table.place
    (location.line, location.column) = (mark.line, mark.column)
    return location
  }

  /// Where a column of the table in hand stands in its rows.
  func cell<Value>(_ column: TypedColumn<Value>) -> BoundColumn { table.columns[column] }

  func location<Value>(_ row: TableRow, _ column: TypedColumn<Value>) -> Location {
    location(row, cell(column).index)
  }

  func column(_ cell: BoundColumn) -> Column { table.schema.columns[cell.ordinal] }

  /// What would be right in a cell.
  func expectation(of cell: BoundColumn) -> DiagnosticText { column(cell).kind.expectation }

  /// Notes what is wrong with a cell; an error leaves the row out.
  mutating func report(
    _ severity: Diagnostic.Severity, _ row: TableRow, _ cell: BoundColumn, _ message: DiagnosticMessage,
    expected: DiagnosticText? = nil, suggestion: String? = nil
  ) {
    if severity == .error { isRowFaulty = true }
    let value = row.text(cell.index)
    diagnostics.append(
      Diagnostic(
        severity, at: location(row, cell.index), message, value: value.isEmpty ? nil : value,
        expected: expected, suggestion: suggestion, about: .rows([position(of: row)])))
  }

  /// The nearest valid value, searched once for each wrong one.
  mutating func suggestion(
    for text: String, in list: String, _ search: (String) -> String?
  ) -> String? {
    let key = "\(list)\u{0}\(text)"
    if let known = suggestions[key] { return known }
    let found = search(text)
    suggestions[key] = .some(found)
    return found
  }

  /// Whether a cell is blank; a blank that must not be is noted.
  @inline(__always)
  mutating func isBlank(_ row: TableRow, _ cell: BoundColumn) -> Bool {
    guard row[cell.index].isEmpty else { return false }
    if cell.isRequired { noteBlank(row, cell) }
    return true
  }

  mutating func noteBlank(_ row: TableRow, _ cell: BoundColumn) {
    isRowFaulty = true
    // A column that is missing altogether was told once, at the header.
    guard cell.index >= 0 else { return }
    report(.error, row, cell, .blankCell(column: column(cell).name), expected: expectation(of: cell))
  }
}
