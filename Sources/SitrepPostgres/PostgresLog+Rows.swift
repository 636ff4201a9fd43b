import SitrepModel
import SitrepStore

// Entries as rows.
extension PostgresLog {
  static func columns(of entries: [Entry]) -> [String] {
    [
      entries.map { String($0.at.seconds) }, entries.map(\.user), entries.map(\.role), entries.map(\.table),
      entries.map(\.id), entries.map(\.cells.json), entries.map(\.supersedes),
      entries.map { $0.isErased ? "t" : "f" },
    ].map(arrayLiteral)
  }

  static func entries(
    _ connection: PostgresConnection, _ operation: String, after: Revision, upTo last: Revision?
  ) throws(StoreFault) -> [Entry] {
    let rows = try connection.query(
      .entries, [operation, String(after.number), String(last?.number ?? .max)])
    var entries: [Entry] = []
    entries.reserveCapacity(rows.count)
    for row in 0..<rows.count {
      guard let revision = rows.number(row, 0), let at = rows.number(row, 1),
        let cells = EntryCells(json: rows.text(row, 6))
      else { throw .damaged(connection.address.name, why: .foreignEntry) }
      entries.append(
        Entry(
          revision: Revision(revision), at: Instant(seconds: at), user: rows.text(row, 2),
          role: rows.text(row, 3),
          table: rows.text(row, 4), id: rows.text(row, 5), cells: cells, supersedes: rows.text(row, 7),
          isErased: rows.text(row, 8) == "t"))
    }
    return entries
  }
}

extension PostgresLog {
  /// Who entered the records of some ids.
  static func users(
    _ connection: PostgresConnection, _ operation: String, of records: [String]
  ) throws(StoreFault) -> [(record: String, user: String)] {
    let rows = try connection.query(
      .users, [operation, arrayLiteral(records), arrayLiteral(Erasure.tables)])
    return (0..<rows.count).map { (rows.text($0, 0), rows.text($0, 1)) }
  }
}

extension PostgresStatement {
  static let users = PostgresStatement(
    "users",
    """
    SELECT id, user_name FROM sitrep.entries
    WHERE operation = $1 AND id = ANY ($2::text[]) AND table_name = ANY ($3::text[])
    """)

  /// Appends entries, or tells what the same key appended before: one statement, and so one transaction.
  static let append = PostgresStatement(
    "append",
    """
    WITH known AS (
      SELECT revision FROM sitrep.appends WHERE operation = $1 AND key = $2
    ), moved AS (
      UPDATE sitrep.operations SET revision = revision + $4::bigint
      WHERE operation = $1 AND revision = $3::bigint AND NOT EXISTS (SELECT FROM known)
      RETURNING revision
    ), added AS (
      INSERT INTO sitrep.entries
        (operation, revision, at, user_name, role, table_name, id, cells, supersedes, erased)
      SELECT $1, $3::bigint + place, to_timestamp(at), user_name, role, table_name, id, cells, supersedes, erased
      FROM moved, unnest(
          $5::bigint[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::boolean[])
        WITH ORDINALITY
        AS new (at, user_name, role, table_name, id, cells, supersedes, erased, place)
    ), keyed AS (
      INSERT INTO sitrep.appends (operation, key, revision) SELECT $1, $2, revision FROM moved
    )
    SELECT (SELECT revision FROM known), (SELECT revision FROM moved)
    """)

  static let revisionOfKey = PostgresStatement(
    "revision-of-key", "SELECT revision FROM sitrep.appends WHERE operation = $1 AND key = $2")

  static let head = PostgresStatement(
    "head", "SELECT revision FROM sitrep.operations WHERE operation = $1")

  static let lockedHead = PostgresStatement(
    "locked-head", "SELECT revision FROM sitrep.operations WHERE operation = $1 FOR UPDATE")

  static let entries = PostgresStatement(
    "entries",
    """
    SELECT revision, extract(epoch FROM at)::bigint, user_name, role, table_name, id, cells, supersedes, erased
    FROM sitrep.entries WHERE operation = $1 AND revision > $2::bigint AND revision <= $3::bigint ORDER BY revision
    """)

  static let discard = PostgresStatement(
    "discard", "DELETE FROM sitrep.operations WHERE operation = $1 AND revision = 0")

  static let erase = PostgresStatement(
    "erase",
    """
    UPDATE sitrep.entries SET cells = '{}', erased = true
    WHERE operation = $1 AND id = $2 AND NOT erased AND table_name = ANY ($3::text[]) RETURNING revision
    """)
}
