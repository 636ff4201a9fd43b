import SitrepKit
import SitrepModel
import SitrepTables

/// The operation's profile as it is written, with what each setting means; and the first one, from a few questions.
struct ProfilePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    let notice =
      frame.context.request.query["done"] == "saved"
      ? frame.done(words("setup.profile-saved"), draft: "profile") : .none
    return try page(try frame.workspace.profileText(), notice: notice)
  }

  func taken() async throws -> PageAnswer {
    let text = frame.context.request.fields["profile"]
    let problems = try await frame.workspace.setProfile(text, key: frame.context.sentKey).filter(\.isError)
    if problems.isEmpty { return .seeOther(["setup", "profile"], query: FormFields(["done": "saved"])) }
    return try page(
      text, notice: frame.refusal(TypedEntry(), others: problems.map { words.told($0.problem) }), status: 422)
  }

  private func page(_ text: String, notice: HTML, status: Int = 200) throws -> PageAnswer {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    return try frame.answer(words("setup.title"), tab: .setup, notice: notice, status: status) {
      frame.setupTabs(.profile)
      frame.form(PageAddress("setup", "profile"), draft: "profile") {
        HTML(.div, .class("field")) {
          HTML(.label, Attribute(.for, "f-profile")) { words("setup.profile-text") }
          HTML(.span, .class("hint"), .id("f-profile-hint")) { words("setup.profile-hint") }
          HTML(
            .textarea, .id("f-profile"), .class("id"), Attribute(.name, "profile"), Attribute(.dir, "ltr"),
            Attribute(.rows, "\(min(40, lines + 2))"), Attribute(.spellcheck, "false"),
            Attribute(.ariaDescribedBy, "f-profile-hint")
          ) { text }
        }
        frame.mainButton(words("form.save"))
      }
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
      }
    }
  }
}
