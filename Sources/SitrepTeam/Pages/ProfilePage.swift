import SitrepKit
import SitrepLanguage
import SitrepModel
import SitrepTables

/// The operation's profile: a field for each setting, and folded behind them the text as it is written, which says more.
struct ProfilePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() async throws -> PageAnswer {
    let notice =
      frame.context.request.query["done"] == "saved"
      ? frame.done(words("setup.profile-saved"), draft: "profile") : .none
    return try await page(notice: notice)
  }

  /// Keeps the fields that were changed.
  func taken() async throws -> PageAnswer {
    let sent = frame.context.request.fields
    let form = try form()
    let changed = form.changed(in: sent)
    if changed.isEmpty { return try await page(notice: frame.warning(words("correct.same"))) }
    var (faults, others) = try await refusals(of: changed, form, sent)
    if faults.isEmpty, others.isEmpty { return saved }
    // What is wrong with a key that has no field is told above.
    others += faults.keys.filter { key in !form.all.contains { $0.key == key } }.compactMap {
      faults[$0]?.text
    }
    faults = faults.filter { fault in form.all.contains { $0.key == fault.key } }
    let typed = TypedEntry(
      texts: Dictionary(uniqueKeysWithValues: form.all.map { ($0.key, $0.value(in: sent)) }), faults: faults)
    return try await page(typed, notice: frame.refusal(typed, others: others), status: 422)
  }

  /// Keeps what was changed, or tells what is wrong with it: at the settings that it is of, and in sentences of none.
  private func refusals(
    of changed: [(field: ProfileField, value: String)], _ form: ProfileForm, _ sent: FormFields
  ) async throws -> (faults: [String: FieldFault], others: [String]) {
    let overtaken = form.changedMeanwhile(changed, in: sent).map { field in
      (field.key, FieldFault(text: words("profile.meanwhile", ["value": .text(form.value(of: field))])))
    }
    guard overtaken.isEmpty else { return (Dictionary(uniqueKeysWithValues: overtaken), []) }
    let settings: ProfileSettings
    do throws(Diagnostic) {
      settings = try ProfileSettings(form.text(with: changed))
    } catch {
      return ([:], [words.told(Problem(error))])
    }
    let problems = try await frame.workspace.setProfile(settings.text, key: frame.context.sentKey).filter(
      \.isError)
    return words.faults(problems, in: settings)
  }

  /// Keeps the text that was sent.
  func textTaken() async throws -> PageAnswer {
    let text = frame.context.request.fields["profile"]
    let problems = try await frame.workspace.setProfile(text, key: frame.context.sentKey).filter(\.isError)
    if problems.isEmpty { return saved }
    return try await page(
      text: text, notice: frame.refusal(TypedEntry(), others: problems.map { words.told($0.problem) }),
      status: 422)
  }

  private var saved: PageAnswer { .seeOther(["setup", "profile"], query: FormFields(["done": "saved"])) }

  private func form() throws -> ProfileForm {
    try ProfileForm(
      ProfileSettings(frame.workspace.profileText()), languages: frame.workspace.profile().languages)
  }

  /// - Parameters:
  ///   - typed: what was sent and can't be kept; nil for what the profile says.
  ///   - text: likewise of the text.
  private func page(
    _ typed: TypedEntry? = nil, text: String? = nil, notice: HTML, status: Int = 200
  ) async throws -> PageAnswer {
    let form = try form()
    let shown =
      typed
      ?? TypedEntry(texts: Dictionary(uniqueKeysWithValues: form.all.map { ($0.key, form.value(of: $0)) }))
    let fields = ProfileControls(frame: frame, figures: try await figures(), typed: shown)
    let isFolded = !form.folded.contains { shown.faults[$0.key] != nil }
    let yaml = try text ?? frame.workspace.profileText()
    return try frame.answer(words("setup.title"), tab: .setup, notice: notice, status: status) {
      frame.setupTabs(.profile)
      frame.form(PageAddress("setup", "profile"), draft: "profile") {
        // By what a field held one tells whether it was changed, and whether somebody else changed it meanwhile.
        for field in form.all { HTML.hidden(field.nameBefore, form.value(of: field)) }
        HTML(.div, .class("fields")) { for field in form.first { fields.field(field) } }
        HTML(.details, .flag(.open, !isFolded)) {
          HTML(.summary) { words("form.more") }
          HTML(.div, .class("fields")) { for field in form.folded { fields.field(field) } }
        }
        frame.mainButton(words("form.save"))
      }
      HTML(.details, .flag(.open, text != nil)) {
        HTML(.summary) { words("setup.profile-text") }
        written(yaml)
      }
    }
  }

  /// The figures of the operation's own report, to be chosen as those that head it.
  private func figures() async throws -> [Choice] {
    let report = try await frame.workspace.report(day: nil, edition: nil, language: words.language.code)
    return report.figures.map { Choice(value: $0.id, label: words.name(of: $0)) }
  }

  /// The text, with what each setting means.
  private func written(_ text: String) -> HTML {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    return .group([
      frame.form(PageAddress("setup", "profile", "text"), draft: "profile-text") {
        HTML(.div, .class("field")) {
          HTML(.label, Attribute(.for, "f-profile")) { words("setup.profile-text") }
          HTML(.span, .class("hint"), .id("f-profile-hint")) { words("setup.profile-hint") }
          HTML(
            .textarea, .id("f-profile"), .class("id"), Attribute(.name, "profile"), Attribute(.dir, "ltr"),
            Attribute(.rows, "\(min(40, lines + 2))"), Attribute(.spellcheck, "false"),
            Attribute(.ariaDescribedBy, "f-profile-hint")
          ) { text }
        }
        HTML(.div, .class("end")) { HTML(.button) { words("form.save") } }
      },
      frame.sheet(
        [words("setup.setting"), words("setup.meaning"), words("setup.example")],
        label: words("setup.setting")
      ) {
        for column in TableSchema.profile.columns {
          HTML(.tr) {
            HTML(.th, Attribute(.scope, "row"), .class("id")) { column.name }
            // As the data dictionary has it, which is in English.
            HTML(.td, Attribute(.lang, "en")) { column.meaning }
            HTML(.td, .class("id")) { column.example }
          }
        }
      },
    ])
  }
}

extension PageWords {
  /// What is wrong with a profile, at the settings that it is of, and in sentences of none.
  func faults(
    _ problems: [RowProblem], in settings: ProfileSettings
  ) -> (faults: [String: FieldFault], others: [String]) {
    var (faults, others): ([String: FieldFault], [String]) = ([:], [])
    for problem in problems.map(\.problem) {
      let location = problem.diagnostic.location
      let key = location.file == ProfileText.fileName ? settings.setting(atLine: location.line)?.key : nil
      if let key, faults[key] == nil, let column = TableSchema.profileKey(ofSetting: key) {
        faults[key] = fault(of: problem, in: column.kind)
      } else {
        others.append(told(problem))
      }
    }
    return (faults, others)
  }
}
