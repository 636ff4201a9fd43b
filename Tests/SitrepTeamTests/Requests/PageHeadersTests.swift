import SitrepModel
import SitrepTeam
import Testing

@Suite("Every answer")
struct PageHeadersTests {
  @Test("tells the browser to run nothing of others and to be framed by nobody")
  func isSafe() async throws {
    try await ServedOperation.with { served in
      var owner = try await served.browser()
      for route in try ServedOperation.pages.get().routes where route.method == .get {
        let answer = try await owner.get(RightsTests.target(route))
        let policy = answer[header: "content-security-policy"] ?? ""
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"), "\(route.pattern)")
        #expect(policy.contains("frame-ancestors"))
        #expect(answer[header: "x-content-type-options"] == "nosniff")
        #expect(answer[header: "referrer-policy"] == "no-referrer")
        #expect(answer[header: "cache-control"] != nil)
        if answer[header: "content-type"]?.hasPrefix("text/html") ?? false, !policy.hasPrefix("sandbox") {
          for inline in ["<script>", " style=\"", " onclick=", "javascript:"] {
            #expect(!answer.text.contains(inline), "\(route.pattern) \(inline)")
          }
        }
      }
    }
  }

  @Test("of a page not changed since is that it was not")
  func tags() async throws {
    try await ServedOperation.with { served in
      var owner = try await served.browser()
      let first = try await owner.get("/records")
      let tag = try #require(first[header: "etag"])
      #expect(try await owner.get("/records", headers: [("If-None-Match", tag)]).status == 304)
      // Of another person, another day, another query it is another page.
      var viewer = try await served.browser(.viewer, edition: .public)
      #expect(try await viewer.get("/records", headers: [("If-None-Match", tag)]).status == 200)
      #expect(
        try await owner.get("/records?table=estimates", headers: [("If-None-Match", tag)]).status == 200)
      _ = try await served.workspace(.contributor).append([AppendTests.row], key: "k")
      #expect(try await owner.get("/records", headers: [("If-None-Match", tag)]).status == 200)
    }
  }

  @Test("of a report asked for again in the same second is the same, until somebody writes to the store")
  func isRecent() async throws {
    try await ServedOperation.with { served in
      var viewer = try await served.browser(.viewer, edition: .internal)
      let path = "/report/file?date=2025-12-01&format=html&show=page"
      let first = try await viewer.get(path)
      let again = try await viewer.get(path)
      #expect(first.status == 200 && again.content === first.content)
      // Another who asks for the same is another.
      var nobody = Client(server: served.server)
      #expect(try await nobody.get(path).status == 303)
      _ = try await served.workspace(.contributor).append([AppendTests.row], key: "k")
      let changed = try await viewer.get(path)
      #expect(changed.status == 200 && changed.body != first.body)
      try await served.server.team.change(
        "viewer-internal", role: .viewer, edition: .internal, isActive: false, by: served.host())
      #expect(try await viewer.get(path).status == 303)
    }
  }

  @Test(
    "names what there is not, in HTML for people and JSON for programs",
    arguments: [
      ("/nowhere", 404), ("/records/none", 404), ("/assets/none", 404),
      ("/assets/..%2f..%2fetc%2fpasswd", 400), ("/api/nowhere", 404),
    ])
  func refusals(target: String, status: Int) async throws {
    try await ServedOperation.with { served in
      let owner = try await served.browser()
      let answer: PageAnswer
      do {
        answer = await served.server.answer(try owner.request(.get, target))
      } catch let refusal as RequestRefusal {
        answer = served.server.answer(refusal, to: target)
      }
      #expect(answer.status == status)
    }
  }
}
