import SitrepLanguage

/// What people change of themselves: function, language, passphrase.
struct AccountPage {
  let frame: PageFrame
  /// Each in its own name.
  let languages: [Choice]

  private var words: PageWords { frame.words }

  func answer(notice: HTML = .none, status: Int = 200) throws -> PageAnswer {
    let person = frame.context.person
    let controls = Controls(words)
    let notice =
      frame.context.request.query["done"] == "passphrase" ? frame.done(words("account.changed")) : notice
    return try frame.answer(words("account.title"), tab: nil, notice: notice, status: status) {
      HTML(.p) {
        HTML(.strong) { person.account }
        " · " + words("role.\(person.role.rawValue)") + words.colon
        words("role-hint.\(person.role.rawValue)")
      }
      HTML(.div, .class("two")) {
        frame.form(PageAddress("account")) {
          controls.text(
            "function", label: words("join.function"), value: person.function,
            hint: words("join.function-hint"))
          controls.select(
            "language", label: words("account.language"),
            languages,
            chosen: person.language)
          frame.mainButton(words("account.set"))
        }
        frame.form(PageAddress("account", "passphrase")) {
          // By it a browser knows whose passphrase it keeps.
          HTML(
            .input, Attribute(.type, "text"), Attribute(.name, "account"), Attribute(.value, person.account),
            Attribute(.autocomplete, "username"), .flag(.hidden))
          controls.text(
            "old", label: words("account.old"), type: "password", autocomplete: "current-password")
          controls.text(
            "new", label: words("account.new"), type: "password", hint: words("join.passphrase-hint"),
            autocomplete: "new-password")
          controls.text("repeat", label: words("join.repeat"), type: "password", autocomplete: "new-password")
          frame.mainButton(words("account.change"))
        }
      }
    }
  }

  func taken() async throws -> PageAnswer {
    let fields = frame.context.request.fields
    let language =
      languages.contains(where: { $0.value == fields["language"] }) ? fields["language"] : words.language.code
    try await frame.context.team.change(
      frame.context.person.account, function: fields["function"], language: language)
    return .seeOther(["account"])
  }

  func passphraseTaken() async throws -> PageAnswer {
    let fields = frame.context.request.fields
    guard fields["new"] == fields["repeat"] else {
      return try answer(notice: frame.warning(words("join.differs")), status: 422)
    }
    do {
      let token = try await frame.context.team.changePassphrase(
        of: frame.context.person.account, from: fields["old"], to: fields["new"],
        at: frame.context.request.address)
      return PageAnswer.seeOther(["account"], query: FormFields(["done": "passphrase"]))
        .startingSession(token, frame.context.request)
    } catch let refusal as Team.Refusal {
      return try answer(notice: frame.warning(words.told(refusal)), status: refusal.status)
    }
  }
}
