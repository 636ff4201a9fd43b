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
    let others = try await people().filter { $0.account != account && $0.role == .owner && $0.isActive }
    if person.role == .owner, person.isActive, role < .owner || !isActive, others.isEmpty {
      throw Refusal.lastOwner
    }
    (person.role, person.edition, person.isActive) = (role, edition, isActive)
    try await write(person, over: fact)
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
    try await write(person, over: fact)
  }

  /// Gives someone another passphrase. All their sessions end; a new one begins.
  package func changePassphrase(
    of account: String, from old: String, to new: String
  ) async throws -> RandomToken {
    guard let fact = try await facts.fact(Person.kind, account, at: now), var person = Person(fact) else {
      throw Refusal.noPerson
    }
    guard try await hasher.matches(old, person.passphraseHash) else { throw Refusal.wrongPassphrase }
    if let fault = PassphraseRule.fault(of: new, account: account) { throw Refusal.passphrase(fault) }
    person.passphraseHash = try await hasher.hash(new)
    try await write(person, over: fact)
    try await endSessions(of: account)
    try await note(.passphraseChanged, account: account, detail: "")
    return try await startSession(of: account)
  }

  private func write(_ person: Person, over fact: Fact) async throws {
    guard
      try await facts.write(
        fact.kind, fact.key, person.cells, replacing: fact.version, until: nil, at: now)
    else { throw Refusal.changedMeanwhile }
  }
}
