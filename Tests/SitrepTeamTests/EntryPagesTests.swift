import SitrepModel
import SitrepTeam
import Testing

/// The forms by which facts are entered, read from a text, and taken back.
@Suite struct EntryPagesTests {
  @Test func aFactOfAKnownSourceTakesFourFields() async throws {
    try await Office.atWork { _, olga in
      let page = try await olga.get("/add/estimates?source=radio-norte")
      let filled: KeyValuePairs = [
        "indicator": "dead", "value": "dos", "place": "paso-norte", "occurred": "ayer",
      ]
      #expect(filled.count <= 4)
      let saved = try await olga.send(page, to: "/add/estimates", filled)
      #expect(saved.target.contains("saved=est-002"), "\(saved.text)")
      // The same form sent once more is told to be no new fact.
      let again = try await olga.send(page, to: "/add/estimates", filled)
      #expect(again.text.contains("Nothing new was saved."), "\(again.text)")
      // The dead are counted as a sum so far, without being asked.
      #expect(try await olga.get("/records/est-002").text.contains("cumulative"))
    }
  }

  /// What is typed, and a part of how it is read.
  private static let readings = [
    ("quantity", "decenas", "20–99"), ("quantity", "unas 40", "36–44"),
    ("quantity", "no figure given", "no figure given"), ("quantity", "4o", "can’t be read"),
    ("date", "yesterday", "2025-11-30"), ("date", "3/4/2025", " or "), ("date", "soon", "Which date"),
  ]

  @Test func whatIsTypedIsReadAtOnce() async throws {
    try await Office.atWork { _, olga in
      for (kind, text, read) in Self.readings {
        let query = FormFields(["kind": kind, "text": text, "source": "radio-norte", "indicator": "stranded"])
        let answer = try await olga.get("/read?\(query.urlEncoded)")
        #expect(answer.status == 200 && answer.markup.contains(read), "\(text): \(answer.markup)")
      }
    }
  }

  /// A field, what is typed into it, and a part of what is said there.
  private static let faults = [
    ("value", "4o", "120, about 50"), ("occurred", "soon", "A date:"),
    ("occurred", "3/4/2025", "in several ways: 2025-04-03, 2025-03-04."),
    ("place", "paso nort", "Did you mean “Paso Norte”?"),
    ("indicator", "", "This is needed."),
  ]

  @Test func whatIsWrongIsToldAtItsField() async throws {
    try await Office.atWork { _, olga in
      let page = try await olga.get("/add/estimates?source=radio-norte&place=paso-norte&occurred=2025-11-30")
      let form = try #require(page.form(to: "/add/estimates"))
      for (field, text, told) in Self.faults {
        var filled = ["indicator": "dead", "value": "2"]
        filled[field] = text
        let sent = form.map { FormFields.Field($0.name, filled[$0.name] ?? $0.value) }
        let refused = try await olga.post("/add/estimates", FormFields(sent))
        #expect(refused.status == 422 && refused.text.contains("Nothing was saved"))
        #expect(refused.markup.contains("id=\"f-\(field)-fault\"") && refused.text.contains(told), "\(field)")
        // One types on where it is wrong.
        let focused = refused.markup.split(separator: "<").filter { $0.contains(" autofocus") }
        #expect(focused.count == 1 && focused[0].contains("name=\"\(field)\""), "\(field): \(focused)")
        // Nothing that was typed is lost.
        #expect(refused.form(to: "/add/estimates")?.first { $0.name == field }?.value == text)
      }
    }
  }

