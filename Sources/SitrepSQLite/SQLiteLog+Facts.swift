import GRDB
package import SitrepModel
package import SitrepStore

extension SQLiteLog: FactStore {
  package func fact(_ kind: String, _ key: String, at now: Instant) async throws(StoreFault) -> Fact? {
    try await reading { database in
      try Row.fetchOne(
        database.cachedStatement(sql: "\(Self.selected) AND key = ?"), arguments: [kind, now.seconds, key]
      ).map(Self.fact)
    }
  }

  package func facts(_ kind: String, at now: Instant) async throws(StoreFault) -> [Fact] {
    try await reading { database in
      try Row.fetchAll(database, sql: "\(Self.selected) ORDER BY key", arguments: [kind, now.seconds])
        .map(Self.fact)
    }
  }

  package func newestFacts(
    _ kind: String, limit: Int, at now: Instant
  ) async throws(StoreFault) -> [Fact] {
    try await reading { database in
      try Row.fetchAll(
        database, sql: "\(Self.selected) ORDER BY key DESC LIMIT ?", arguments: [kind, now.seconds, limit]
      ).map(Self.fact)
    }
  }

  package func write(_ changes: [FactChange], at now: Instant) async throws(StoreFault) -> Bool {
    try await writing { database in
      for change in changes {
        let known = try Int64.fetchOne(
          database,
          sql: "SELECT version FROM facts WHERE kind = ? AND key = ? AND (until IS NULL OR until > ?)",
          arguments: [change.kind, change.key, now.seconds])
        guard known ?? 0 == change.version, known != nil || change.cells != nil else { return false }
      }
      for change in changes { try Self.write(change, to: database) }
      return true
    }
  }

  private static func write(_ change: FactChange, to database: Database) throws {
    guard let cells = change.cells else {
      return try database.execute(
        sql: "DELETE FROM facts WHERE kind = ? AND key = ?", arguments: [change.kind, change.key])
    }
    try database.execute(
      sql: "INSERT OR REPLACE INTO facts (kind, key, cells, version, until) VALUES (?, ?, ?, ?, ?)",
      arguments: [change.kind, change.key, cells.json, change.version + 1, change.until?.seconds])
  }

  package func removeGone(at now: Instant) async throws(StoreFault) {
    try await writing { database in
      try database.execute(sql: "DELETE FROM facts WHERE until <= ?", arguments: [now.seconds])
    }
  }

  private static let selected =
    "SELECT kind, key, cells, version, until FROM facts WHERE kind = ? AND (until IS NULL OR until > ?)"

  /// - Throws: where the row holds what no version of this program wrote.
  private static func fact(_ row: Row) throws -> Fact {
    guard let cells = EntryCells(json: try value(row, 2)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return Fact(
      try value(row, 0), key: try value(row, 1), cells: cells, version: try value(row, 3),
      until: (row[4] as Int64?).map(Instant.init))
  }
}
