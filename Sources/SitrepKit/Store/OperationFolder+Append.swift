import SitrepStore
import SitrepTables

/// Rows that a table is to get.
typealias TableAdditions = [(schema: TableSchema, rows: [[String: String]])]

extension OperationFolder {
  /// Adds rows to tables, and puts a profile in the place of the one there is: all of it or none.
  ///
  /// In a log it is refused where others have appended since the operation was read, for what they appended may
  /// contradict what is added.
  func append(
    _ additions: TableAdditions, profile: String? = nil, by author: Author,
    labels: ColumnLabels = ColumnLabels(), languages: [String], key: String = ""
  ) async throws(SitrepError) {
    guard let log else {
      try appendToFiles(additions, profile: profile, labels: labels, languages: languages)
      return
    }
    let settings = profile.map { yaml in
      Entry(
        at: author.at, user: author.user, role: author.role, table: LogTables.profile,
        cells: EntryCells([LogTables.text: yaml]))
    }
    let entries =
      [settings].compactMap(\.self)
      + additions.flatMap { schema, rows in
        rows.map { row in
          let columns = filled([row], of: schema, languages: languages)
          return Entry(
            row: EntryCells(columns.map { .init($0, row[$0] ?? "") }), of: schema.name, at: author.at,
            user: author.user, role: author.role)
        }
      }
    do throws(StoreFault) {
      _ = try await log.append(entries, after: head, key: key)
    } catch {
      throw SitrepError(error)
    }
  }
}
