import SitrepKit
import SitrepModel
import SitrepTeam
import SitrepTemplates
import Testing

/// What holds of all pages.
@Suite struct PagesTests {
  @Test func whoMayNotSeeARecordFindsNothingOfIt() async throws {
    try await Office.atWork { office, olga in
      let mark = "zephyrmark"
      _ = try await olga.send(
        try await olga.get("/add/conditions?source=radio-norte&place=paso-norte"), to: "/add/conditions",
        ["sector": "SHL", "summary": mark, "occurred": "2025-11-30", "sensitivity": "internal", "note": mark])
      #expect(try await olga.get("/records?words=\(mark)").text.contains("1 record"))
      var vera = try await office.member("vera", "viewer", edition: "public", by: &olga)
      for page in ["/", "/records", "/records?words=\(mark)", "/figures", "/report", "/log", "/account"] {
        let seen = try await vera.get(page)
        let echo = page.contains(mark) ? seen.markup.replacing("value=\"\(mark)\"", with: "") : seen.markup
        #expect(seen.status == 200 && !echo.contains(mark), "\(page)")
      }
      #expect(try await vera.get("/records/con-001").status == 404)
      #expect(try await vera.get("/add").status == 403)
      #expect(try await vera.get("/setup/people").status == 403)
    }
  }

  @Test func anOperationsOwnWordsStandOnItsPages() async throws {
    let words = ["en": "Wells and latrines", "ar": "الآبار والمراحيض"]
    let own = words.map { ("templates/languages/\($0).properties", "sector.WSH = \($1)\n") }
    let files = MarkedOperation.files.merging(own) { $1 }
    try await ServedOperation.with(files) { served in
      var browser = try await served.browser()
      for (language, name) in words {
        for page in ["/records", "/records/con-1", "/add/conditions"] {
          #expect(try await browser.get("\(page)?language=\(language)").text.contains(name), "\(page)")
        }
      }
    }
  }

  @Test func aReportsPageIsMadeOnceForAllWhoAsk() async throws {
    try await ServedOperation.with { served in
      let workspaces = [
        try await served.workspace(.viewer, edition: .public), try await served.workspace(),
      ]
      for workspace in workspaces {
        let page = try await workspace.reportPage(date: "2025-12-01", edition: "public", language: "en")
        let file = try await workspace.reportFile(
          date: "2025-12-01", edition: "public", language: "en", format: "html")
        #expect(page == .document(file.bytes))
      }
      await #expect(throws: SitrepError.self) {
        try await workspaces[0].reportPage(date: "2025-12-01", edition: "internal", language: "en")
      }
    }
  }

  @Test func aFirstViewIsSmall() async throws {
    try await Office.atWork { _, olga in
      let today = try await olga.get("/")
      var bytes = today.answer.body.count
      for start in ["/assets/page-", "/assets/icon-"] {
        bytes += try await olga.get(try #require(today.link(start))).answer.body.count
      }
      let script = try #require(today.markup.firstRange(of: "src=\""))
      let name = String(today.markup[script.upperBound...].prefix { $0 != "\"" })
      bytes += try await olga.get(name).answer.body.count
      #expect(bytes < 60_000)
      for page in ["/add/estimates", "/records", "/report", "/setup/people"] {
        #expect(try await olga.get(page).answer.body.count < 60_000, "\(page)")
      }
    }
  }

  @Test func everyPageIsInItsLanguage() async throws {
    try await Office.atWork { _, olga in
      for language in ["es", "fr", "pt"] {
        let words = try PageWords(language, templates: .builtIn)
        for page in [
          "/", "/add", "/add/policies", "/records", "/figures", "/report", "/setup/people", "/log",
        ] {
          let seen = try await olga.get("\(page)?language=\(language)")
          #expect(seen.markup.contains("<html lang=\"\(language)\""))
          #expect(seen.text.contains(words("nav.records")) && !seen.text.contains("team."), "\(page)")
        }
      }
    }
  }
}
