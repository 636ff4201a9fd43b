import SitrepModel
import SitrepTeam
import Testing

/// The list of records and a record's own page.
@Suite struct RecordPagesTests {
  @Test func recordsAreSortedByAnyColumn() async throws {
    try await Office.atWork { _, olga in
      for (value, day) in [("7", "2025-11-29"), ("900", "2025-11-28")] {
        _ = try await olga.send(
          try await olga.get("/add/estimates?source=radio-norte&place=paso-norte"), to: "/add/estimates",
          ["indicator": "dead", "value": value, "occurred": day])
      }
      for (sort, ids) in [
        ("", ["est-003", "est-002", "est-001"]), ("record", ["est-001", "est-002", "est-003"]),
        ("occurred", ["est-003", "est-002", "est-001"]), ("-occurred", ["est-001", "est-002", "est-003"]),
        ("what", ["est-002", "est-003", "est-001"]), ("place", ["est-003", "est-002", "est-001"]),
        ("nothing", ["est-003", "est-002", "est-001"]),
      ] {
        let page = try await olga.get("/records?sort=\(sort)")
        let shown = page.markup.split(separator: "href=\"/records/").dropFirst().map { String($0.prefix(7)) }
        #expect(shown == ids, "\(sort)")
        let column = sort.drop { $0 == "-" }
        #expect(page.markup.contains("aria-sort=") == !(sort.isEmpty || sort == "nothing"), "\(column)")
      }
      // Searching keeps the order.
      #expect(try await olga.get("/records?sort=-what").markup.contains("name=\"sort\" value=\"-what\""))
    }
  }

  @Test func aTextSaysWhichLanguageItIsIn() async throws {
    try await Office.atWork { _, olga in
      _ = try await olga.send(
        try await olga.get("/add/events?source=radio-norte&place=paso-norte"), to: "/add/events",
        ["summary": "A wall fell", "summary_es": "Cayó un muro", "occurred": "2025-11-30"])
      let newest = try #require(try await olga.get("/records").link("/records/"))
      let record = try await olga.get(newest)
      #expect(record.text.contains("SummaryA wall fell"), "\(record.text)")
      #expect(record.text.contains("Summary (Spanish)Cayó un muro"))
    }
  }

  @Test func aTimeIsToldAsAClockShowsIt() async throws {
    try await Office.atWork { _, olga in
      let record = try await olga.get("/records/est-001")
      #expect(record.text.contains("Entered1 Dec 2025, 12:00"), "\(record.text)")
    }
  }

  @Test func aCorrectionTakesALinkAFieldAndAButton() async throws {
    try await Office.atWork { _, olga in
      let link = try #require(try await olga.get("/records/est-001").link("/records/est-001/correct"))
      let saved = try await olga.send(try await olga.get(link), to: link, ["value": "50"])
      #expect(saved.target.hasPrefix("/records/est-001-2"), "\(saved.text)")
    }
  }

  @Test func anotherRecordIsEnteredLikeOne() async throws {
    try await Office.atWork { office, olga in
      let link = try #require(try await olga.get("/records/est-001").link("/add/estimates?like=est-001"))
      let page = try await olga.get(link)
      let saved = try await olga.send(page, to: "/add/estimates", ["value": "unas 60 personas"])
      #expect(saved.target.contains("saved=est-002"), "\(saved.text)")
      let told = try await olga.get("/records/est-002").text
      #expect(
        told.contains("unas 60 personas") && told.contains("30 Nov") && !told.contains("corrected"), "\(told)"
      )
      // One that was taken back is copied without that.
      _ = try await olga.send(
        try await olga.get("/records/est-001"), to: "/records/est-001/retract", ["why": "Another crossing"])
      let again = try await olga.get("/add/estimates?like=est-001-2")
      #expect(again.form(to: "/add/estimates")?.first { $0.name == "status" }?.value == "", "\(again.text)")
      var vera = try await office.member("vera", "contributor", edition: "public", by: &olga)
      #expect(try await vera.get("/add/estimates?like=est-999").status == 200)
    }
  }

  @Test func aRecordIsCommentedOn() async throws {
    try await Office.atWork { _, olga in
      let (page, path) = (try await olga.get("/records/est-001"), "/records/est-001/comment")
      #expect(try await olga.send(page, to: path, ["comment": " "]).status == 422)
      let told = try await olga.send(page, to: path, ["comment": "Of the <morning> alone?"])
      #expect(
        told.text.contains("The comment is kept.") && told.text.contains("comment by olga")
          && told.text.contains("Of the <morning> alone?"), "\(told.text)")
    }
  }
}
