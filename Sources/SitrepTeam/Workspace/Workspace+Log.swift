package import SitrepKit
package import SitrepModel
package import SitrepStore

/// Who appended what, when.
package struct LogLine: Sendable, Hashable {
  /// Its place in the log; nil for who may not see all of it, to whom gaps would tell.
  package let revision: Revision?
  package let at: Instant
  package let user: String
  package let role: String
  package let table: String
  package let id: String
  package let supersedes: String
  package let cells: EntryCells
}

extension Workspace {
  /// The log's entries that the person may see, newest first.
  package func log(offset: Int, limit: Int) throws(SitrepError) -> (lines: [LogLine], total: Int) {
    let part = try part()
    let entries = part.records.entries
    let lines = entries.reversed().dropFirst(max(0, offset)).prefix(max(0, limit)).map { entry in
      LogLine(
        revision: part.bound == nil ? entry.revision : nil, at: entry.at, user: entry.user, role: entry.role,
        table: entry.table, id: entry.id, supersedes: entry.supersedes, cells: entry.cells)
    }
    return (lines, entries.count)
  }
}
