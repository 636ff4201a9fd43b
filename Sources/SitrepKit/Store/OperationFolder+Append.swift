import SitrepModel
import SitrepStore
import SitrepTables

/// Rows that a table is to get.
typealias TableAdditions = [(schema: TableSchema, rows: [[String: String]])]

extension OperationFolder {
  /// Adds rows to tables: to all of them or to none.
  ///
  /// In a log it is refused where others have appended since the operation was read, for what they appended may
  /// contradict what is added.
  func append(
    _ additions: TableAdditions, by author: Author, labels: ColumnLabels = ColumnLabels(),
    languages: [String],
    key: String = ""
  ) async throws(SitrepError) {
    guard let log else {
      try appendToFiles(additions, labels: labels, languages: languages)
      return
    }
    let entries = additions.flatMap { schema, rows in
      rows.map { row in
        let columns = filled([row], schema, languages)
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
