package import GRDB
package import SitrepStore

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The log of one operation in a file: for one office, without a server.
package struct SQLiteLog: EntryLog {
  package let name: String
  /// The file, for what else the program keeps in it.
  package let database: any DatabaseWriter
  private let changes: ChangeCounter

  /// - Parameters:
  ///   - isNew: whether a store is to be made, where there is none yet.
  ///   - isReadOnly: whether the file can't be changed, by this program or another; so it is where its disk is
  ///     read-only.
  package init(
    at path: String, isNew: Bool = false, isReadOnly: Bool = false
  ) throws(StoreFault) {
    name = path
    database = try isNew ? SQLiteFile.make(path) : SQLiteFile.open(path, isReadOnly: isReadOnly)
    changes = ChangeCounter(path, database.configuration)
  }

  package func append(
    _ entries: [Entry], after: Revision, key: String
  ) async throws(StoreFault) -> Revision {
    try await writing { database in
      if let known = try Self.revision(ofKey: key, in: database) { return known }
      let head = try Self.head(database)
      guard head == after else {
        throw StoreFault.behind(store: name, meanwhile: try Self.entries(database, after: after, upTo: nil))
      }
      if let reviewers = Reviewers(entries),
        let record = reviewers.ownRecord(among: try Self.users(of: reviewers.records, in: database))
      {
        throw StoreFault.ownReview(store: name, record: record)
      }
      var revision = head
      for entry in entries {
        revision = revision.advanced(by: 1)
        try Self.insert(entry, at: revision, into: database)
      }
      if !key.isEmpty, revision > head {
        try database.execute(
          sql: "INSERT INTO appends (key, revision) VALUES (?, ?)", arguments: [key, revision.number])
      }
      return revision
    }
  }

  package func entries(
    after: Revision, upTo last: Revision?
  ) async throws(StoreFault) -> [Entry] {
    try await reading { database in try Self.entries(database, after: after, upTo: last) }
  }

  package func head() async throws(StoreFault) -> Revision {
    try await reading(Self.head)
  }

  package func mark() async throws(StoreFault) -> StoreMark? {
    do { return try changes.mark() } catch { throw StoreFault(error, in: name) }
  }

  package func erase(_ erasure: Erasure) async throws(StoreFault) -> Int {
    let count = try await writing { database in
      let marks = Erasure.tables.map { _ in "?" }.joined(separator: ", ")
      try database.execute(
        sql:
          #"UPDATE entries SET cells = '{}', erased = 1 WHERE id = ? AND erased = 0 AND "table" IN (\#(marks))"#,
        arguments: StatementArguments([erasure.record] + Erasure.tables))
      let count = database.changesCount
      guard count > 0 else { return 0 }
      try Self.insert(erasure.entry, at: Self.head(database).advanced(by: 1), into: database)
      return count
    }
    // What was overwritten in the file may still stand in the file beside it.
    if count > 0 {
      try await checkpoint()
    }
    return count
  }

  package func discard() async {
    guard let head = try? await head(), head == .none, (try? database.close()) != nil else { return }
    for ending in ["", "-wal", "-shm"] { unlink(name + ending) }
  }

  private func checkpoint() async throws(StoreFault) {
    do {
      _ = try await database.writeWithoutTransaction { database in
        try database.checkpoint(.truncate)
      }
    } catch {
      throw StoreFault(error, in: name)
    }
  }

  func writing<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(StoreFault) -> Result {
    do {
      return try await database.write(body)
    } catch {
      throw StoreFault(error, in: name)
    }
  }

  func reading<Result: Sendable>(
    _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws(StoreFault) -> Result {
    do {
      return try readingHere(body)
    } catch {
      throw StoreFault(error, in: name)
    }
  }

  /// Where it stands: most of what is read takes less time than another thread does to begin with it. Each is one query,
  /// which needs no transaction to see one state.
  private func readingHere<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try database.unsafeRead(body)
  }
}
