import SitrepLanguage
import SitrepModel

/// Who belongs to the team and may do what, invitations, and the tokens of programs.
struct PeoplePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }
  private var team: Team { frame.context.team }

  func answer(notice: HTML = .none, status: Int = 200) async throws -> PageAnswer {
    let people = try await team.people()
    let tokens = try await team.tokens()
    return try frame.answer(words("setup.title"), tab: .setup, notice: notice, status: status) {
      frame.setupTabs(.people)
      try frame.sheet(
        ["account", "function", "role", "edition", "state", "change"].map { words("people.\($0)") },
        label: words("setup.people"), isStacked: true
      ) {
        for person in people { try line(person) }
      }
      HTML(.div, .class("two")) {
        HTML(.section) {
          HTML(.h2) { words("people.invite") }
          invitation
        }
        HTML(.section) {
          HTML(.h2) { words("tokens.title") }
          programs(tokens)
        }
      }
    }
  }

  /// Makes a link for somebody.
  func invited() async throws -> PageAnswer {
    let fields = frame.context.request.fields
    let (role, edition) = try asked(fields)
    return try await told {
      let token = try await team.invite(
        role, edition: edition, function: fields["function"], by: frame.context.person)
      let until = Instant(seconds: frame.context.now.seconds + Invitation.lifetime)
      return try HTML(.div, .class("say"), Attribute(.role, "status")) {
        try HTML(.p) { words("people.link", ["date": .text(try frame.moment(until))]) }
        HTML(.p) {
          HTML(
            .input, .class("id"), Attribute(.readonly), Attribute(.ariaLabel, words("people.invite-do")),
            Attribute(.value, origin + PageAddress("join", token.text).text), Attribute(.type, "text"))
        }
      }
    }
  }

  /// Changes what somebody may do.
  func changed() async throws -> PageAnswer {
    let account = frame.context.parameters["account"] ?? ""
    let fields = frame.context.request.fields
    let (role, edition) = try asked(fields)
    return try await told {
      try await team.change(
        account, role: role, edition: edition, isActive: fields["active"] == "yes", by: frame.context.person)
      return frame.done(words("people.changed", ["account": .text(account)]))
    }
  }

  /// Makes a token for a program.
  func tokenMade() async throws -> PageAnswer {
    let fields = frame.context.request.fields
    let (role, edition) = try asked(fields)
    return try await told {
      let token = try await team.makeToken(
        fields["name"], role: role, edition: edition, by: frame.context.person)
      return HTML(.div, .class("say"), Attribute(.role, "status")) {
        HTML(.p) { words("tokens.secret") }
        HTML(.p, .class("id")) { token.text }
      }
    }
  }

  /// Takes a token away.
  func tokenTaken() async throws -> PageAnswer {
    try await team.takeToken(frame.context.parameters["id"] ?? "", by: frame.context.person)
    return .seeOther(["setup", "people"])
  }

  private func told(_ body: () async throws -> HTML) async throws -> PageAnswer {
    do {
      return try await answer(notice: try await body())
    } catch let refusal as Team.Refusal {
      return try await answer(notice: frame.warning(words.told(refusal)), status: 422)
    }
  }

  private func asked(_ fields: FormFields) throws -> (Role, Edition) {
    guard let role = Role(rawValue: fields["role"]), let edition = Edition(rawValue: fields["edition"]) else {
      throw PageRefusal.notFound
    }
    return (role, edition)
  }

  /// Where the server is reached, as the browser says it.
  private var origin: String {
    let request = frame.context.request
    return (request.isSecure ? "https://" : "http://") + (request.headers["host"] ?? "")
  }

  private func roles(upTo highest: Role) -> [Choice] {
    Role.allCases.filter { $0 <= highest }.map { role in
      Choice(
        value: role.rawValue,
        label: words("role.\(role.rawValue)") + words.colon + words("role-hint.\(role.rawValue)"))
    }
  }

  private var editions: [Choice] {
    Edition.allCases.filter { $0 <= frame.context.person.edition }.map {
      Choice(value: $0.rawValue, label: words.language.word($0.code))
    }
  }

  private func line(_ person: Person) throws -> HTML {
    let form = "p-\(person.account)"
    return HTML(.tr) {
      HTML(.th, Attribute(.scope, "row")) { HTML(.bdi) { person.account } }
      HTML(.td, Attribute(.dir, "auto")) { person.function }
      HTML(.td) { words("role.\(person.role.rawValue)") }
      HTML(.td) { words.language.word(person.edition.code) }
      HTML(.td) {
        HTML(.span, .class(person.isActive ? "tag good" : "tag bad")) {
          words(person.isActive ? "people.active" : "people.stopped")
        }
      }
      HTML(.td) {
        frame.form(PageAddress("setup", "people", person.account), look: "actions") {
          small(
            "role", form: form, label: words("people.role"),
            list: Role.allCases.map { Choice(value: $0.rawValue, label: words("role.\($0.rawValue)")) },
            chosen: person.role.rawValue)
          small(
            "edition", form: form, label: words("people.edition"), list: editions,
            chosen: person.edition.rawValue)
          HTML(.button, Attribute(.name, "active"), Attribute(.value, "yes")) {
            words(person.isActive ? "people.set" : "people.start")
          }
          if person.isActive {
            HTML(.button, Attribute(.name, "active"), Attribute(.value, "no")) { words("people.stop") }
          }
        }
      }
    }
  }

  /// A drop-down in a cell, whose label is heard and not seen.
  private func small(_ name: String, form: String, label: String, list: [Choice], chosen: String)
    -> HTML
  {
    HTML(.select, Attribute(.name, name), Attribute(.ariaLabel, "\(label) \(form.dropFirst(2))")) {
      for choice in list {
        HTML(.option, Attribute(.value, choice.value), .flag(.selected, choice.value == chosen)) {
          choice.label
        }
      }
    }
  }

  private var invitation: HTML {
    let controls = Controls(words)
    return frame.form(PageAddress("setup", "people")) {
      HTML(.div, .class("fields")) {
        controls.select(
          "role", label: words("people.role"), roles(upTo: frame.context.person.role),
          chosen: Role.contributor.rawValue, isWide: true)
        controls.select(
          "edition", label: words("people.edition"), editions, chosen: frame.context.person.edition.rawValue)
        controls.text(
          "function", label: words("people.function"), hint: words("join.function-hint"), isNeeded: false)
      }
      frame.mainButton(words("people.invite-do"))
    }
  }

  private func programs(_ tokens: [ProgramToken]) -> HTML {
    let controls = Controls(words, form: "t")
    return .group([
      HTML(.p, .class("hint")) { words("tokens.hint") },
      HTML(.ul, .class("plain")) {
        for token in tokens {
          HTML(.li) {
            frame.form(PageAddress("setup", "tokens", token.id), look: "actions") {
              HTML(.span) {
                HTML(.bdi) { token.name }
                " · \(words("role.\(token.role.rawValue)")) · \(words.language.word(token.edition.code))"
              }
              HTML(.button) { words("tokens.take") }
            }
          }
        }
      },
      frame.form(PageAddress("setup", "tokens")) {
        HTML(.div, .class("fields")) {
          controls.text("name", label: words("tokens.name"))
          controls.select(
            "role", label: words("people.role"), roles(upTo: ProgramToken.highest),
            chosen: Role.viewer.rawValue, isWide: true)
          controls.select(
            "edition", label: words("people.edition"), editions, chosen: Edition.public.rawValue)
        }
        HTML(.div, .class("end")) { HTML(.button) { words("tokens.make") } }
      },
    ])
  }
}
