import SitrepModel
import SitrepStore
import SitrepTeam
import Testing

@Suite("A team")
struct TeamTests {
  private func team(_ body: (Team) async throws -> Void) async throws {
    try await ServedOperation.with([:]) { try await body($0.server.team) }
  }

  private func accept(_ token: RandomToken, _ team: Team, as account: String) async throws {
    _ = try await team.accept(
      token.text, account: account, passphrase: ServedOperation.passphrase, function: "officer",
      language: "es")
  }

  @Test("has an owner by a link that works once, and another only where there is none")
  func firstOwner() async throws {
    try await team { team in
      let old = try #require(try await team.firstOwnerInvitation())
      let token = try #require(try await team.firstOwnerInvitation())
      #expect(try await team.invitation(old.text) == nil)
      try await accept(token, team, as: "Ana")
      #expect(try await team.people().map(\.account) == ["ana"])
      #expect(try await team.person("ana")?.role == .owner)
      #expect(try await team.firstOwnerInvitation() == nil)
      await #expect(throws: Team.Refusal.noInvitation) { try await accept(token, team, as: "ben") }
      await #expect(throws: Team.Refusal.noInvitation) { try await accept(RandomToken(), team, as: "ben") }
    }
  }

  @Test("lets one of two in who use a link at once")
  func once() async throws {
    try await team { team in
      let token = try #require(try await team.firstOwnerInvitation())
      let joined = await withTaskGroup(of: Bool.self) { group in
        for number in 0..<8 {
          group.addTask { (try? await accept(token, team, as: "person-\(number)")) != nil }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(joined == 1)
      #expect(try await team.people().count == 1)
    }
  }

  @Test("gives nobody more than who invites has, and keeps an owner")
  func bounds() async throws {
    try await team { team in
      try await accept(try #require(try await team.firstOwnerInvitation()), team, as: "ana")
      let ana = try #require(try await team.person("ana"))
      var partner = ana
      partner.edition = .partner
      await #expect(throws: Team.Refusal.aboveOwn) {
        try await team.invite(.viewer, edition: .internal, function: "", by: partner)
      }
      try await accept(
        try await team.invite(.publisher, edition: .internal, function: "", by: ana), team, as: "ben")
      let ben = try #require(try await team.person("ben"))
      await #expect(throws: Team.Refusal.aboveOwn) {
        try await team.change("ben", role: .owner, edition: .internal, isActive: true, by: ben)
      }
      await #expect(throws: Team.Refusal.lastOwner) {
        try await team.change("ana", role: .publisher, edition: .internal, isActive: true, by: ana)
      }
      await #expect(throws: Team.Refusal.lastOwner) {
        try await team.change("ana", role: .owner, edition: .internal, isActive: false, by: ana)
      }
      await #expect(throws: Team.Refusal.aboveOwn) {
        try await team.makeToken("robot", role: .reviewer, edition: .public, by: ana)
      }
      try await team.change("ben", role: .publisher, edition: .internal, isActive: false, by: ana)
      #expect(
        try await team.signIn("ben", passphrase: ServedOperation.passphrase, from: "192.0.2.1") == .refused)
    }
  }

  @Test("keeps an owner where owners take each other away at once")
  func keepsAnOwner() async throws {
    try await ServedOperation.with([:]) { served in
      // Each asks for themselves, as by requests of their own.
      let team = served.server.team
      try await accept(try #require(try await team.firstOwnerInvitation()), team, as: "owner-0")
      let first = try #require(try await team.person("owner-0"))
      for number in 1..<8 {
        try await accept(
          try await team.invite(.owner, edition: .internal, function: "", by: first), team,
          as: "owner-\(number)")
      }
      for _ in 0..<20 {
        let owners = try await team.people()
        let changed = await withTaskGroup(of: Bool.self) { group in
          for (number, host) in owners.enumerated() {
            let next = owners[(number + 1) % owners.count].account
            group.addTask {
              (try? await served.server.team.change(
                next, role: .viewer, edition: .internal, isActive: true, by: host)) != nil
            }
          }
          return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        let left = try await team.people().filter { $0.role == .owner }
        #expect((1..<owners.count).contains(changed) && left.count == owners.count - changed)
        for owner in owners where !left.contains(owner) {
          try await team.change(owner.account, role: .owner, edition: .internal, isActive: true, by: first)
        }
      }
    }
  }

  @Test(
    "takes names that can be told apart, and passphrases that are hard to guess",
    arguments: [
      ("ana", "twelve chars", nil), ("Ana Ruiz", "a good long passphrase", Team.Refusal.badAccount),
      ("a", "a good long passphrase", .badAccount), ("-ana", "a good long passphrase", .badAccount),
      ("ana/../x", "a good long passphrase", .badAccount), ("ana\r\n", "a good long passphrase", nil),
      ("عمر", "عبارة مرور طويلة", nil), ("ana", "short", .passphrase(.tooShort)),
      ("ana", String(repeating: "ab c", count: 65), .passphrase(.tooLong)),
      ("ana", "Password1234", .passphrase(.tooCommon)), ("ana", "aaaaaaaaaaaa", .passphrase(.tooCommon)),
      ("anamaria", "anamariaanamaria", .passphrase(.tooCommon)),
    ])
  func names(account: String, passphrase: String, refusal: Team.Refusal?) async throws {
    try await team { team in
      let token = try #require(try await team.firstOwnerInvitation())
      func join() async throws {
        _ = try await team.accept(
          token.text, account: account, passphrase: passphrase, function: "", language: "en")
      }
      if let refusal {
        await #expect(throws: refusal) { try await join() }
        // A refusal costs nobody their link.
        #expect(try await team.invitation(token.text) != nil)
      } else {
        try await join()
      }
    }
  }

  @Test("keeps no secret that it was given")
  func keepsNoSecret() async throws {
    try await ServedOperation.with([:]) { served in
      let team = served.server.team
      let link = try #require(try await team.firstOwnerInvitation())
      let session = try await team.accept(
        link.text, account: "ana", passphrase: ServedOperation.passphrase, function: "", language: "en")
      let token = try await team.makeToken(
        "robot", role: .viewer, edition: .public, by: try #require(try await team.person("ana")))
      var kept: Set<String> = []
      for kind in ["person", "session", "invitation", "token", "access", "slowing", "decoy"] {
        for fact in try await served.log.facts(kind, at: served.clock.now) {
          kept.insert(kind)
          for secret in [link, session, token].map(\.text) {
            #expect(!"\(fact)".contains(secret))
          }
        }
      }
      #expect(kept.isSuperset(of: ["person", "session", "token"]))
    }
  }
}
