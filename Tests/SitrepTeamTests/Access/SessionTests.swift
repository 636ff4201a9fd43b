import SitrepModel
import SitrepTeam
import Testing

@Suite("Signing in")
struct SessionTests {
  private static func signIn(_ passphrase: String, as account: String = "owner-internal") -> FormFields {
    FormFields(["account": account, "passphrase": passphrase])
  }

  @Test("gives a new session each time, whatever the browser had")
  func isNotFixed() async throws {
    try await ServedOperation.with { served in
      _ = try await served.browser()
      let planted = RandomToken().text
      var browser = Client(server: served.server, cookies: ["sitrep_session": planted])
      #expect(try await browser.get("/records").status == 303)
      browser.cookies["sitrep_session"] = nil
      let token = try await browser.formToken()
      browser.cookies["sitrep_session"] = planted
      let answer = try await browser.post("/sign-in", Self.signIn(ServedOperation.passphrase), token: token)
      #expect(answer.status == 303)
      let cookie = try #require(answer.headers.first { $0.value.hasPrefix("sitrep_session=") }?.value)
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
      #expect(browser.cookies["sitrep_session"] != planted)
      #expect(try await browser.get("/records").status == 200)
      var other = Client(server: served.server, cookies: ["sitrep_session": planted])
      #expect(try await other.get("/records").status == 303)
    }
  }

  @Test("sends cookies through TLS alone where the page came by it")
  func isSecure() async throws {
    try await ServedOperation.with { served in
      let answer = await served.server.answer(PageRequest(.get, ["sign-in"], isSecure: true))
      let cookie = answer[header: "set-cookie"] ?? ""
      #expect(cookie.hasPrefix("__Host-") && cookie.contains("; Secure"))
      #expect(answer[header: "strict-transport-security"] != nil)
    }
  }

  @Test("ends with signing out, with time, and with a change of rights or passphrase")
  func ends() async throws {
    try await ServedOperation.with { served in
      let owner = try await served.browser()
      var browser = owner
      let token = try await browser.formToken()
      let out = try await browser.post("/sign-out", FormFields(), token: token)
      #expect(out.status == 303 && out[header: "clear-site-data"] == "\"cache\", \"storage\"")
      browser.cookies = owner.cookies
      #expect(try await browser.get("/").status == 303)

      func fresh(_ account: String) async throws -> Client {
        try await served.browser(.reviewer, edition: .partner, account: account)
      }
      var idle = try await fresh("idle")
      served.clock.advance(by: 12 * 3_600 + 1)
      #expect(try await idle.get("/").status == 303)

      var busy = try await fresh("busy")
      for hour in 1...(7 * 24 - 1) {
        served.clock.advance(by: 3_600)
        if hour.isMultiple(of: 11) { #expect(try await busy.get("/account").status == 200, "\(hour)") }
      }
      served.clock.advance(by: 3_600)
      #expect(try await busy.get("/account").status == 303)

      var changed = try await fresh("changed")
      try await served.server.team.change(
        "changed", role: .viewer, edition: .public, isActive: true, by: served.host())
      #expect(try await changed.get("/").status == 303)

      var renewed = try await fresh("renewed")
      let session = try await served.server.team.changePassphrase(
        of: "renewed", from: ServedOperation.passphrase, to: "another long way home", at: "192.0.2.1")
      #expect(try await renewed.get("/").status == 303)
      renewed.cookies["sitrep_session"] = session.text
      #expect(try await renewed.get("/").status == 200)
    }
  }

  @Test("is slowed where it fails, by account and by address, and says the same whatever was wrong")
  func isSlowed() async throws {
    try await ServedOperation.with { served in
      _ = try await served.browser()
      let team = served.server.team
      func attempt(_ account: String, _ passphrase: String, from address: String) async throws -> SignIn {
        try await served.server.team.signIn(account, passphrase: passphrase, from: address)
      }
      #expect(try await attempt("nobody", "x", from: "192.0.2.9") == .refused)
      for number in 1...5 {
        #expect(try await attempt("owner-internal", "guess \(number)", from: "192.0.2.\(number)") == .refused)
      }
      // Even the right one waits, from anywhere.
      guard
        case .slowed(let seconds) = try await attempt(
          "Owner-Internal ", ServedOperation.passphrase, from: "198.51.100.7")
      else {
        Issue.record("not slowed")
        return
      }
      served.clock.advance(by: seconds)
      guard
        case .signedIn = try await attempt(
          "owner-internal", ServedOperation.passphrase, from: "198.51.100.7")
      else {
        Issue.record("not signed in")
        return
      }
      for number in 0..<30 { _ = try await attempt("account-\(number)", "x", from: "203.0.113.1") }
      guard case .slowed = try await attempt("account-99", "x", from: "203.0.113.1") else {
        Issue.record("an address that guesses is not slowed")
        return
      }
      let events = try await team.accessLines(limit: 100).map(\.event)
      #expect(events.filter { $0 == .refused }.count == 36)
      // All within a second, newest first.
      #expect(events.prefix(31) == [.slowed] + Array(repeating: .refused, count: 30))
      #expect(events.dropFirst(31).first == .signedIn)
    }
  }

  @Test("is slowed where many try at once as where one tries after the other")
  func isSlowedAtOnce() async throws {
    try await ServedOperation.with { served in
      _ = try await served.browser()
      let team = served.server.team
      let answers = try await withThrowingTaskGroup(of: SignIn.self) { group in
        for number in 0..<20 {
          group.addTask {
            try await team.signIn("owner-internal", passphrase: "guess \(number)", from: "192.0.2.\(number)")
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(answers.count { $0 == .refused } == 5)
    }
  }

  @Test("slows who tries the old passphrase at somebody's open page as it slows who signs in")
  func slowsChanges() async throws {
    try await ServedOperation.with { served in
      var browser = try await served.browser()
      func change(from old: String) async throws -> PageAnswer {
        let new = "another long way home"
        return try await browser.post(
          "/account/passphrase", FormFields(["old": old, "new": new, "repeat": new]))
      }
      for number in 1...5 { #expect(try await change(from: "guess \(number)").status == 422) }
      let slowed = try await change(from: ServedOperation.passphrase)
      #expect(slowed.status == 429 && slowed.text.contains("Wait 2 seconds"))
      let events = try await served.server.team.accessLines(limit: 6).map(\.event)
      #expect(events == [.slowed] + Array(repeating: .refused, count: 5))
      served.clock.advance(by: 2)
      #expect(try await change(from: ServedOperation.passphrase).status == 303)
    }
  }
}
