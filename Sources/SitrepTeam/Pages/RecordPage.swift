import SitrepModel
import SitrepStore
import SitrepTables

/// One record: what it says, how it came to be, its reviews, and what may be done with it.
struct RecordPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    let row = try Self.row(frame)
    let chain = try frame.workspace.chain(of: row.id)
    let telling = RecordTelling(words: words, choices: try frame.choices())
    let query = frame.context.request.query
    let notice: HTML =
      query["done"] == "retracted"
      ? frame.done(words("record.retracted"))
      : query["done"] == "corrected"
        ? frame.done(words("add.saved", ["id": .text(row.id)]), draft: "correct-\(row.supersedes)") : .none
    return try frame.answer(words("record.title", ["id": .text(row.id)]), tab: .records, notice: notice) {
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
          try reviews(chain)
        }
      }
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
          HTML(.dt) { words.label(ofColumn: column.name) }
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
          ": "
          words(
            row.supersedes.isEmpty ? "record.entered" : "record.corrected",
            ["user": .text(frame.who(row.user)), "when": .text(try frame.moment(row.at))])
        }
      }
    }
  }

  private func reviews(_ chain: [RecordRow]) throws -> HTML {
    let reviews = chain.flatMap(\.reviews)
    if reviews.isEmpty { return HTML(.p) { words("record.no-reviews") } }
    return try HTML(.ul, .class("plain")) {
      for review in reviews {
        try HTML(.li) {
          words(
            "record.review",
            [
              "verdict": .code(review.verdict.code), "user": .text(frame.who(review.user)),
              "when": .text(try frame.moment(review.at)),
            ])
          if !review.comment.isEmpty {
            HTML(.blockquote, .class("quote"), Attribute(.dir, "auto")) { review.comment }
          }
        }
      }
    }
  }
}
