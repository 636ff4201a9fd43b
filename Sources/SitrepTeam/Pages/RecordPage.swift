import SitrepModel
import SitrepStore
import SitrepTables

/// One record: what it says, how it came to be, its reviews, and what may be done with it.
struct RecordPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer { try answer(notice: notice()) }

  func answer(notice: HTML, status: Int = 200) throws -> PageAnswer {
    let row = try Self.row(frame)
    let chain = try frame.workspace.chain(of: row.id)
    let telling = RecordTelling(words: words, choices: try frame.choices())
    let remarks = RecordRemarks(frame: frame)
    let title = words("record.title", ["id": .text(row.id)])
    return try frame.answer(title, tab: .records, notice: notice, status: status) {
      HTML(.p) {
        HTML(.span, .class("tag")) { words("table.\(row.table)") }
        " "
        telling.state(row)
        if let newer = row.replacedBy {
          " "
          words("record.replaced", ["id": .text(newer)])
          " "
          HTML(.a, .link(PageAddress("records", newer))) { newer }
        }
      }
      try HTML(.div, .class("two")) {
        HTML(.section) {
          HTML(.h2) { words("record.says") }
          says(row, telling)
          if frame.context.may(.enter), row.replacedBy == nil { actions(row) }
          if frame.context.may(.erase) { ErasurePage(frame: frame).form(row) }
        }
        try HTML(.section) {
          HTML(.h2) { words("record.chain") }
          try history(chain)
          HTML(.h2) { words("record.reviews") }
          try remarks.list(chain) ?? HTML(.p) { words("record.no-reviews") }
          if frame.context.may(.enter) { remarks.form(row) }
        }
      }
    }
  }

  /// What was just done.
  private func notice() throws -> HTML {
    let row = try Self.row(frame)
    return switch frame.context.request.query["done"] {
    case "retracted": frame.done(words("record.retracted"))
    case "corrected":
      frame.done(words("add.saved", ["id": .text(row.id)]), draft: "correct-\(row.supersedes)")
    case "commented": frame.done(words("record.comment-kept"), draft: RecordRemarks.draft(row.id))
    default: .none
    }
  }

  /// The record that the address names.
  static func row(_ frame: PageFrame) throws -> RecordRow {
    guard let row = try frame.workspace.record(frame.context.parameters["id"] ?? "") else {
      throw PageRefusal.notFound
    }
    return row
  }

  private func says(_ row: RecordRow, _ telling: RecordTelling) -> HTML {
    let schema = TableSchema.named(row.table)
    return HTML(.dl, .class("pairs")) {
      for cell in row.cells.cells where cell.column != RecordColumn.id.name {
        if let column = schema?.column(ofCell: cell.column) {
          HTML(.dt) { words.label(ofCell: cell.column, of: column) }
          HTML(.dd, Attribute(.dir, "auto")) { telling.choices.shown(cell.text, of: column) }
        }
      }
    }
  }

  private func actions(_ row: RecordRow) -> HTML {
    .group([
      HTML(.p, .class("end")) {
        HTML(.a, .class("button main"), .link(PageAddress("records", row.id, "correct"))) {
          words("record.correct")
        }
        HTML(.a, .class("button"), .link(PageAddress("add", row.table).with("like", row.id))) {
          words("record.copy")
        }
      },
      row.isRetracted
        ? .none
        : frame.reasonForm(
          PageAddress("records", row.id, "retract"), id: "f-why", does: words("record.retract"),
          why: words("record.retract-why"), hint: words("record.retract-hint")),
    ])
  }

  private func history(_ chain: [RecordRow]) throws -> HTML {
    try HTML(.ol) {
      for row in chain {
        try HTML(.li) {
          HTML(.a, .class("id"), .link(PageAddress("records", row.id))) { row.id }
          words.colon
          words(
            row.supersedes.isEmpty ? "record.entered" : "record.corrected",
            ["user": frame.whom(row.user), "when": .text(try frame.moment(row.at))])
        }
      }
    }
  }
}
