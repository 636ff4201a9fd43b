import SitrepModel
import SitrepTeam
import SitrepTemplates
import SitrepTestSupport
import Testing

/// What stands on pages, and what their forms do.
@Suite struct PagesTests {
  /// An office whose owner has entered a place, a source and a fact.
  private func withOffice(_ body: (Office, inout Browser) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      try await office.begin(&olga)
      _ = try await olga.send(
        try await olga.get("/setup/places"), to: "/setup/places", ["name": "Paso Norte", "type": "crossing"])
      _ = try await olga.send(
        try await olga.get("/setup/sources"), to: "/setup/sources",
        ["publisher": "Radio Norte", "language": "es", "published": "2025-11-30"])
      let saved = try await olga.send(
        try await olga.get("/add/estimates?source=radio-norte&place=paso-norte"), to: "/add/estimates",
        ["indicator": "stranded", "value": "unas 40 personas", "occurred": "2025-11-30"])
      #expect(saved.target.contains("saved=est-001"), "\(saved.text)")
      try await body(office, &olga)
    }
  }

  @Test func aFactOfAKnownSourceTakesFourFields() async throws {
    try await withOffice { _, olga in
      let page = try await olga.get("/add/estimates?source=radio-norte")
      let filled: KeyValuePairs = [
        "indicator": "dead", "value": "dos", "place": "paso-norte", "occurred": "ayer",
      ]
      #expect(filled.count <= 4)
      let saved = try await olga.send(page, to: "/add/estimates", filled)
      #expect(saved.target.contains("saved=est-002"), "\(saved.text)")
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
    try await withOffice { _, olga in
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
    ("occurred", "3/4/2025", "Did you mean “2025-04-03”?"),
    ("place", "paso nort", "Did you mean “Paso Norte”?"),
    ("indicator", "", "This is needed."),
  ]

  @Test func whatIsWrongIsToldAtItsField() async throws {
    try await withOffice { _, olga in
      let page = try await olga.get("/add/estimates?source=radio-norte&place=paso-norte&occurred=2025-11-30")
      let form = try #require(page.form(to: "/add/estimates"))
      for (field, text, told) in Self.faults {
        var filled = ["indicator": "dead", "value": "2"]
        filled[field] = text
        let sent = form.map { FormFields.Field($0.name, filled[$0.name] ?? $0.value) }
        let refused = try await olga.post("/add/estimates", FormFields(sent))
        #expect(refused.status == 422 && refused.text.contains("Nothing was saved"))
        #expect(refused.markup.contains("id=\"f-\(field)-fault\"") && refused.text.contains(told), "\(field)")
        // Nothing that was typed is lost.
        #expect(refused.form(to: "/add/estimates")?.first { $0.name == field }?.value == text)
      }
    }
  }

  @Test func aTextIsReadAndItsFactsAreTaken() async throws {
    try await withOffice { _, olga in
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

  @Test func aChangedProposalIsKeptAsChanged() async throws {
    try await withOffice { _, olga in
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

  @Test func aRecordIsTakenBackWithItsReason() async throws {
    try await withOffice { _, olga in
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

  @Test func placesStandOnAMap() async throws {
    try await withOffice { office, olga in
      for (name, latitude) in [("Puente Sur", "-18,5"), ("Campo", "-18.2")] {
        let saved = try await olga.send(
          try await olga.get("/setup/places"), to: "/setup/places",
          ["name": name, "type": "site", "lat": latitude, "lon": "-70.1", "parent": "paso-norte"])
        #expect(saved.text.contains("is kept"), "\(saved.text)")
      }
      #expect(try await olga.get("/setup/places").markup.components(of: "<circle ") == 2)
      // Two versions of one entry are told apart by when they were entered.
      try office.wait(until: "2025-12-01T15:01:00Z")
      let changed = try await olga.send(
        try await olga.get("/setup/places?id=campo"), to: "/setup/places", ["name": "Campo Norte"])
      #expect(
        changed.text.contains("campo is kept.") && changed.text.contains("Campo Norte"), "\(changed.text)")
    }
  }

  @Test func theProfileIsChangedOrSaysWhatIsWrong() async throws {
    try await withOffice { _, olga in
      let page = try await olga.get("/setup/profile")
      let text = "/setup/profile/text"
      let profile = try #require(page.form(to: text)?.first { $0.name == "profile" }?.value)
      let wrong = try await olga.send(
        page, to: text, ["profile": profile.replacing("America/Santiago", with: "America/Santiag")])
      #expect(wrong.status == 422 && wrong.text.contains("Did you mean “America/Santiago”?"), "\(wrong.text)")
      #expect(wrong.form(to: text)?.contains { $0.value.contains("America/Santiag\"") } == true)
      let right = try await olga.send(
        page, to: text, ["profile": profile.replacing("Flood in the north", with: "Flood everywhere")])
      #expect(right.text.contains("The profile is kept.") && right.text.contains("Flood everywhere"))
    }
  }

  @Test func theProfileIsChangedByItsFields() async throws {
    try await withOffice { _, olga in
      let page = try await olga.get("/setup/profile")
      let path = "/setup/profile"
      let wrong = try await olga.send(
        page, to: path, ["timezone": "America/Santiag", "household_size": "many"])
      #expect(wrong.status == 422 && wrong.text.contains("Did you mean “America/Santiago”?"), "\(wrong.text)")
      let fields = try #require(wrong.form(to: path))
      #expect(fields.first { $0.name == "timezone" }?.value == "America/Santiag")
      let saved = try await olga.send(
        page, to: path, ["household_size": "4,2 5", "crisis.countries": "chl, bol", "cadence_days": "2"])
      #expect(saved.text.contains("The profile is kept."), "\(saved.text)")
      let text = saved.form(to: "\(path)/text")?.first { $0.name == "profile" }?.value ?? ""
      #expect(
        text.contains("[4.2, 5]") && text.contains("[CHL, BOL]") && text.contains("cadence_days: 2"),
        "\(text)")
      // What somebody changed meanwhile is not written over unseen; what was left alone stays as they made it.
      let late = try await olga.send(page, to: path, ["cadence_days": "3"])
      #expect(
        late.status == 422 && late.text.contains("Somebody else changed this to “2” meanwhile."),
        "\(late.text)")
      let other = try await olga.send(page, to: path, ["title.en": "Flood everywhere"])
      let kept = other.form(to: "\(path)/text")?.first { $0.name == "profile" }?.value ?? ""
      #expect(kept.contains("Flood everywhere") && kept.contains("cadence_days: 2"), "\(kept)")
      #expect(try await olga.send(other, to: path).text.contains("Nothing was changed"), "\(other.text)")
    }
  }

  @Test func peopleAndProgramsAreAdmittedAndStopped() async throws {
    try await withOffice { office, olga in
      var vera = try await office.member("vera", "viewer", by: &olga)
      let people = try await olga.get("/setup/people")
      let alone = try await olga.send(
        people, to: "/setup/people/olga", ["role": "viewer"], button: ("active", "yes"))
      #expect(alone.status == 422 && alone.text.contains("Somebody must stay owner."))
      let stopped = try await olga.send(people, to: "/setup/people/vera", button: ("active", "no"))
      #expect(stopped.text.contains("vera is changed."))
      #expect(try await vera.get("/records").target.hasPrefix("/sign-in"))
      let token = try await olga.send(people, to: "/setup/tokens", ["name": "kobo", "role": "contributor"])
      #expect(token.text.contains("This is the token.") && token.text.contains("kobo"), "\(token.text)")
      let form = try await olga.get("/setup/form")
      #expect(form.answer.body.starts(with: Array("PK".utf8)))
    }
  }

  @Test func peopleChangeTheirPassphrase() async throws {
    try await withOffice { office, olga in
      let account = try await olga.get("/account")
      let own: KeyValuePairs = [
        "old": Office.passphrase, "new": "five otters under ice", "repeat": "five otters",
      ]
      #expect(try await olga.send(account, to: "/account/passphrase", own).status == 422)
      let changed = try await olga.send(
        account, to: "/account/passphrase",
        ["old": Office.passphrase, "new": "five otters under ice", "repeat": "five otters under ice"])
      #expect(changed.text.contains("The passphrase is changed."), "\(changed.text)")
      let language = try await olga.send(changed, to: "/account", ["language": "es"])
      #expect(language.markup.contains("<html lang=\"es\""))
      var other = Browser(office.server)
      let refused = try await other.send(
        try await other.get("/sign-in"), to: "/sign-in", ["account": "olga", "passphrase": Office.passphrase])
      #expect(refused.status == 403)
    }
  }

  @Test func whoMayNotSeeARecordFindsNothingOfIt() async throws {
    try await withOffice { office, olga in
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

  @Test func aFirstViewIsSmall() async throws {
    try await withOffice { _, olga in
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

  @Test(arguments: [
    (
      "es",
      "zona horaria desconocida \"America/Santiag\": esperado: una zona horaria como America/Santiago. ¿Quiso"
    ),
    (
      "fr", "fuseau horaire inconnu \"America/Santiag\": attendu : un fuseau horaire comme America/Santiago. "
    ),
  ])
  func whatIsWrongIsToldInTheReadersLanguage(language: String, told: String) async throws {
    try await withOffice { _, olga in
      let page = try await olga.get("/setup/profile")
      let form = try #require(page.form(to: "/setup/profile/text"))
      let fields = form.map {
        FormFields.Field($0.name, $0.value.replacing("America/Santiago", with: "America/Santiag"))
      }
      let wrong = try await olga.post("/setup/profile/text?language=\(language)", FormFields(fields))
      #expect(wrong.status == 422 && wrong.text.contains(told), "\(wrong.text)")
    }
  }

  @Test func everyPageIsInItsLanguage() async throws {
    try await withOffice { _, olga in
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

extension String {
  func components(of part: String) -> Int { ranges(of: part).count }
}
