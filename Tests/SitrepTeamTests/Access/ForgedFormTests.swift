import SitrepModel
import SitrepStore
import SitrepTeam
import Testing

@Suite("A form that was not made for this session")
struct ForgedFormTests {
  @Test("is refused, whatever it asks")
  func isRefused() async throws {
    try await ServedOperation.with { served in
      var owner = try await served.browser()
      var viewer = try await served.browser(.viewer, edition: .public)
      let token = try await owner.formToken()
      let others = try await viewer.formToken()
      #expect(token.count == 64 && others != token)
      let head = try await served.log.head()
      for route in try ServedOperation.pages.get().routes where route.method == .post {
        let target = RightsTests.target(route)
        for wrong in ["", "x", others, String(token.reversed()), owner.cookies["sitrep_session"] ?? ""] {
          var browser = owner
          #expect(try await browser.post(target, FormFields(), token: wrong).status == 403, "\(target)")
        }
        for site in ["cross-site", "same-site"] {
          var browser = owner
          let answer = try await browser.post(
            target, FormFields(), token: token, headers: [("Sec-Fetch-Site", site)])
          #expect(answer.status == 403, "\(target)")
        }
      }
      #expect(try await served.log.head() == head)
      #expect(try await owner.get("/account").status == 200)
      #expect(try await served.server.team.accessLines(limit: 1).map(\.event) == [.forged])
    }
  }

  @Test("counts for nothing when it is read instead of sent")
  func isNotRead() async throws {
    try await ServedOperation.with { served in
      var owner = try await served.browser()
      let token = try await owner.formToken()
      let head = try await served.log.head()
      for route in try ServedOperation.pages.get().routes where route.method == .post {
        _ = try await owner.get("\(RightsTests.target(route))?form_token=\(token)")
      }
      #expect(try await served.log.head() == head)
    }
  }
}
