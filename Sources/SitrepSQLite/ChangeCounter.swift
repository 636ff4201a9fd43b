import GRDB
import SitrepStore
import Synchronization

/// Counts how often a file was changed, by this program or another, as SQLite tells each connection of what others did.
final class ChangeCounter: Sendable {
  private let path: String
  private let configuration: Configuration
  /// One of its own, opened when the first asks: two connections count differently.
  private let connection = Mutex<DatabaseQueue?>(nil)

  init(_ path: String, _ configuration: Configuration) {
    (self.path, self.configuration) = (path, configuration)
  }

  func mark() throws -> StoreMark {
    try opened().unsafeRead { database in
      let statement = try database.cachedStatement(sql: "PRAGMA data_version")
      guard let number = try Int64.fetchOne(statement) else { throw DatabaseError(resultCode: .SQLITE_ERROR) }
      return StoreMark(number)
    }
  }

  private func opened() throws -> DatabaseQueue {
    try connection.withLock { known in
      if let known { return known }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      known = queue
      return queue
    }
  }
}
