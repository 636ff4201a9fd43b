import SitrepModel

/// A sheet of an export: its header, the rows below, and where each of its columns stands.
struct ExportSheet: Sendable {
  let grid: TableGrid
  let header: [TableGrid.GridCell]
  let rows: ArraySlice<[TableGrid.GridCell]>
  private let positions: [String: Int]
  /// The columns `question/answer` of each question that has such.
  private let choices: [String: [(column: Int, answer: String)]]

  /// - Parameter wanted: the names of the columns that are to be read: the row with most of them is the header.
  init?(_ grid: TableGrid, wanted: [String]) {
    // In an HXL file the columns are known by their tags, or by what stands above them.
    let tagged = grid.rows.prefix(HXLTag.searchedRows).firstIndex { HXLTag.isTagRow($0.map(\.text)) }
    let last = tagged ?? Self.headerRow(of: grid, wanted: wanted)
    guard grid.rows.indices.contains(last) else { return nil }
    self.grid = grid
    header = grid.rows[last]
    rows = grid.rows[(last + 1)...]
    let named = tagged == nil ? grid.rows[last...last] : grid.rows[...last]
    let names = named.reversed().flatMap { $0.enumerated().map { (Self.key($1.text), $0) } }
    positions = Dictionary(names.filter { !$0.0.isEmpty }, uniquingKeysWith: { first, _ in first })
    var choices: [String: [(column: Int, answer: String)]] = [:]
    for (index, cell) in header.enumerated() {
      for slash in cell.text.indices where cell.text[slash] == "/" {
        let answer = String(cell.text[cell.text.index(after: slash)...])
        choices[String(cell.text[..<slash]), default: []].append((index, answer))
      }
    }
    self.choices = choices
  }

  func position(of name: String) -> Int? { positions[Self.key(name)] }

  /// The columns of a question with several answers, which are ticked one by one.
  func answers(to question: String) -> [(column: Int, answer: String)] { choices[question] ?? [] }

  func has(_ name: String) -> Bool { position(of: name) != nil || choices[name] != nil }

  /// A cell of a row; nil where it is blank.
  func cell(_ row: Int, _ column: Int) -> TableGrid.GridCell? {
    guard rows[row].indices.contains(column), !rows[row][column].text.isEmpty else { return nil }
    return rows[row][column]
  }

  /// Whether a cell without a text has one that can't be read.
  func isFaulty(_ row: Int, _ column: Int) -> Bool {
    guard let cell = rows[row].first else { return false }
    return grid.isFaulty(line: cell.line, column: column + 1)
  }

  /// What keeps cells from being read that the mapping takes from the sheet: in other columns it does not matter.
  func faults(ofColumns names: [String]) -> [Diagnostic] {
    let columns = names.compactMap(position(of:)) + names.flatMap { answers(to: $0).map(\.column) }
    return grid.faults(in: Set(columns), below: header.first?.line ?? 0)
      + grid.overlongRows(below: rows.startIndex - 1)
  }

  /// Names that stand twice in the header, so that nobody knows which of the columns is meant.
  func duplicates(of names: [String]) -> [Diagnostic] {
    let wanted = Set(names.map(Self.key))
    var firsts: [String: TableGrid.GridCell] = [:]
    var found: [Diagnostic] = []
    for cell in header where !cell.text.isEmpty && wanted.contains(Self.key(cell.text)) {
      guard let first = firsts[Self.key(cell.text)] else {
        firsts[Self.key(cell.text)] = cell
        continue
      }
      found.append(
        Diagnostic(
          .error, at: grid.location(line: cell.line, column: cell.column),
          .columnTwiceInExport(place: grid.location(line: first.line, column: first.column)),
          value: cell.text))
    }
    return found
  }

  /// The first of the rows with most of the names, for titles may stand above the header.
  private static func headerRow(of grid: TableGrid, wanted: [String]) -> Int {
    let keys = Set(wanted.map(key))
    var best = (row: 0, count: 0)
    for (index, row) in grid.rows.prefix(HXLTag.searchedRows).enumerated() {
      let count = Set(row.map { key($0.text) }).intersection(keys).count
      if count > best.count { best = (index, count) }
    }
    return best.row
  }

  /// Names are compared without case, accents and repeated spaces.
  private static func key(_ text: String) -> String { HXLTag.canonical(text) ?? foldedName(text) }
}
