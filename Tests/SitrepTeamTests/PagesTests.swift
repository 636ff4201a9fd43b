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

  @Test func whereThereIsNoReportNoOtherIsShown() async throws {
    try await Office.atWork { office, olga in
      for asked in [
        "date=30-11-2025", "date=2025-11-31", "date=2025-11-27", "edition=secret", "date=soon&edition=public",
      ] {
        for page in ["/", "/report", "/report/file", "/figures", "/figure"] {
          let answer = try await olga.get("\(page)?\(asked)&language=es")
          #expect(
            answer.status == 404 && answer.text.contains("No hay informe de ese día"), "\(page) \(asked)")
        }
      }
      #expect(try await olga.get("/report?format=exe").status == 404)
      for from in ["-5", "9223372036854775807", "-9223372036854775808", "many"] {
        for page in ["/records", "/log"] {
          #expect(try await olga.get("\(page)?from=\(from)").status == 200, "\(page) \(from)")
        }
      }
      #expect(try await olga.get("/report?date=&edition=&format=").status == 200)
      var paula = try await office.member("paula", "viewer", edition: "partner", by: &olga)
      #expect(try await paula.get("/report?edition=partner").status == 200)
      #expect(try await paula.get("/report?edition=internal").status == 404)
    }
  }

  @Test func whoSignsInComesToWhatTheyAskedFor() async throws {
    try await Office.atWork { office, _ in
      for (asked, found) in [
        ("/records?words=unas%2040&sort=place", "/records?words=unas%2040&sort=place"),
        ("/records/est-001", "/records/est-001"), ("//example.org/", "/"), ("https://example.org", "/"),
        (
          "/figure?id=stranded%2Fstock%2Fpersons%2Fall%2Fpaso-norte",
          "/figure?id=stranded%2Fstock%2Fpersons%2Fall%2Fpaso-norte"
        ),
        ("/records/..%2F..", "/"),
      ] {
        var browser = Browser(office.server)
        let page = try await browser.get("/sign-in?to=\(PercentCoding.encoded(asked))")
        let other = try await browser.get(try #require(page.link("/sign-in?language=pt")))
        let seen = try await browser.send(
          other, to: "/sign-in?language=pt", ["account": "olga", "passphrase": Office.passphrase])
        #expect(seen.target == found, "\(asked)")
      }
      var browser = Browser(office.server)
      #expect(
        try await browser.get("/report?date=2025-11-30").target == "/sign-in?to=%2Freport%3Fdate%3D2025-11-30"
      )
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