  @Test func whatTheTablesChecksFindIsToldAtItsField() async throws {
    try await Office.atWork { _, olga in
      let refused = try await olga.send(
        try await olga.get("/add/policies?source=radio-norte&place=paso-norte&occurred=2025-11-30"),
        to: "/add/policies",
        [
          "measure": "closure", "stage": "in-force", "summary": "Closed", "start": "2025-11-30",
          "end": "2025-11-01",
        ])
      #expect(
        refused.markup.contains("id=\"f-end-fault\">End before start: expected 2025-11-30 or later.<"),
        "\(refused.text)")
    }
  }

  @Test func nobodyIsOfferedWhatTheyWouldNotFindAgain() async throws {
    try await Office.atWork { office, olga in
      for (edition, offered) in [("public", 1), ("partner", 2), ("internal", 3)] {
        var paula = try await office.member("paula-\(edition)", "contributor", edition: edition, by: &olga)
        let page = try await paula.get("/add/estimates?source=radio-norte&place=paso-norte")
        let list = page.markup.split(separator: "name=\"sensitivity\"")[1].prefix { $0 != "/" }
        #expect(
          ["public", "partner", "internal"].count { page.markup.contains("value=\"\($0)\"") } == offered,
          "\(list)")
        let sent = try await paula.send(
          page, to: "/add/estimates",
          ["indicator": "dead", "value": "2", "occurred": "2025-11-30", "sensitivity": "internal"])
        #expect((sent.status == 422) == (edition != "internal"), "\(sent.text)")
      }
    }
  }

  @Test func aTextIsReadAndItsFactsAreTaken() async throws {
    try await Office.atWork { _, olga in
      let text = """
        publisher: The Northern Post
        published: 2025-11-30
        language: en

        More than 120 people were stranded at Paso Norte yesterday, officials said. Three people were killed.
        """
      let read = try await olga.send(try await olga.get("/add"), to: "/draft", ["text": text])
      #expect(read.status == 200 && read.text.contains("The Northern Post"), "\(read.text)")
      #expect(read.markup.contains("<a id=\"q1\" href=\"#p1\">"))
      let none = try await olga.send(read, to: "/draft/take")
      #expect(none.status == 422 && none.text.contains("Nothing was ticked"))
      let taken = try await olga.send(read, to: "/draft/take", ["take": "1"])
      #expect(taken.text.contains("1 fact was saved."), "\(taken.text)")
      let records = try await olga.get("/records?words=120")
      #expect(
        records.text.contains("1 record") && records.text.contains("The Northern Post"), "\(records.text)")
    }
  }

  /// As many fields as a long text has are sent.
  @Test func allOfALongTextsFactsAreTaken() async throws {
    try await Office.atWork { _, olga in
      let lines = (1...80).map {
        "\($0 + 20) people were injured at Paso Norte on \($0 % 28 + 1) October 2025."
      }
      let text =
        "publisher: The Northern Post\npublished: 2025-11-30\nlanguage: en\n\n"
        + lines.joined(separator: "\n")
      let read = try await olga.send(try await olga.get("/add"), to: "/draft", ["text": text])
      let fields = try #require(read.form(to: "/draft/take"))
      let all = read.markup.components(of: "name=\"take\"")
      #expect(all >= 80 && fields.count > 500, "\(all) \(fields.count)")
      let taken = try await olga.post(
        "/draft/take", FormFields(fields + (1...all).map { .init("take", "\($0)") }))
      #expect(taken.text.contains("\(all) facts were saved."), "\(taken.text.prefix(800))")
    }
  }

  @Test func aPlaceOfATextIsMadeInPassing() async throws {
    try await Office.atWork { _, olga in
      let text =
        "publisher: The Post\npublished: 2025-11-30\nlanguage: en\n\nThree people were killed in Caia on Friday. Two people were injured in Caia."
      let read = try await olga.send(try await olga.get("/add"), to: "/draft", ["text": text])
      let none = try await olga.send(
        read, to: "/draft/take", ["take": "1", "c1-value": "three", "c1-place": "Caia"])
      #expect(none.status == 422 && none.markup.contains("id=\"f-c1-place-fault\""), "\(none.text)")
      // What was left alone is told in words again, not by its code.
      #expect(none.markup.contains("value=\"People killed\"") && none.markup.contains("value=\"three\""))
      let untyped = try await olga.send(none, to: "/draft", ["new_places_name": "Caia"])
      #expect(untyped.status == 422 && untyped.text.contains("This is needed."), "\(untyped.text)")
      let again = try await olga.send(
        untyped, to: "/draft", ["new_places_name": "Caia", "new_places_type": "adm2"])
      #expect(again.text.contains("caia is kept"), "\(again.text)")
      // Now its facts are of that place; what was ticked and typed still is.
      let fields = try #require(again.form(to: "/draft/take"))
      #expect(fields.count { $0.name.hasSuffix("-place") && $0.value == "Caia" } == 2, "\(again.text)")
      #expect(fields.first { $0.name == "c1-value" }?.value == "three")
      let taken = try await olga.post("/draft/take", FormFields(fields + [.init("take", "2")]))
      #expect(taken.text.contains("2 facts were saved."), "\(taken.text)")
    }
  }

  @Test func aChangedProposalIsKeptAsChanged() async throws {
    try await Office.atWork { _, olga in
      let text = "Three people were killed at Paso Norte on Friday, police said."
      let read = try await olga.send(try await olga.get("/add"), to: "/draft", ["text": text])
      let unnamed = try await olga.send(read, to: "/draft/take", ["take": "1"])
      #expect(unnamed.status == 422 && unnamed.text.contains("Publisher: This is needed."), "\(unnamed.text)")
      let again = try await olga.send(read, to: "/draft", ["source-publisher": "The Post"])
      let wrong = try await olga.send(again, to: "/draft/take", ["take": "1", "c1-place": "Paso Nortte"])
      #expect(wrong.status == 422 && wrong.text.contains("Did you mean “Paso Norte”?"), "\(wrong.text)")
      let taken = try await olga.send(
        again, to: "/draft/take", ["take": "1", "c1-value": "four", "c1-occurred": "yesterday"])
      #expect(taken.text.contains("1 fact was saved."), "\(taken.text)")
      let record = try await olga.get("/records/est-002")
      #expect(record.text.contains("four") && record.text.contains("30 Nov"), "\(record.text)")
    }
  }

  @Test("what was just saved is taken back by one press, by who saved it")
  func undone() async throws {
    try await Office.atWork { office, olga in
      let saved = try await olga.send(
        try await olga.get("/add/estimates?source=radio-norte&place=paso-norte"), to: "/add/estimates",
        ["indicator": "stranded", "value": "400", "occurred": "2025-11-30"])
      #expect(saved.text.contains("Saved as est-002") && saved.text.contains("Take est-002 back"))
      let undone = try await olga.send(saved, to: "/records/est-002/retract")
      #expect(undone.text.contains("The record is taken back."), "\(undone.text)")
      let history = try await olga.get("/records/est-002").text
      #expect(history.contains("est-002-2") && history.contains("400"))
      let again = try await olga.get(saved.target)
      #expect(again.status == 200 && again.form(to: "/records/est-002/retract") == nil)
      // A page of another's record does not offer it.
      var ben = try await office.member("ben", "contributor", by: &olga)
      #expect(try await ben.get("/add/estimates?saved=est-001").form(to: "/records/est-001/retract") == nil)
    }
  }

  @Test("reads no text that is too long to look through, and gives it back")
  func longText() async throws {
    try await Office.atWork { _, olga in
      let fact = "On 30 November 40 people waited at Paso Norte. "
      let long = fact + String(repeating: "x", count: 500_001 - fact.count)
      let form = try #require(try await olga.get("/add").form(to: "/draft")).filter { $0.name != "text" }
      for path in ["/draft", "/draft/take"] {
        let refused = try await olga.post(path, FormFields(form + [.init("text", long)]))
        #expect(refused.status == 413 && refused.markup.contains("longer than 500,000 characters"))
        #expect(refused.markup.contains(fact))
      }
    }
  }

  @Test func aRecordIsTakenBackWithItsReason() async throws {
    try await Office.atWork { _, olga in
      let page = try await olga.get("/records/est-001")
      #expect(page.text.contains("unas 40 personas") && page.text.contains("entered by olga"))
      let unexplained = try await olga.send(page, to: "/records/est-001/retract", ["why": " "])
      #expect(unexplained.status == 422)
      let taken = try await olga.send(page, to: "/records/est-001/retract", ["why": "Another crossing"])
      #expect(taken.text.contains("The record is taken back.") && taken.text.contains("taken back"))
      let erased = try await olga.send(
        try await olga.get("/records/est-001"), to: "/records/est-001/erase",
        ["why": "A family could be known"])
      #expect(erased.text.contains("est-001 is taken out"), "\(erased.text)")
    }
  }

  @Test func cellsAreTakenAsTheyAreCopiedFromASpreadsheet() async throws {
    try await Office.atWork { _, olga in
      let rows = """
        source\toccurred\tplace\tindicator\tmeasure\tvalue
        radio-norte\t2025-11-30\tpaso-norte\tinjured\tcumulative\tunas 12 personas
        radio-norte\t2025-11-30\tpaso-norte\tdead\tcumulative\tdos
        """
      let page = try await olga.get("/setup/exchange")
      let tried = try await olga.send(page, to: "/setup/exchange", ["rows": rows], button: ("step", "try"))
      #expect(tried.text.contains("It adds this:"), "\(tried.text)")
      let wrong = rows.replacing("paso-norte\tdead", with: "paso-nort\tdead")
      let refused = try await olga.send(page, to: "/setup/exchange", ["rows": wrong], button: ("step", "do"))
      #expect(
        refused.text.contains("Row 3: unknown place \"paso-nort\". Did you mean “paso-norte”?"),
        "\(refused.text)")
      // What was tried is still there to be added.
      let added = try await olga.send(tried, to: "/setup/exchange", button: ("step", "do"))
      #expect(added.text.contains("2 rows were added."), "\(added.text)")
    }
  }

  @Test func anActorIsMadeInPassing() async throws {
    try await Office.atWork { _, olga in
      for (table, fields): (String, KeyValuePairs) in [
        ("estimates", ["indicator": "dead", "value": "2", "new_actors_name": "Border Police"]),
        (
          "policies",
          ["measure": "closure", "stage": "announced", "summary": "Closed", "new_actors_name": "Ministry"]
        ),
      ] {
        let page = try await olga.get("/add/\(table)?source=radio-norte&place=paso-norte&occurred=2025-11-30")
        let saved = try await olga.send(page, to: "/add/\(table)", fields)
        #expect(saved.target.contains("saved="), "\(saved.text)")
      }
      let actors = try await olga.get("/setup/actors").text
      #expect(actors.contains("Border Police") && actors.contains("Ministry"))
      #expect(try await olga.get("/records/est-002").text.contains("Border Police"))
      #expect(try await olga.get("/records/pol-001").text.contains("Ministry"))
    }
  }
}
