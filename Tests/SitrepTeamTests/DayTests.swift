import SitrepTeam
import SitrepTestSupport
import Testing

/// The whole day of a team, as a series of requests, from nothing to a second version.
@Suite struct DayTests {
  @Test func theWholeDay() async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      try await office.begin(&olga)
      var ana = try await office.member("ana", "contributor", by: &olga)
      var ben = try await office.member("ben", "contributor", by: &olga)
      var rosa = try await office.member("rosa", "publisher", by: &olga)

      // Two enter what two sources say of one matter; place and sources are made in passing.
      let first = try await ana.send(
        try await ana.get("/add/estimates"), to: "/add/estimates",
        [
          "new_sources_publisher": "Radio Norte", "new_sources_published": "yesterday",
          "new_sources_language": "es", "indicator": "stranded", "value": "decenas de familias",
          "new_places_name": "Paso Norte", "new_places_type": "crossing", "occurred": "yesterday",
        ])
      #expect(first.target.hasPrefix("/add/estimates?saved=est-001"), "\(first.text)")
      #expect(first.target.contains("place=paso-norte") && first.target.contains("occurred=2025-11-30"))
      // The next fact of a known source has source, place and date already: two fields are left.
      let form = try #require(first.form(to: "/add/estimates"))
      #expect(form.first { $0.name == "source" }?.value == "radio-norte-2025-11-30")
      let second = try await ana.send(first, to: "/add/estimates", ["indicator": "dead", "value": "2"])
      #expect(second.target.hasPrefix("/add/estimates?saved=est-002"), "\(second.text)")
      let third = try await ben.send(
        try await ben.get("/add/estimates?place=paso-norte"), to: "/add/estimates",
        [
          "new_sources_publisher": "Border Police", "new_sources_published": "2025-11-30",
          "new_sources_language": "en", "indicator": "stranded", "unit": "households", "value": "300",
          "occurred": "30 Nov",
        ])
      #expect(third.target.hasPrefix("/add/estimates?saved=est-003"), "\(third.text)")

      // A second person accepts one and returns one, with a reason.
      let review = try await rosa.get("/review")
      #expect(review.text.contains("3 records wait for review"))
      let unexplained = try await rosa.send(review, to: "/review/est-002", button: ("verdict", "returned"))
      #expect(unexplained.status == 422)
      let returned = try await rosa.send(
        review, to: "/review/est-002", ["comment": "The article says three"], button: ("verdict", "returned"))
      #expect(returned.text.contains("est-002: returned."))
      _ = try await rosa.send(returned, to: "/review/est-001", button: ("verdict", "accepted"))

      // The returned one is corrected by two at once: the later one sees both and chooses.
      let anas = try await ana.get("/records/est-002/correct")
      let bens = try await ben.get("/records/est-002/correct")
      let corrected = try await ana.send(anas, to: "/records/est-002/correct", ["value": "3"])
      #expect(corrected.target.hasPrefix("/records/est-002-2"), "\(corrected.text)")
      let conflict = try await ben.send(bens, to: "/records/est-002/correct", ["value": "4"])
      #expect(conflict.status == 409 && conflict.text.contains("ana corrected this record"))
      let chosen = try await ben.send(conflict, to: "/records/est-002/correct")
      #expect(chosen.target.hasPrefix("/records/est-002-3"), "\(chosen.text)")

      // What sources disagree on is decided, with the reason printed.
      let figures = try await rosa.get("/figures")
      let address = try #require(figures.link("/figure?id=stranded%2Fstock%2Fhouseholds"), "\(figures.text)")
      let figure = try await rosa.get(address)
      #expect(figure.text.contains("Border Police") && figure.text.contains("Radio Norte"))
      let undecided = try await rosa.send(figure, to: "/figure", ["record": "est-003", "reason": " "])
      #expect(undecided.status == 422)
      let decided = try await rosa.send(
        figure, to: "/figure", ["record": "est-003", "reason": "Counted at the gate."])
      #expect(decided.text.contains("The decision is kept.") && decided.text.contains("Counted at the gate."))

      // Previewed in two languages, then issued.
      for language in ["en", "es"] {
        let preview = try await rosa.get("/report?date=2025-12-01&language=\(language)&format=txt")
        #expect(preview.text.contains("Paso Norte") && preview.text.contains("300"), "\(preview.text)")
      }
      let unticked = try await rosa.send(
        try await rosa.get("/report?date=2025-12-01"), to: "/report", ["formats": "none"])
      #expect(unticked.status == 422 && unticked.text.contains("nothing was issued"), "\(unticked.text)")
      let issued = try await rosa.send(
        try await rosa.get("/report?date=2025-12-01"), to: "/report", ["formats": "txt", "formats": "html"])
      #expect(issued.text.contains("issued as version 1"), "\(issued.text)")
      let name = "sitrep-flood-in-the-north-2025-12-01-en.txt"
      let file = try await rosa.get("/issued/2025-12-01/public/1/\(name)")
      #expect(file.status == 200 && file.text.contains("Counted at the gate."))
      #expect(file.answer[header: "content-disposition"]?.contains(name) == true)

      // The next day one is corrected, and a second version says what it corrects; the first comes out as it was.
      try office.wait(until: "2025-12-02T14:00:00Z")
      ana = try await office.signIn("ana")
      rosa = try await office.signIn("rosa")
      olga = try await office.signIn("olga")
      let late = try await ana.send(
        try await ana.get("/records/est-003/correct"), to: "/records/est-003/correct", ["value": "320"])
      #expect(late.target.hasPrefix("/records/est-003-2"), "\(late.text)")
      let tomorrow = try await rosa.get("/?date=2025-12-02")
      #expect(tomorrow.text.contains("Last issued: 1 December 2025, version 1."), "\(tomorrow.text)")
      let later = try await rosa.send(
        try await rosa.get("/report?date=2025-12-02"), to: "/report", ["formats": "txt", "formats": "eml"])
      #expect(later.text.contains("issued as version 1"), "\(later.text)")
      let again = try await rosa.get("/issued/2025-12-01/public/1/\(name)")
      #expect(again.answer.body == file.answer.body)
      let mail = try await rosa.get(
        "/issued/2025-12-02/public/1/sitrep-flood-in-the-north-2025-12-02-en.eml")
      #expect(mail.status == 200)

      let log = try await olga.get("/log")
      for account in ["ana", "ben", "rosa", "olga"] { #expect(log.text.contains(account)) }
    }
  }

  @Test func whatIsSentTwiceIsKeptOnce() async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      try await office.begin(&olga)
      let form = try await olga.get("/setup/places")
      let fields: KeyValuePairs = ["name": "Paso Norte", "type": "crossing"]
      for _ in 1...2 {
        let saved = try await olga.send(form, to: "/setup/places", fields)
        #expect(saved.text.contains("paso-norte is kept."), "\(saved.text)")
      }
      #expect(try await olga.get("/log").text.components(of: "paso-norte") == 1)
      let fact = try await olga.get("/add/estimates?place=paso-norte")
      for _ in 1...2 {
        let saved = try await olga.send(
          fact, to: "/add/estimates",
          [
            "new_sources_publisher": "Radio Norte", "indicator": "dead", "value": "2",
            "occurred": "yesterday",
          ])
        #expect(saved.target.hasPrefix("/add/estimates?saved="), "\(saved.text)")
      }
      let log = try await olga.get("/log").text
      #expect(log.components(of: "radio-norte") == 1 && log.components(of: "est-00") == 1)
    }
  }
}
