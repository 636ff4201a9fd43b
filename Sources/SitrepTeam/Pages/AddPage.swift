import SitrepTables

/// Where one begins: a text to be read, or one fact of a kind.
struct AddPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer(notice: HTML = .none, status: Int = 200) throws -> PageAnswer {
    let taken = Int(frame.context.request.query["taken"])
    let notice =
      taken.map { frame.done(words.count("draft.saved", $0), draft: "text", link: records) } ?? notice
    return try frame.answer(words("add.title"), tab: .add, notice: notice, status: status) {
      HTML(.div, .class("two")) {
        HTML(.section) {
          HTML(.h2) { words("add.one") }
          HTML(.ul, .class("plain")) {
            for schema in TableSchema.records { HTML(.li) { kind(schema.name) } }
          }
          HTML(.p) {
            HTML(.a, .link(PageAddress("setup", "exchange").at("f-rows"))) { words("add.rows") }
          }
        }
        HTML(.section) {
          HTML(.h2) { words("add.from-text") }
          text
        }
      }
    }
  }

  private var records: HTML { HTML(.a, .link(PageAddress("records"))) { words("add.see") } }

  private func kind(_ table: String) -> HTML {
    .group([
      HTML(.a, .link(PageAddress("add", table))) { HTML(.strong) { words("table.\(table)") } },
      HTML(.br),
      HTML(.span, .class("soft")) { words("table-hint.\(table)") },
    ])
  }

  private var text: HTML {
    frame.form(PageAddress("draft"), draft: "text", isUpload: true) {
      HTML(.div, .class("field")) {
        HTML(.label, Attribute(.for, "f-text")) { words("add.text") }
        HTML(
          .textarea, .id("f-text"), .class("paste"), Attribute(.name, "text"), Attribute(.dir, "auto"),
          Attribute(.rows, "14"), Attribute(.ariaDescribedBy, "f-text-hint")
        ) { frame.context.request.fields["text"] }
        HTML(.span, .class("hint"), .id("f-text-hint")) { words("add.read-hint") }
      }
      HTML(.div, .class("field")) {
        HTML(.label, Attribute(.for, "f-file")) { words("add.file") }
        HTML(
          .input, .id("f-file"), Attribute(.type, "file"), Attribute(.name, "file"),
          Attribute(.accept, ".txt,.html,.htm,.docx,.pdf,.eml,.md"),
          Attribute(.ariaDescribedBy, "f-file-hint"))
        HTML(.span, .class("hint"), .id("f-file-hint")) { words("add.file-hint") }
      }
      frame.mainButton(words("add.read"))
    }
  }
}
