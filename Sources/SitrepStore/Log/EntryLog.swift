/// The truth of an operation: entries in the order in which they were appended.
package protocol EntryLog: Sendable {
  /// How messages name it; never with a password.
  var name: String { get }

  /// Appends entries, all or none. Once it returns, they are kept, whatever is killed or loses its power.
  ///
  /// - Parameters:
  ///   - after: the newest revision that who appends has seen.
  ///   - key: where it is not blank, tells one append from another: the same key again appends nothing, and gives
  ///     what the first gave. So an append whose answer was lost can be sent again.
  /// - Returns: the newest revision.
  /// - Throws: `StoreFault.behind` where others have appended meanwhile, with their entries; `StoreFault.ownReview`
  ///   where a user reviews what that user entered.
  func append(_ entries: [Entry], after: Revision, key: String) async throws(StoreFault) -> Revision

  /// The entries after a revision, up to another where one is given, in their order.
  func entries(after: Revision, upTo last: Revision?) async throws(StoreFault) -> [Entry]

  /// The newest revision.
  func head() async throws(StoreFault) -> Revision

  /// Takes the cells out of a record's entries, and appends that this was done, and why.
  ///
  /// - Returns: how many entries lost their cells: 0 where the log holds no such record, and nothing was done.
  func erase(_ erasure: Erasure) async throws(StoreFault) -> Int

  /// Takes away a log to which nothing was appended.
  func discard() async
}

extension EntryLog {
  package func append(_ entries: [Entry], after: Revision) async throws(StoreFault) -> Revision {
    try await append(entries, after: after, key: "")
  }

  package func entries(after: Revision) async throws(StoreFault) -> [Entry] {
    try await entries(after: after, upTo: nil)
  }
}
