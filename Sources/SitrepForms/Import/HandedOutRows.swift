package import SitrepTables

/// What the rows of a form were when it was written: a hidden sheet of it.
///
/// Who corrects a row is compared with what he saw, so that what a second person changed meanwhile is noticed.
package struct HandedOutRows: Sendable {
  /// The name of the sheet, the same in each language.
  static let sheet = "_handed-out"
  /// What the second cell of a row of it says.
  static let (columns, entry) = ("columns", "row")

  private var rows: [String: [String: NamedRow]] = [:]

  init(_ grid: TableGrid) {
    var names: [String: [String]] = [:]
    for row in grid.rows where row.count > 2 {
      let (table, cells) = (row[0].text, row.dropFirst(2).map(\.text))
      if row[1].text == Self.columns {
        names[table] = cells
      } else if let names = names[table] {
        let filled = zip(names, cells).filter { !$0.0.isEmpty && !$0.1.isEmpty }
        let row = NamedRow(
          cells: Dictionary(filled.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first }),
          locations: [:], location: grid.location(line: row[0].line, column: 0))
        rows[table, default: [:]][row.id] = row
      }
    }
  }

  /// A row as it was handed out; nil where it was not.
  package func row(_ id: String, of table: String) -> NamedRow? { rows[table]?[id] }
}
