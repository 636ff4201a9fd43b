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

  package init(_ kind: String, _ key: String, _ cells: EntryCells, version: Int64, until: Instant? = nil) {
    self.kind = kind
    self.key = key
    self.cells = cells
    self.version = version
    self.until = until
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

  /// Writes a fact where the one that stands there is the one that was read.
  ///
  /// - Parameters:
  ///   - cells: nil takes it away.
  ///   - version: of the one that was read; 0 where there was none. One that has gone by itself counts as none.
  /// - Returns: whether it was written: else another was quicker, and nothing was done.
  func write(
    _ kind: String, _ key: String, _ cells: EntryCells?, replacing version: Int64, until: Instant?,
    at now: Instant
  ) async throws(StoreFault) -> Bool

  /// Takes away what has gone by itself.
  func removeGone(at now: Instant) async throws(StoreFault)
}
