package import SitrepModel
import SitrepStore

extension Team {
  /// Changes what someone may do. Their sessions end, so that what they see is by their new rights.
  ///
  /// - Parameter host: who changes it, who gives nobody more than they have themselves.
  package func change(
    _ account: String, role: Role, edition: Edition, isActive: Bool, by host: Person
  ) async throws {
    guard role <= host.role, edition <= host.edition else { throw Refusal.aboveOwn }
    guard let fact = try await facts.fact(Person.kind, account, at: now), var person = Person(fact) else {
      throw Refusal.noPerson
    }
    let isLeaving = person.role == .owner && person.isActive && (role < .owner || !isActive)
    (person.role, person.edition, person.isActive) = (role, edition, isActive)
    try await write(
      [change(person, over: fact)] + (isLeaving ? [try await staying(besides: account)] : []))
    try await endSessions(of: account)
    try await note(
      .changed, account: account,
      detail: "\(role.rawValue) \(edition.rawValue) \(isActive ? "active" : "inactive") by \(host.account)")
  }

  /// What someone changes of themselves.
  package func change(_ account: String, function: String, language: String) async throws {
    guard let fact = try await facts.fact(Person.kind, account, at: now), var person = Person(fact) else {
      throw Refusal.noPerson
    }
    (person.function, person.language) = (function, language)
    try await write([change(person, over: fact)])
  }

  /// Gives someone another passphrase. All their sessions end; a new one begins.
  ///
  /// Tries of the old one that fail make the next ones wait, as those to sign in do: who sits at somebody's open page
  /// learns it no sooner.
  package func changePassphrase(
    of account: String, from old: String, to new: String, at address: String
  ) async throws -> RandomToken {
    guard let fact = try await facts.fact(Person.kind, account, at: now), var person = Person(fact) else {
      throw Refusal.noPerson
    }
    let tries = PassphraseTries(of: account, from: address)
    if let seconds = try await begin(tries) { throw Refusal.slowed(seconds: seconds) }
    guard try await hasher.matches(old, person.passphraseHash) else {
      try await count(tries)
      throw Refusal.wrongPassphrase
    }
    try await forget(tries)
    if let fault = PassphraseRule.fault(of: new, account: account) { throw Refusal.passphrase(fault) }
    person.passphraseHash = try await hasher.hash(new)
    try await write([change(person, over: fact)])
    try await endSessions(of: account)
    try await note(.passphraseChanged, account: account, detail: "")
    return try await startSession(of: account)
  }

  /// An owner who stays, written as they stand in the same step by which another goes: of two who take each other away
  /// at once, one is late.
  private func staying(besides account: String) async throws -> FactChange {
    for fact in try await facts.facts(Person.kind, at: now) where fact.key != account {
      guard let person = Person(fact), person.role == .owner, person.isActive else { continue }
      return change(person, over: fact)
    }
    throw Refusal.lastOwner
  }

  private func change(_ person: Person, over fact: Fact) -> FactChange {
    FactChange(fact.kind, key: fact.key, cells: person.cells, replacing: fact.version)
  }

  private func write(_ changes: [FactChange]) async throws {
    guard try await facts.write(changes, at: now) else { throw Refusal.changedMeanwhile }
  }
}
