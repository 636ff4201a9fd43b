package import SitrepModel
import SitrepStore

extension Team {
  /// A link's secret that makes the first owner; nil where there is an owner. One made before is no longer good.
  package func firstOwnerInvitation() async throws -> RandomToken? {
    guard try await !people().contains(where: { $0.role == .owner && $0.isActive }) else { return nil }
    for fact in try await facts.facts(Invitation.kind, at: now) where fact.cells["by"].isEmpty {
      try await facts.remove(fact, at: now)
    }
    return try await keep(Invitation(role: .owner, edition: .internal, function: "", by: "", at: now))
  }

  /// Invites someone.
  /// - Returns: the secret of the link, which works once.
  /// - Throws: `Refusal.aboveOwn` where the role or the edition is above that of who invites.
  package func invite(
    _ role: Role, edition: Edition, function: String, by host: Person
  ) async throws -> RandomToken {
    guard role <= host.role, edition <= host.edition else { throw Refusal.aboveOwn }
    let invitation = Invitation(
      role: role, edition: edition, function: function, by: host.account, at: now)
    try await note(.invited, account: host.account, detail: "\(role.rawValue) \(edition.rawValue)")
    return try await keep(invitation)
  }

  /// What a link offers; nil where it is no longer good.
  package func invitation(_ token: String) async throws -> Invitation? {
    guard let token = RandomToken(token) else { return nil }
    return try await facts.fact(Invitation.kind, token.sum, at: now).flatMap(Invitation.init)
  }

  /// Makes a person of who has the link, and signs them in.
  package func accept(
    _ token: String, account text: String, passphrase: String, function: String, language: String
  ) async throws -> RandomToken {
    guard let token = RandomToken(token),
      let fact = try await facts.fact(Invitation.kind, token.sum, at: now), let invitation = Invitation(fact)
    else { throw Refusal.noInvitation }
    guard let account = Person.account(text) else { throw Refusal.badAccount }
    if let fault = PassphraseRule.fault(of: passphrase, account: account) {
      throw Refusal.passphrase(fault)
    }
    guard try await person(account) == nil else { throw Refusal.accountTaken }
    let person = Person(
      account: account, role: invitation.role, edition: invitation.edition,
      function: function.isEmpty ? invitation.function : function, language: language,
      passphraseHash: try await hasher.hash(passphrase))
    // The link goes first: of two who use it at once, one is late.
    guard try await facts.remove(fact, at: now) else {
      throw Refusal.noInvitation
    }
    guard
      try await facts.write(Person.kind, key: account, cells: person.cells, replacing: 0, until: nil, at: now)
    else {
      _ = try await facts.write(
        fact.kind, key: fact.key, cells: fact.cells, replacing: 0, until: fact.until, at: now)
      throw Refusal.accountTaken
    }
    try await note(.joined, account: account, detail: person.role.rawValue)
    return try await startSession(of: account)
  }

  private func keep(_ invitation: Invitation) async throws -> RandomToken {
    let token = RandomToken()
    _ = try await facts.write(
      Invitation.kind, key: token.sum, cells: invitation.cells, replacing: 0, until: invitation.until, at: now
    )
    return token
  }
}
