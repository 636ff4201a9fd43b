package import SitrepModel

/// A source with rows added that stand nowhere yet: how an operation would be with them, each told by its place in the
/// file it comes from.
package struct AddedRows: TableSource {
  private let base: any TableSource
  private let rows: [NamedRows]
  private let newProfile: String?

  /// - Parameters:
  ///   - rows: for each table that gets some, by the columns that they fill; all others are blank.
  ///   - profile: what takes the place of the profile, if anything does.
  package init(_ rows: [NamedRows], profile: String? = nil, to base: any TableSource) {
    self.base = base
    newProfile = profile
    self.rows = rows.map { rows in
      var rows = rows
      rows.columns += rows.schema.columnNames(in: []).filter { !rows.columns.contains($0) }
      return rows
    }
  }

  package func profile() throws -> ProfileText {
    try newProfile.map { ProfileText(.bytes(Array($0.utf8))) } ?? base.profile()
  }

  package func parts(of schema: TableSchema, _ labels: LabelBook) throws -> [TablePart] {
    let added = rows.filter { $0.schema.name == schema.name && !$0.rows.isEmpty }
    return try base.parts(of: schema, labels)
      + added.map { rows in
        let place = rows.rows[0].location
        return TablePart(
          Location(file: place.file, sheet: place.sheet), .rows(RowStream(StoredRows(rows))))
      }
  }

  package func remarks(_ labels: LabelBook) throws -> [Diagnostic] { try base.remarks(labels) }
}
