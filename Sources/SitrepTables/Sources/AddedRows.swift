package import SitrepModel

/// Rows that stand nowhere yet, each told by its place in the file it comes from.
package struct RowsInHand: RowSource {
  private let rows: [NamedRows]

  /// - Parameter rows: for each table that gets some, by the columns that they fill; all others are blank.
  package init(_ rows: [NamedRows]) {
    self.rows = rows.map { rows in
      var rows = rows
      rows.columns += rows.schema.columnNames(in: []).filter { !rows.columns.contains($0) }
      return rows
    }
  }

  package func parts(of schema: TableSchema, _ labels: LabelBook) -> [TablePart] {
    rows.filter { $0.schema.name == schema.name && !$0.rows.isEmpty }.map { rows in
      let place = rows.rows[0].location
      return TablePart(
        Location(file: place.file, sheet: place.sheet), .rows(RowStream(StoredRows(rows))))
    }
  }
}

/// A source with rows added that stand nowhere yet: how an operation would be with them.
package struct AddedRows: TableSource {
  private let base: any TableSource
  private let rows: RowsInHand
  private let newProfile: String?

  /// - Parameter profile: what takes the place of the profile, if anything does.
  package init(_ rows: RowsInHand, profile: String? = nil, to base: any TableSource) {
    (self.rows, self.base, newProfile) = (rows, base, profile)
  }

  package func profile() throws -> ProfileText {
    try newProfile.map { ProfileText(.bytes(Array($0.utf8))) } ?? base.profile()
  }

  package func parts(of schema: TableSchema, _ labels: LabelBook) throws -> [TablePart] {
    try base.parts(of: schema, labels) + rows.parts(of: schema, labels)
  }

  package func remarks(_ labels: LabelBook) throws -> [Diagnostic] { try base.remarks(labels) }
}
