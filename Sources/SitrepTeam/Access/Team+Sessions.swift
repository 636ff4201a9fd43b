import SitrepModel
import SitrepStore

/// What a try to sign in gives.
package enum SignIn: Sendable, Hashable {
  /// The session's secret, for its cookie.
  case signedIn(RandomToken)
  /// The account or the passphrase is wrong; which of them is not told.
  case refused
  /// Too many tries failed; after so many seconds the next one counts.
  case slowed(seconds: Int64)
}

extension Team {
  static let sessionKind = "session"
  /// In seconds: without a request for so long, and in all.
  static let idleLifetime: Int64 = 12 * 3_600
  static let sessionLifetime: Int64 = 7 * 86_400

  /// Signs someone in. Tries that fail make the next ones wait, by account and by address.
  package func signIn(
    _ text: String, passphrase: String, from address: String
  ) async throws -> SignIn {
    let account = Person.account(text) ?? ""
    let tries = PassphraseTries(of: account, from: address)
    if let seconds = try await begin(tries) { return .slowed(seconds: seconds) }
    let person = try await person(account)
    // For an account that is not there a hash is checked too: the time does not tell.
    let hash: String
    if let person { hash = person.passphraseHash } else { hash = try await decoyHash() }
    let isRight = try await hasher.matches(passphrase, hash)
    guard let person, person.isActive, isRight else {
      try await count(tries)
      return .refused
    }
    try await forget(tries)
    try await note(.signedIn, account: account, detail: address)
    return .signedIn(try await startSession(of: account))
  }

  private func decoyHash() async throws -> String {
    if let known = try await facts.fact("decoy", "", at: now) { return known.cells["hash"] }
    let hash = try await hasher.hash(RandomToken().text)
    _ = try await facts.write(
      "decoy", key: "", cells: EntryCells(["hash": hash]), replacing: 0, until: nil, at: now)
    return hash
  }

  func startSession(of account: String) async throws -> RandomToken {
    try await facts.removeGone(at: now)
    let token = RandomToken()
    _ = try await facts.write(
      Self.sessionKind, key: token.sum,
      cells: EntryCells(["account": account, "since": String(now.seconds)]),
      replacing: 0, until: Instant(seconds: now.seconds + Self.idleLifetime), at: now)
    return token
  }

  /// Who has a session; nil where it is over, or its person may not sign in any more.
  package func person(inSession token: RandomToken) async throws -> Person? {
    guard let fact = try await facts.fact(Self.sessionKind, token.sum, at: now),
      let since = Int64(fact.cells["since"]), now.seconds < since + Self.sessionLifetime,
      let person = try await person(fact.cells["account"]), person.isActive
    else { return nil }
    let until = now.seconds + Self.idleLifetime
    // Told once in a while, not at every request.
    if let known = fact.until, until - known.seconds > 900 {
      _ = try await facts.write(
        fact.kind, key: fact.key, cells: fact.cells, replacing: fact.version, until: Instant(seconds: until),
        at: now)
    }
    return person
  }

  package func signOut(_ token: RandomToken) async throws {
    guard let fact = try await facts.fact(Self.sessionKind, token.sum, at: now) else { return }
    try await facts.remove(fact, at: now)
    try await note(.signedOut, account: fact.cells["account"], detail: "")
  }

  /// Ends all sessions of someone.
  func endSessions(of account: String) async throws {
    for fact in try await facts.facts(Self.sessionKind, at: now) where fact.cells["account"] == account {
      try await facts.remove(fact, at: now)
    }
  }
}
