import SitrepModel

/// What the languages call the tables and their columns, by which they are known too.
package struct ColumnLabels: Sendable {
  private var columns: [String: [String: String]] = [:]
  private var tables: [String: String] = [:]

  /// No labels: columns are known by tag and name alone.
  package init() {}

  /// Adds what a language calls a column.
  package mutating func add(_ label: String, table: String, column: String) {
    columns[table, default: [:]][foldedName(label)] = column
  }

  /// Adds what a language calls a table.
  package mutating func add(_ label: String, table: String) { tables[foldedName(label)] = table }

  /// The table that a sheet is, by its name or label.
  package func schema(ofSheet name: String) -> TableSchema? {
    let folded = foldedName(name)
    return TableSchema.named(folded) ?? tables[folded].flatMap(TableSchema.named)
  }

  /// The name of the column with a label.
  func column(labelled label: String, in table: String) -> String? {
    columns.isEmpty ? nil : columns[table]?[foldedName(label)]
  }
}
