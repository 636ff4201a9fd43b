import SitrepLanguage
import SitrepModel

/// The pages for who is not signed in yet: signing in, and joining by a link.
struct SignInPages {
  let context: VisitorContext
  let words: PageWords
  let assets: PageAssets
  /// Each in its own name.
  let languages: [Choice]

  // MARK: Signing in

  func signIn(fault: String? = nil, status: Int = 200) -> PageAnswer {
    let fields = context.request.asked
    let title = words("signin.title")
    return page(
      title, status: status, notice: fields["out"].isEmpty ? nil : words("signin.out"), fault: fault
    ) {
      form(PageAddress("sign-in")) {
        HTML.hidden("to", fields["to"])
        controls.text(
          "account", label: words("signin.account"), value: fields["account"], autocomplete: "username")
        controls.text(
          "passphrase", label: words("signin.passphrase"), type: "password", autocomplete: "current-password")
        HTML(.div, .class("end")) { HTML(.button, .class("main")) { words("signin.do") } }
      }
    }
  }

  func signedIn() async throws -> PageAnswer {
    let fields = context.request.fields
    let outcome = try await context.team.signIn(
      fields["account"], passphrase: fields["passphrase"], from: context.request.address)
    switch outcome {
    case .signedIn(let token):
      return asked.startingSession(token, context.request)
    case .refused: return signIn(fault: words("signin.wrong"), status: 403)
    case .slowed(let seconds):
      let refusal = Team.Refusal.slowed(seconds: seconds)
      return signIn(fault: words.told(refusal), status: refusal.status)
    }
  }

  /// The page that was asked for before: only ever one of ours, part by part.
  private var asked: PageAnswer {
    let asked = try? PageRequest(
      method: "GET", target: context.request.fields["to"], headers: [], body: [], isSecure: false, address: ""
    )
    return .seeOther(asked?.path ?? [], query: asked?.query ?? FormFields())
  }

  // MARK: Joining

  func join(fault: String? = nil, status: Int = 200) async throws -> PageAnswer {
    let token = context.parameters["token"] ?? ""
    guard let invitation = try await context.team.invitation(token) else {
      return page(words("join.title"), status: 404, fault: words("join.gone")) {}
    }
    let fields = context.request.fields
    let isFirst = invitation.by.isEmpty
    let role = invitation.role.rawValue
    return page(words(isFirst ? "join.owner-title" : "join.title"), status: status, fault: fault) {
      HTML(.p) {
        isFirst
          ? words("join.owner-intro")
          : words(
            "join.intro", ["role": .text(words("role.\(role)")), "what": .text(words("role-hint.\(role)"))])
      }
      form(PageAddress("join", token)) {
        controls.text(
          "account", label: words("signin.account"), value: fields["account"],
          hint: words("join.account-hint"),
          autocomplete: "username")
        controls.text(
          "function", label: words("join.function"),
          value: fields["function"].isEmpty ? invitation.function : fields["function"],
          hint: words("join.function-hint"))
        controls.text(
          "passphrase", label: words("signin.passphrase"), type: "password",
          hint: words("join.passphrase-hint"),
          autocomplete: "new-password")
        controls.text(
          "repeat", label: words("join.repeat"), type: "password", autocomplete: "new-password")
        controls.select(
          "language", label: words("join.language"),
          languages,
          chosen: fields["language"].isEmpty ? words.language.code : fields["language"])
        HTML(.div, .class("end")) { HTML(.button, .class("main")) { words("join.do") } }
      }
    }
  }

  func joined() async throws -> PageAnswer {
    let fields = context.request.fields
    guard fields["passphrase"] == fields["repeat"] else {
      return try await join(fault: words("join.differs"), status: 422)
    }
    do {
      let token = try await context.team.accept(
        context.parameters["token"] ?? "", account: fields["account"], passphrase: fields["passphrase"],
        function: fields["function"],
        language: languages.contains(where: { $0.value == fields["language"] })
          ? fields["language"] : words.language.code)
      return PageAnswer.seeOther([]).startingSession(token, context.request)
    } catch let refusal as Team.Refusal {
      return try await join(fault: words.told(refusal), status: 422)
    }
  }

  // MARK: Parts

  private var controls: Controls { Controls(words) }

  private func page(
    _ title: String, status: Int, notice: String? = nil, fault: String?, @HTMLBuilder _ content: () -> [HTML]
  ) -> PageAnswer {
    let body = content()
    let document = PageShell(words: words, assets: assets, title: title, operation: "").document {
      HTML(.main, .class("narrow"), .id("content"), Attribute(.tabindex, "-1")) {
        HTML(.h1) { title }
        if let notice { HTML(.p, .class("say"), Attribute(.role, "status")) { notice } }
        if let fault { HTML(.p, .class("say bad"), Attribute(.role, "alert")) { fault } }
        body
        HTML(.nav, Attribute(.ariaLabel, words("join.language"))) {
          HTML(.ul, .class("subtabs")) {
            for language in languages {
              HTML(.li) {
                HTML(
                  .a,
                  .link(
                    PageAddress(segments: context.request.path).with("language", language.value)
                      .with("to", context.request.asked["to"])),
                  Attribute(.lang, language.value),
                  language.value == words.language.code ? Attribute(.ariaCurrent, "true") : nil
                ) { language.label }
              }
            }
          }
        }
      }
    }
    return .page(document.document, status: status)
  }

  private func form(_ address: PageAddress, @HTMLBuilder _ content: () -> [HTML]) -> HTML {
    let body = content()
    let here = address.with("language", context.request.query["language"])
    return HTML(.form, .class("sheet"), Attribute(.method, "post"), .action(here)) {
      HTML.hidden(FormField.token, context.formToken)
      body
    }
  }
}

extension PageWords {
  /// Why something about people is not done, in a sentence.
  func told(_ refusal: Team.Refusal) -> String {
    switch refusal {
    case .noInvitation: self("join.gone")
    case .badAccount: self("join.account-hint")
    case .accountTaken: self("refusal.account-taken")
    case .passphrase(.tooShort): self("join.passphrase-hint")
    case .passphrase(.tooLong): self("refusal.passphrase-long")
    case .passphrase(.tooCommon): self("refusal.passphrase-common")
    case .wrongPassphrase: self("signin.wrong")
    case .slowed(let seconds): self("signin.slow", ["seconds": .whole(Int(seconds))])
    case .noPerson: self("error.not-found")
    case .lastOwner: self("people.last-owner")
    case .aboveOwn: self("refusal.above-own")
    case .changedMeanwhile: self("refusal.changed-meanwhile")
    }
  }
}

extension Team.Refusal {
  /// The status of the answer (RFC 9110 §15, RFC 6585 §4).
  var status: Int { if case .slowed = self { 429 } else { 422 } }
}
