package import SitrepStore

/// The log of one operation in a database that may hold many.
package struct PostgresLog: EntryLog {
  package let name: String
  package let operation: String
  let pool: PostgresPool

  init(_ pool: PostgresPool, operation: String) {
    self.pool = pool
    self.operation = operation
    name = pool.address.operation == nil ? pool.address.name(operation: operation) : pool.address.name
  }

  package func append(
    _ entries: [Entry], after: Revision, key: String
  ) async throws(StoreFault) -> Revision {
    guard !entries.isEmpty else { return try await head() }
    // A connection may be cut when the server has done its part and not yet said so: a key of our own tells then.
    let key =
      key.isEmpty ? "append-\(UInt64.random(in: .min ... .max))-\(UInt64.random(in: .min ... .max))" : key
    let (name, operation) = (name, operation)
    let reviewers = Reviewers(entries)
    return try await pool.with { connection throws(StoreFault) in
      if let reviewers,
        let record = reviewers.ownRecord(among: try Self.users(connection, operation, of: reviewers.records))
      {
        throw .ownReview(store: name, record: record)
      }
      let values = [operation, key, String(after.number), String(entries.count)] + Self.columns(of: entries)
      let answer = try connection.query(.append, values)
      if let revision = answer.number(0, 0) ?? answer.number(0, 1) { return Revision(revision) }
      // Another may have appended with the same key while we waited.
      let known = try connection.query(.revisionOfKey, [operation, key])
      if known.count > 0, let revision = known.number(0, 0) { return Revision(revision) }
      throw .behind(store: name, meanwhile: try Self.entries(connection, operation, after: after, upTo: nil))
    }
  }

  package func entries(
    after: Revision, upTo last: Revision?
  ) async throws(StoreFault) -> [Entry] {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      try Self.entries(connection, operation, after: after, upTo: last)
    }
  }

  package func head() async throws(StoreFault) -> Revision {
    let operation = operation
    return try await pool.with { connection throws(StoreFault) in
      let rows = try connection.query(.head, [operation])
      return Revision(rows.count > 0 ? rows.number(0, 0) ?? 0 : 0)
    }
  }

  package func erase(_ erasure: Erasure) async throws(StoreFault) -> Int {
    let operation = operation
    let count = try await pool.with { connection throws(StoreFault) in
      try connection.transaction { () throws(StoreFault) in
        // Held until the end, so that nobody appends between what is taken out and what says so.
        let head = try connection.query(.lockedHead, [operation])
        let erased = try connection.query(
          .erase, [operation, erasure.record, arrayLiteral(Erasure.tables)])
        guard erased.count > 0, let revision = head.number(0, 0) else { return 0 }
        _ = try connection.query(
          .append,
          [operation, "erase-\(revision)", String(revision), "1"] + Self.columns(of: [erasure.entry]))
        return erased.count
      }
    }
    if count > 0 {
      // What was overwritten stands in the table until it is swept.
      try await pool.with { connection throws(StoreFault) in try connection.execute("VACUUM sitrep.entries") }
    }
    return count
  }

  package func discard() async {
    let operation = operation
    _ = try? await pool.with { connection throws(StoreFault) in
      _ = try connection.query(.discard, [operation])
    }
  }
}

extension PostgresAddress {
  /// The address with the operation that it does not name.
  fileprivate func name(operation: String) -> String {
    "\(name)\(name.contains("?") ? "&" : "?")operation=\(operation)"
  }
}
