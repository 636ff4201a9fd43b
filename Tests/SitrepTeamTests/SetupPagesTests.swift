import SitrepModel
import SitrepTeam
import SitrepTestSupport
import Testing

/// The forms by which places, the profile, people and programs are set up.
@Suite struct SetupPagesTests {
  @Test func placesStandOnAMap() async throws {
    try await Office.atWork { office, olga in
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

  /// What is asked of a place, what is typed, and what is told at its field.
  private static let faults = [
    ("en", "lat", "95", "A number from -90 to 90."), ("fr", "lon", "-181", "Un nombre de -180 à 180."),
    ("en", "iso3", "Chile", "A country code of three letters such as CHL"),
  ]

  @Test func whatIsOutOfRangeSaysTheRange() async throws {
    try await Office.atWork { _, olga in
      for (language, field, text, told) in Self.faults {
        let page = try await olga.get("/setup/places?language=\(language)")
        var fields = try #require(page.form(to: "/setup/places"))
        fields = fields.map {
          .init($0.name, ["name": "Campo", "type": "site", field: text][$0.name] ?? $0.value)
        }
        let wrong = try await olga.post("/setup/places?language=\(language)", FormFields(fields))
        let fault = wrong.markup.split(separator: "id=\"f-\(field)-fault\">").dropFirst().first.map(
          String.init)
        #expect(wrong.status == 422 && fault?.hasPrefix(told) == true, "\(fault?.prefix(100) ?? "")")
      }
    }
  }

  @Test func whatIsWrongWithABeginningIsToldAtItsField() async throws {
    try await withTemporaryFolder { folder in
      let office = try Office(in: folder)
      var olga = try await office.owner()
      let wrong = try await olga.send(
        try await olga.get("/begin"), to: "/begin",
        [
          "title": "Cholera", "organisation": "Example Relief", "zone": "America/Port-au-Prine",
          "countries": "Haiiti",
        ])
      #expect(wrong.status == 422 && wrong.text.contains("2 fields need another look"), "\(wrong.text)")
      for (field, told) in [
        ("zone", "Did you mean “America/Port-au-Prince”?"),
        ("countries", "A country code of three letters such as CHL"),
      ] {
        let fault = wrong.markup.split(separator: "id=\"f-\(field)-fault\">").dropFirst().first.map(
          String.init)
        #expect(
          fault?.prefix { $0 != "<" }.contains(told) == true, "\(fault?.prefix(200) ?? wrong.text[...])")
      }
      let unnamed = try await olga.send(try await olga.get("/begin"), to: "/begin", ["title": ""])
      #expect(unnamed.status == 422 && unnamed.markup.contains("id=\"f-title-fault\""), "\(unnamed.text)")
      let begun = try await olga.send(
        wrong, to: "/begin",
        ["zone": "America/Port-au-Prince", "countries": "haïti, República Dominicana; ven COL | Pérou"])
      #expect(begun.target == "/", "\(begun.text)")
      // By names in any of the languages, or codes.
      let profile = try await olga.get("/setup/profile").form(to: "/setup/profile")
      let countries = profile?.first { $0.name == "crisis.countries" }?.value
      #expect(countries == "HTI, DOM, VEN, COL, PER", "\(profile ?? [])")
    }
  }

  @Test func theProfileIsChangedOrSaysWhatIsWrong() async throws {
    try await Office.atWork { _, olga in
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
    try await Office.atWork { _, olga in
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
    try await Office.atWork { office, olga in
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
    try await Office.atWork { office, olga in
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
    try await Office.atWork { _, olga in
      let page = try await olga.get("/setup/profile")
      let form = try #require(page.form(to: "/setup/profile/text"))
      let fields = form.map {
        FormFields.Field($0.name, $0.value.replacing("America/Santiago", with: "America/Santiag"))
      }
      let wrong = try await olga.post("/setup/profile/text?language=\(language)", FormFields(fields))
      #expect(wrong.status == 422 && wrong.text.contains(told), "\(wrong.text)")
    }
  }
}
