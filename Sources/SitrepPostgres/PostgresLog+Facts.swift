package import SitrepModel
package import SitrepStore

extension PostgresLog: FactStore {
  package func fact(_ kind: String, _ key: String, at now: Instant) async throws(StoreFault) -> Fact? {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(connection, .fact, values: [operation, kind, String(now.seconds), key]).first
    }
  }

  package func facts(_ kind: String, at now: Instant) async throws(StoreFault) -> [Fact] {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(connection, .facts, values: [operation, kind, String(now.seconds)])
    }
  }

  package func newestFacts(
    _ kind: String, limit: Int, at now: Instant
  ) async throws(StoreFault) -> [Fact] {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(
        connection, .newestFacts, values: [operation, kind, String(now.seconds), String(limit)])
    }
  }

  package func write(_ changes: [FactChange], at now: Instant) async throws(StoreFault) -> Bool {
    let operation = operation
    // Whoever writes several takes them in the same order, so that none waits for another who waits for them.
    let changes = changes.sorted { ($0.kind, $0.key) < ($1.kind, $1.key) }
    return try await pool.with { connection throws(StoreFault) in
      if changes.count == 1 { return try Self.write(changes[0], of: operation, at: now, connection) }
      return try connection.transaction(keeping: { $0 }) { () throws(StoreFault) in
        for change in changes {
          guard try Self.write(change, of: operation, at: now, connection) else { return false }
        }
        return true
      }
    }
  }

  private static func write(
    _ change: FactChange, of operation: String, at now: Instant, _ connection: PostgresConnection
  ) throws(StoreFault) -> Bool {
    let place = [operation, change.kind, change.key, String(now.seconds)]
    guard let cells = change.cells else {
      return try connection.query(.removeFact, place + [String(change.version)]).count > 0
    }
    let values = place + [cells.json, change.until.map { String($0.seconds) }]
    let rows =
      try change.version == 0
      ? connection.query(.addFact, values)
      : connection.query(.changeFact, values + [String(change.version)])
    return rows.count > 0
  }

  package func removeGone(at now: Instant) async throws(StoreFault) {
    let operation = operation
    try await pool.with { connection throws(StoreFault) in
      _ = try connection.query(.removeGoneFacts, [operation, String(now.seconds)])
    }
  }

  private static func facts(
    _ connection: PostgresConnection, _ statement: PostgresStatement, values: [String?]
  ) throws(StoreFault) -> [Fact] {
    let rows = try connection.query(statement, values)
    var facts: [Fact] = []
    for row in 0..<rows.count {
      guard let cells = EntryCells(json: rows.text(row, 2)), let version = rows.number(row, 3) else {
        throw .damaged(connection.address.name, why: .foreignFact)
      }
      facts.append(
        Fact(
          rows.text(row, 0), key: rows.text(row, 1), cells: cells, version: version,
          until: rows.number(row, 4).map(Instant.init)))
    }
    return facts
  }
}

extension PostgresStatement {
  private static let selected = """
    SELECT kind, key, cells, version, until FROM sitrep.facts
    WHERE operation = $1 AND kind = $2 AND (until IS NULL OR until > $3::bigint)
    """

  fileprivate static let fact = PostgresStatement("fact", "\(selected) AND key = $4")

  fileprivate static let facts = PostgresStatement("facts", "\(selected) ORDER BY key COLLATE \"C\"")

  fileprivate static let newestFacts = PostgresStatement(
    "newest-facts", "\(selected) ORDER BY key COLLATE \"C\" DESC LIMIT $4::bigint")

  /// Where one stands there that has gone by itself, it takes its place.
  fileprivate static let addFact = PostgresStatement(
    "add-fact",
    """
    INSERT INTO sitrep.facts AS known (operation, kind, key, cells, version, until)
    VALUES ($1, $2, $3, $5, 1, $6::bigint)
    ON CONFLICT (operation, kind, key) DO UPDATE
      SET cells = excluded.cells, version = 1, until = excluded.until
      WHERE known.until <= $4::bigint
    RETURNING version
    """)

  fileprivate static let changeFact = PostgresStatement(
    "change-fact",
    """
    UPDATE sitrep.facts SET cells = $5, until = $6::bigint, version = version + 1
    WHERE operation = $1 AND kind = $2 AND key = $3 AND version = $7::bigint
      AND (until IS NULL OR until > $4::bigint)
    RETURNING version
    """)

  fileprivate static let removeFact = PostgresStatement(
    "remove-fact",
    """
    DELETE FROM sitrep.facts
    WHERE operation = $1 AND kind = $2 AND key = $3 AND version = $5::bigint
      AND (until IS NULL OR until > $4::bigint)
    RETURNING version
    """)

  fileprivate static let removeGoneFacts = PostgresStatement(
    "remove-gone-facts", "DELETE FROM sitrep.facts WHERE operation = $1 AND until <= $2::bigint")
}
