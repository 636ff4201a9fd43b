import SitrepModel
import SitrepStore
import SitrepTables

/// Two corrections of one record: both stand side by side, and the one who came later chooses.
struct ConflictPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer(_ conflict: CorrectionConflict) throws -> PageAnswer {
    let choices = try frame.choices()
    return try frame.answer(words("conflict.title"), tab: .records, status: 409) {
      HTML(.p, .class("say warn"), Attribute(.role, "alert")) {
        words("conflict.intro", ["user": frame.whom(conflict.theirs.user)])
      }
      frame.sheet(
        [
          words("conflict.field"), words("conflict.before"), words("conflict.theirs"),
          words("conflict.yours"),
        ],
        label: words("conflict.title")
      ) {
        for column in columns(conflict) { comparison(of: column, conflict, choices) }
      }
      HTML(.div, .class("end")) {
        HTML(.a, .class("button main"), .link(PageAddress("records", conflict.theirs.id))) {
          words("conflict.keep")
        }
        frame.form(PageAddress("records", conflict.base.id, "correct"), look: "plain") {
          HTML.hidden("seen", conflict.theirs.id)
          for column in rowColumns(conflict.base) {
            let text = conflict.mine.cells[column] ?? conflict.base.cells[column]
            if !text.isEmpty { HTML.hidden(column, text) }
          }
          HTML(.button) { words("conflict.save") }
        }
      }
    }
  }

  /// What a column had, and what each of the two made of it.
  private func comparison(of column: String, _ conflict: CorrectionConflict, _ choices: Choices) -> HTML {
    let schema = TableSchema.named(conflict.base.table)?.column(ofCell: column)
    let base = conflict.base.cells[column]
    return HTML(.tr) {
      HTML(.th, Attribute(.scope, "row")) {
        schema.map { words.label(ofCell: column, of: $0) } ?? words.label(ofColumn: column)
      }
      for text in [base, conflict.theirs.cells[column], conflict.mine.cells[column] ?? base] {
        HTML(.td, Attribute(.dir, "auto")) {
          let shown = schema.map { choices.shown(text, of: $0) } ?? text
          if text == base { shown } else { HTML(.mark) { shown } }
        }
      }
    }
  }

  /// The columns that one of them changed, in the table's order.
  private func columns(_ conflict: CorrectionConflict) -> [String] {
    rowColumns(conflict.base).filter { column in
      guard !EntryColumns.made.contains(column) else { return false }
      let before = conflict.base.cells[column]
      return conflict.theirs.cells[column] != before
        || conflict.mine.cells[column].map { $0 != before } ?? false
    }
  }

  private func rowColumns(_ row: RecordRow) -> [String] {
    let languages = (try? frame.workspace.profile().languages) ?? []
    return TableSchema.named(row.table)?.columnNames(in: languages) ?? []
  }
}
