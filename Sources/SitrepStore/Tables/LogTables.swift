package import SitrepTables

/// The tables of an operation as a log has them: each entry a row, the newest profile the profile.
package struct LogTables: TableSource {
  let newestProfile: String
  private(set) var rows: LogRows
  private let outlinesByName: [String: [UInt8]]

  /// - Throws: where the log has no profile.
  package init(_ entries: [Entry], of store: String) throws(StoreFault) {
    guard let profile = entries.last(where: { $0.table == Self.profile }) else { throw .noProfile(store) }
    newestProfile = profile.cells[Self.text]
    outlinesByName = LogFiles.outlines.files(in: entries)
    rows = LogRows(entries)
  }

  /// The table in which the profile stands, its YAML as it was written, in one cell.
  package static let profile = "operation"
  /// The cell that holds a text as a whole: the profile's, or that of a file.
  package static let text = "text"

  package func profile() -> ProfileText { ProfileText(.bytes(Array(newestProfile.utf8))) }

  package func parts(of schema: TableSchema, _ labels: LabelBook) -> [TablePart] {
    rows.parts(of: schema, labels)
  }

  /// A table's rows, in the order of the log.
  package func entries(of schema: TableSchema) -> [Entry] { rows[schema] }

  package func outlines() -> [(name: String, bytes: [UInt8])] {
    outlinesByName.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The tables with entries that were appended since.
  /// - Returns: nil where they are not rows alone: the profile, a file, what was taken out.
  package func adding(_ entries: [Entry]) -> LogTables? {
    guard entries.allSatisfy({ TableSchema.named($0.table) != nil && $0.table != Erasure.table }) else {
      return nil
    }
    var tables = self
    tables.rows.add(entries)
    return tables
  }
}
