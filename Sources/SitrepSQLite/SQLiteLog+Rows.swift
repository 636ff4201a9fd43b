import GRDB
import SitrepModel
import SitrepStore

// Entries as rows.
extension SQLiteLog {
  static func head(_ database: Database) throws -> Revision {
    let statement = try database.cachedStatement(sql: "SELECT max(revision) FROM entries")
    return Revision(try Int64.fetchOne(statement) ?? 0)
  }

  static func revision(ofKey key: String, in database: Database) throws -> Revision? {
    guard !key.isEmpty else { return nil }
    return try Int64.fetchOne(database, sql: "SELECT revision FROM appends WHERE key = ?", arguments: [key])
      .map(Revision.init)
  }

  /// Who entered the records of some ids.
  static func users(of records: [String], in database: Database) throws -> [(record: String, user: String)] {
    let tables = Erasure.tables.map { _ in "?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: #"SELECT user FROM entries WHERE id = ? AND "table" IN (\#(tables))"#)
    return try records.flatMap { record in
      try String.fetchAll(statement, arguments: StatementArguments([record] + Erasure.tables)).map {
        (record, $0)
      }
    }
  }

  static func insert(_ entry: Entry, at revision: Revision, into database: Database) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO entries (revision, at, user, role, "table", id, cells, supersedes, erased)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      revision.number, entry.at.seconds, entry.user, entry.role, entry.table, entry.id, entry.cells.json,
      entry.supersedes, entry.isErased,
    ])
  }

  static func entries(_ database: Database, after: Revision, upTo last: Revision?) throws -> [Entry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT revision, at, user, role, "table", id, cells, supersedes, erased FROM entries
        WHERE revision > ? AND revision <= ? ORDER BY revision
        """)
    let rows = try Row.fetchCursor(statement, arguments: [after.number, last?.number ?? .max])
    var entries: [Entry] = []
    while let row = try rows.next() { entries.append(try entry(row)) }
    return entries
  }

  /// - Throws: where the row holds what no version of this program wrote.
  static func entry(_ row: Row) throws -> Entry {
    guard let cells = EntryCells(json: try value(row, 6)) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return Entry(
      revision: Revision(try value(row, 0)), at: Instant(seconds: try value(row, 1)), user: try value(row, 2),
      role: try value(row, 3), table: try value(row, 4), id: try value(row, 5), cells: cells,
      supersedes: try value(row, 7), isErased: try value(row, 8))
  }

  static func value<Value: DatabaseValueConvertible>(_ row: Row, _ index: Int) throws -> Value {
    guard let value = Value.fromDatabaseValue(row[index]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return value
  }
}
