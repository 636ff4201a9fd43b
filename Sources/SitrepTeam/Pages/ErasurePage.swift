import SitrepModel

/// Takes a record out for a person's safety: its cells go, that it was there and why it went stay.
struct ErasurePage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func form(_ row: RecordRow) -> HTML {
    frame.reasonForm(
      PageAddress("records", row.id, "erase"), id: "f-erase-why", does: words("erase.do"),
      why: words("erase.why"), hint: words("erase.hint"))
  }

  func taken() async throws -> PageAnswer {
    let row = try RecordPage.row(frame)
    let why = frame.context.request.fields["why"]
    if why.allSatisfy(\.isWhitespace) { return .seeOther(["records", row.id]) }
    let others = try await frame.workspace.erase(row.id, why: why)
    return try frame.answer(words("erase.title", ["id": .text(row.id)]), tab: .records) {
      HTML(.p, .class("say"), Attribute(.role, "status")) { words("erase.done") }
      if let list = frame.list(others) {
        HTML(.h2) { words("erase.others") }
        list
      }
    }
  }
}
