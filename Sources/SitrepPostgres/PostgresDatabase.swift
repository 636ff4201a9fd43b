package import SitrepStore

/// A database with the logs of many operations.
package struct PostgresDatabase: Sendable {
  let pool: PostgresPool

  /// - Parameter isNew: whether our tables are to be made, where there are none yet.
  package init(_ address: PostgresAddress, isNew: Bool = false) async throws(StoreFault) {
    pool = PostgresPool(address)
    try await pool.with { connection throws(StoreFault) in
      if isNew { try PostgresSchema.make(connection) }
      try PostgresSchema.check(connection)
    }
  }

  /// The ids of its operations, sorted.
  package func operations() async throws(StoreFault) -> [String] {
    try await pool.with { connection throws(StoreFault) in
      let rows = try connection.query(.operations)
      return (0..<rows.count).map { rows.text($0, 0) }
    }
  }

  /// The log of an operation that is there: of the one that is named, or of the only one.
  package func log(of operation: String? = nil) async throws(StoreFault) -> PostgresLog {
    let known = try await operations()
    let asked = operation ?? pool.address.operation
    guard let found = asked.map({ known.contains($0) ? $0 : nil }) ?? (known.count == 1 ? known.first : nil)
    else { throw .noOperation(store: pool.address.name, asked: asked, known: known) }
    return PostgresLog(pool, operation: found)
  }

  /// The log of an operation, which is begun where it is not there yet.
  package func begin(_ operation: String) async throws(StoreFault) -> PostgresLog {
    try await pool.with { connection throws(StoreFault) in
      _ = try connection.query(.begin, [operation])
    }
    return PostgresLog(pool, operation: operation)
  }
}

extension PostgresStatement {
  fileprivate static let operations = PostgresStatement(
    "operations", "SELECT operation FROM sitrep.operations ORDER BY operation COLLATE \"C\"")

  fileprivate static let begin = PostgresStatement(
    "begin", "INSERT INTO sitrep.operations (operation, revision) VALUES ($1, 0) ON CONFLICT DO NOTHING")
}
