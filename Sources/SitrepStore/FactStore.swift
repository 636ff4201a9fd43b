package import SitrepModel

/// Something that a server keeps beside the log: a person, a session, an invitation. No report depends on it, and
/// nothing copies it with the log.
package struct Fact: Sendable, Hashable {
  /// What it is: `person`.
  package let kind: String
  /// By which it is known among those of its kind.
  package let key: String
  package var cells: EntryCells
  /// Raised each time it is written, from 1.
  package let version: Int64
  /// When it is gone by itself; nil where it stays.
  package var until: Instant?

  package init(_ kind: String, key: String, cells: EntryCells, version: Int64, until: Instant? = nil) {
    self.kind = kind
    self.key = key
    self.cells = cells
    self.version = version
    self.until = until
  }
}

/// What a fact is to be.
package struct FactChange: Sendable, Hashable {
  package let kind: String
  package let key: String
  /// nil takes it away.
  package let cells: EntryCells?
  /// Of the one that was read; 0 where there was none. One that has gone by itself counts as none.
  package let version: Int64
  package let until: Instant?

  package init(
    _ kind: String, key: String, cells: EntryCells?, replacing version: Int64, until: Instant? = nil
  ) {
    self.kind = kind
    self.key = key
    self.cells = cells
    self.version = version
    self.until = until
  }
}

/// Tells a state of a store from another: where two are the same, nothing was written between them, by whoever it were.
package struct StoreMark: Sendable, Hashable {
  private let number: Int64

  package init(_ number: Int64) {
    self.number = number
  }
}

/// Keeps facts of one operation where its log is, so that all servers of it share them.
package protocol FactStore: Sendable {
  /// A fact, as long as it has not gone by itself.
  func fact(_ kind: String, _ key: String, at now: Instant) async throws(StoreFault) -> Fact?

  /// Those of a kind, sorted by their keys.
  func facts(_ kind: String, at now: Instant) async throws(StoreFault) -> [Fact]

  /// As many of a kind as a limit allows, those with the last keys, the last of all first.
  func newestFacts(_ kind: String, limit: Int, at now: Instant) async throws(StoreFault) -> [Fact]

  /// Writes facts in one step, all or none, where those that stand there are those that were read.
  /// - Returns: whether they were written: else another was quicker, and nothing was done.
  func write(_ changes: [FactChange], at now: Instant) async throws(StoreFault) -> Bool

  /// Takes away what has gone by itself.
  func removeGone(at now: Instant) async throws(StoreFault)

  /// The state of the store, entries too, as far as it can be told more quickly than it is read; else nil.
  func mark() async throws(StoreFault) -> StoreMark?
}

extension FactStore {
  package func mark() async throws(StoreFault) -> StoreMark? { nil }

  /// Writes one fact.
  package func write(
    _ kind: String, key: String, cells: EntryCells?, replacing version: Int64, until: Instant?,
    at now: Instant
  ) async throws(StoreFault) -> Bool {
    try await write([FactChange(kind, key: key, cells: cells, replacing: version, until: until)], at: now)
  }

  /// Takes a fact away that was read.
  /// - Returns: whether it was taken away: else another was quicker, and nothing was done.
  @discardableResult
  package func remove(_ fact: Fact, at now: Instant) async throws(StoreFault) -> Bool {
    try await write(fact.kind, key: fact.key, cells: nil, replacing: fact.version, until: nil, at: now)
  }
}
