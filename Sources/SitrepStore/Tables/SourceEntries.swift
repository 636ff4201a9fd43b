package import SitrepModel
package import SitrepTables

extension Entry {
  /// The profile, the rows and the outlines of an operation, wherever its tables stand, as entries in the order of
  /// reading.
  ///
  /// - Throws: what keeps a part from being read; the operation is to be checked before.
  package static func entries(
    of source: any TableSource, labels: ColumnLabels, at: Instant
  ) throws -> [Entry] {
    var entries = [
      Entry(
        at: at, table: LogTables.profile, cells: EntryCells([LogTables.text: try source.profile().text()]))
    ]
    for schema in TableSchema.all {
      let rows = try NamedRows(of: schema, in: source, labels, keepsUnknown: true)
      entries += rows.rows.map { row in
        Entry(row: EntryCells(rows.columns.map { .init($0, row[$0]) }), of: schema.name, at: at)
      }
    }
    return try entries
      + source.outlines().map { LogFiles.outlines.entry(of: $0.bytes, at: $0.name, appended: at) }
  }

  /// A row of a table.
  package init(row cells: EntryCells, of table: String, at: Instant, user: String = "", role: String = "") {
    self.init(
      at: at, user: user, role: role, table: table, id: cells[RecordColumn.id.name], cells: cells,
      supersedes: cells[RecordColumn.supersedes.name])
  }
}
