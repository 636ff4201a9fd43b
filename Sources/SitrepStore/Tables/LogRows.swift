import SitrepModel
package import SitrepTables

/// Entries of a log as rows of their tables, in the order of the log.
package struct LogRows: RowSource {
  private var byTable: [String: [Entry]] = [:]

  package init(_ entries: [Entry]) {
    add(entries)
  }

  /// Adds entries that were appended since.
  mutating func add(_ entries: [Entry]) {
    for (table, rows) in Dictionary(grouping: entries.filter { !$0.isErased }, by: \.table) {
      byTable[table, default: []] += rows
    }
  }

  subscript(schema: TableSchema) -> [Entry] { byTable[schema.name] ?? [] }

  package func parts(of schema: TableSchema, _ labels: LabelBook) -> [TablePart] {
    let rows = self[schema]
    return rows.isEmpty ? [] : [TablePart(.entry(), .rows(Self.stream(rows, columns(of: schema))))]
  }

  /// The columns that are filled somewhere, and those that a table always has.
  func columns(of schema: TableSchema) -> [String] {
    let written = ColumnOrder.of(self[schema].map(\.cells))
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
