package import SitrepModel
package import SitrepStore

extension PostgresLog: FactStore {
  package func fact(_ kind: String, _ key: String, at now: Instant) async throws(StoreFault) -> Fact? {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(connection, .fact, [operation, kind, String(now.seconds), key]).first
    }
  }

  package func facts(_ kind: String, at now: Instant) async throws(StoreFault) -> [Fact] {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(connection, .facts, [operation, kind, String(now.seconds)])
    }
  }

  package func newestFacts(
    _ kind: String, limit: Int, at now: Instant
  ) async throws(StoreFault) -> [Fact] {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.facts(
        connection, .newestFacts, [operation, kind, String(now.seconds), String(limit)])
    }
  }

  package func write(
    _ kind: String, _ key: String, _ cells: EntryCells?, replacing version: Int64, until: Instant?,
    at now: Instant
  ) async throws(StoreFault) -> Bool {
    let place = [operation, kind, key, String(now.seconds)]
    let end = until.map { String($0.seconds) }
    return try await pool.with { connection throws(StoreFault) in
      guard let cells else {
        return try connection.query(.removeFact, place + [String(version)]).count > 0
      }
      let rows =
        try version == 0
        ? connection.query(.addFact, place + [cells.json, end])
        : connection.query(.changeFact, place + [cells.json, end, String(version)])
      return rows.count > 0
    }
  }

  package func removeGone(at now: Instant) async throws(StoreFault) {
    let operation = operation
    try await pool.with { connection throws(StoreFault) in
      _ = try connection.query(.removeGoneFacts, [operation, String(now.seconds)])
    }
  }

  private static func facts(
    _ connection: PostgresConnection, _ statement: PostgresStatement, _ values: [String?]
  ) throws(StoreFault) -> [Fact] {
    let rows = try connection.query(statement, values)
    var facts: [Fact] = []
    for row in 0..<rows.count {
      guard let cells = EntryCells(json: rows.text(row, 2)), let version = rows.number(row, 3) else {
        throw .damaged(connection.address.name, why: .foreignFact)
      }
      facts.append(
        Fact(
          rows.text(row, 0), rows.text(row, 1), cells, version: version,
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
