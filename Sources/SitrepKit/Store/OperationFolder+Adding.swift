package import SitrepStore
import SitrepTables

extension OperationFolder {
  /// The operation with entries that were appended to its log since it was read, as if all had been read anew: only
  /// these are read.
  ///
  /// - Parameter entries: in the order of the log.
  /// - Returns: nil where all must be read: they are of the profile or of files, they change an entry of a register, by
  ///   which others were read, something was taken out, or something is wrong with them.
  package func adding(_ entries: [Entry]) throws(SitrepError) -> OperationFolder? {
    guard let tables = (tables as? LogTables)?.adding(entries) else { return nil }
    let added = try reading(path) { try asRead.adding(LogRows(entries), to: self.tables) }
    guard let added, added.operation != nil else { return nil }
    return OperationFolder(self, adding: entries, tables: tables, asRead: added)
  }
}
