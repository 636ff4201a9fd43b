package import SitrepModel
package import SitrepStore

/// The people and programs that may use an operation's pages, as its store keeps them.
package struct Team: Sendable {
  let facts: any FactStore
  let hasher: any PassphraseHasher
  /// When the request came.
  let now: Instant

  package init(_ facts: any FactStore, hasher: any PassphraseHasher, at now: Instant) {
    self.facts = facts
    self.hasher = hasher
    self.now = now
  }

  /// Everyone who may sign in or might once, sorted by their accounts.
  package func people() async throws -> [Person] {
    try await facts.facts(Person.kind, at: now).compactMap(Person.init)
  }

  package func person(_ account: String) async throws -> Person? {
    try await facts.fact(Person.kind, account, at: now).flatMap(Person.init)
  }

  /// Why something about people is not done.
  package enum Refusal: Error, Sendable, Hashable {
    /// It was used, it has run out, or there never was such a link.
    case noInvitation
    case badAccount
    case accountTaken
    case passphrase(PassphraseRule.Fault)
    case wrongPassphrase
    /// Too many tries of a passphrase failed; after so many seconds the next one counts.
    case slowed(seconds: Int64)
    case noPerson
    /// Somebody must be able to invite others.
    case lastOwner
    /// Nobody gives more than they have.
    case aboveOwn
    /// Another was quicker; the page is to be loaded anew.
    case changedMeanwhile
  }
}
