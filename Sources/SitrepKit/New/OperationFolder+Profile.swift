package import SitrepStore
import SitrepTables

extension OperationFolder {
  /// The profile as it is written, in YAML.
  package func profileText() throws(SitrepError) -> String {
    try reading(path) { try tables.profile().text() }
  }

  /// Puts a profile in the place of the one that an operation's log has, or begins the operation with it.
  ///
  /// - Parameters:
  ///   - entries: what the log holds, as far as it was read.
  ///   - key: a store appends what is sent with it once.
  /// - Returns: the errors that the operation would have with it: where there are any, nothing was appended.
  package static func setProfile(
    _ yaml: String, of log: any EntryLog, entries: [Entry], by author: Author, key: String
  ) async throws(SitrepError) -> [Problem] {
    let entry = Entry(
      at: author.at, user: author.user, role: author.role, table: LogTables.profile,
      cells: EntryCells([LogTables.text: yaml]))
    let errors = try OperationFolder(entries + [entry], of: log).problems.filter(\.isError)
    guard errors.isEmpty else { return errors }
    _ = try await storing { () async throws(StoreFault) in
      try await log.append([entry], after: entries.last?.revision ?? .none, key: key)
    }
    return []
  }
}
