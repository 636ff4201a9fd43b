import SitrepTeam
import SitrepTestSupport
import Testing

/// Whatever is typed into whatever field stands on pages for itself.
@Suite struct HostileTextTests {
  private static let hostile = "\"><script>alert(1)</script><svg onload=alert(1)>'=1+1"

  @Test func noTextBecomesMarkup() async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      try await office.begin(&olga)
      _ = try await olga.send(
        try await olga.get("/setup/places"), to: "/setup/places", ["name": Self.hostile, "type": "site"])
      _ = try await olga.send(
        try await olga.get("/setup/sources"), to: "/setup/sources",
        [
          "publisher": Self.hostile, "title": Self.hostile, "url": "javascript:alert(1)",
          "note": Self.hostile,
        ])
      let tables = ["estimates", "conditions", "policies", "responses", "events", "statements"]
      for table in tables {
        let page = try await olga.get("/add/\(table)")
        let form = try #require(page.form(to: "/add/\(table)"))
        var fields = FormFields()
        for field in form {
          fields.add(field.name, field.name.hasPrefix("form_") ? field.value : Self.hostile)
        }
        // Codes, dates and numbers are refused, with what was typed shown again.
        let refused = try await olga.post("/add/\(table)", fields)
        #expect(refused.status == 422)
        Self.check(refused)
      }
      let place = try #require(try await olga.get("/setup/places").link("/setup/places?id="))
      let id = place.drop { $0 != "=" }.dropFirst()
      let source = try #require(try await olga.get("/setup/sources").link("/setup/sources?id=")).drop {
        $0 != "="
      }
      .dropFirst()
      let saved = try await olga.send(
        try await olga.get("/add/conditions"), to: "/add/conditions",
        [
          "source": String(source), "place": String(id), "sector": "SHL", "summary": Self.hostile,
          "occurred": "yesterday", "locator": Self.hostile, "note": Self.hostile,
        ])
      #expect(saved.target.contains("saved="), "\(saved.text)")
      let pages = [
        "/", "/add", "/add/conditions", "/records", "/records/con-001", "/records/con-001/correct", "/review",
        "/figures", "/report", "/setup/places", "/setup/sources", "/setup/places?id=\(id)", "/setup/profile",
        "/setup/people", "/setup/indicators", "/setup/exchange", "/log", "/account",
        "/records?words=%22%3E%3Cscript%3E",
      ]
      for page in pages {
        let seen = try await olga.get(page)
        #expect(seen.status == 200, "\(page): \(seen.text)")
        Self.check(seen)
      }
    }
  }

  private static func check(_ page: SeenPage) {
    for markup in ["<script>", "<svg onload", "href=\"javascript", " style=", "onload=alert(1)>"] {
      #expect(!page.markup.contains(markup), "\(markup) on \(page.target)")
    }
  }
}
