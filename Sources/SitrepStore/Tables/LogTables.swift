import SitrepModel
package import SitrepTables

/// The tables of an operation as a log has them: each entry a row, the newest profile the profile.
package struct LogTables: TableSource {
  let newestProfile: String
  let rows: [String: [Entry]]
  private let outlinesByName: [String: [UInt8]]

  /// - Throws: where the log has no profile.
  package init(_ entries: [Entry], of store: String) throws(StoreFault) {
    guard let profile = entries.last(where: { $0.table == Self.profile }) else { throw .noProfile(store) }
    newestProfile = profile.cells[Self.text]
    outlinesByName = LogFiles.outlines.files(in: entries)
    rows = Dictionary(grouping: entries.filter { !$0.isErased }, by: \.table)
  }

  /// The table in which the profile stands, its YAML as it was written, in one cell.
  package static let profile = "operation"
  /// The cell that holds a text as a whole: the profile's, or that of a file.
  package static let text = "text"

  package func profile() -> ProfileText { ProfileText(.bytes(Array(newestProfile.utf8))) }

  package func parts(of schema: TableSchema, _ labels: LabelBook) -> [TablePart] {
    guard let rows = rows[schema.name] else { return [] }
    return [TablePart(.entry(), .rows(Self.stream(rows, columns(of: schema, rows))))]
  }

  package func outlines() -> [(name: String, bytes: [UInt8])] {
    outlinesByName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The columns that are filled somewhere, and those that a table always has.
  func columns(of schema: TableSchema, _ rows: [Entry]) -> [String] {
    let written = ColumnOrder.of(rows.map(\.cells))
    return written + schema.columnNames(in: []).filter { !written.contains($0) }
  }

  /// So many rows are held as text at a time.
  private static let chunk = 4_096

  private static func stream(_ rows: [Entry], _ columns: [String]) -> RowStream {
    let indexes = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
    return RowStream(columns: columns) { body in
      for start in stride(from: 0, to: rows.count, by: chunk) {
        var stored = StoredRows(entriesWith: columns)
        for entry in rows[start..<min(start + chunk, rows.count)] {
          var texts = [String](repeating: "", count: columns.count)
          for cell in entry.cells.cells {
            if let index = indexes[cell.column] { texts[index] = cell.text }
          }
          stored.append(entry: Int(entry.revision.number), texts)
        }
        try body(stored)
      }
    }
  }
}
