package import SitrepModel
import SitrepStore

/// What a program shows instead of signing in.
package struct ProgramToken: Sendable, Hashable {
  /// By which it is taken away; not its secret.
  package let id: String
  /// What it is for. The log keeps it as who entered.
  package let name: String
  package let role: Role
  package let edition: Edition
  package let made: Instant

  static let kind = "token"
  /// The highest role that a program may have: it judges nothing, and issues nothing.
  package static let highest = Role.contributor

  /// The program as who asks.
  var person: Person {
    Person(
      account: "program:\(name)", role: role, edition: edition, function: name, language: "",
      passphraseHash: "")
  }
}

extension Team {
  /// Makes a token.
  /// - Returns: its secret, which is shown this once.
  package func makeToken(
    _ name: String, role: Role, edition: Edition, by host: Person
  ) async throws -> RandomToken {
    guard role <= ProgramToken.highest, role <= host.role, edition <= host.edition else {
      throw Refusal.aboveOwn
    }
    guard let name = Person.account(name) else { throw Refusal.badAccount }
    let token = RandomToken()
    _ = try await facts.write(
      ProgramToken.kind, key: token.sum,
      cells: EntryCells([
        "name": name, "role": role.rawValue, "edition": edition.rawValue, "made": String(now.seconds),
      ]), replacing: 0, until: nil, at: now)
    try await note(.tokenMade, account: host.account, detail: name)
    return token
  }

  /// In the order in which they were made.
  package func tokens() async throws -> [ProgramToken] {
    try await facts.facts(ProgramToken.kind, at: now).compactMap(ProgramToken.init)
      .sorted { ($0.made, $0.name, $0.id) < ($1.made, $1.name, $1.id) }
  }

  package func takeToken(_ id: String, by host: Person) async throws {
    for fact in try await facts.facts(ProgramToken.kind, at: now) where ProgramToken(fact)?.id == id {
      try await facts.remove(fact, at: now)
      try await note(.tokenTaken, account: host.account, detail: fact.cells["name"])
    }
  }

  /// The program that shows a token; nil where it is none of ours.
  func program(showing token: String) async throws -> Person? {
    guard let token = RandomToken(token) else { return nil }
    return try await facts.fact(ProgramToken.kind, token.sum, at: now).flatMap(ProgramToken.init)?.person
  }
}

extension ProgramToken {
  fileprivate init?(_ fact: Fact) {
    guard let role = Role(rawValue: fact.cells["role"]),
      let edition = Edition(rawValue: fact.cells["edition"]),
      let made = Int64(fact.cells["made"])
    else { return nil }
    self.init(
      id: String(fact.key.prefix(12)), name: fact.cells["name"], role: role, edition: edition,
      made: Instant(seconds: made))
  }
}
