import SitrepModel
import SitrepStore
import SitrepTables

/// A record as a form, to be corrected: what is changed becomes a new record that replaces it.
struct CorrectionPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    try unchanged(RecordPage.row(frame))
  }

  /// Keeps the correction that was sent.
  func taken() async throws -> PageAnswer {
    let row = try RecordPage.row(frame)
    let form = try self.form(of: row)
    let fields = frame.context.request.fields
    let before = form.typed { row.cells[$0] }
    var typed = form.typed(fields)
    // A field that was left alone is taken as it stands, whatever it holds.
    let changed = typed.texts.filter { $0.value != before[$0.key] }
    if changed.isEmpty {
      return try page(row, form: form, typed: typed, notice: frame.warning(words("correct.same")))
    }
    let (cells, read) = form.read(typed)
    typed = read
    typed.faults = read.faults.filter { changed[$0.key] != nil }
    guard typed.faults.isEmpty else {
      return try page(row, form: form, typed: typed, notice: frame.refusal(typed), status: 422)
    }
    let new = NewRow(
      row.table, Dictionary(uniqueKeysWithValues: changed.keys.map { ($0, cells[$0] ?? "") }),
      corrects: row.id,
      seen: fields.first("seen"))
    switch try await frame.workspace.append([new], key: frame.context.sentKey) {
    case .appended(let ids):
      return .seeOther(["records", ids.last ?? row.id], query: FormFields(["done": "corrected"]))
    case .refused(let problems):
      let (marked, others) = form.marked(typed, problems, row: 0)
      return try page(
        row, form: form, typed: marked, notice: frame.refusal(marked, others: others), status: 422)
    case .conflict(let conflict): return try ConflictPage(frame: frame).answer(conflict)
    }
  }

  /// Takes the record back.
  func retracted() async throws -> PageAnswer {
    let row = try RecordPage.row(frame)
    let why = frame.context.request.fields["why"]
    if why.allSatisfy(\.isWhitespace) {
      return try unchanged(row, notice: frame.warning(words("error.no-reason")), status: 422)
    }
    switch try await frame.workspace.retract(row, why: why, key: frame.context.sentKey) {
    case .appended(let ids):
      return .seeOther(["records", ids.last ?? row.id], query: FormFields(["done": "retracted"]))
    case .refused(let problems):
      let (marked, others) = try form(of: row).marked(TypedEntry(), problems, row: 0)
      return try unchanged(row, notice: frame.refusal(marked, others: others), status: 422)
    case .conflict(let conflict): return try ConflictPage(frame: frame).answer(conflict)
    }
  }

  /// The record as it stands.
  private func unchanged(_ row: RecordRow, notice: HTML = .none, status: Int = 200) throws -> PageAnswer {
    let form = try form(of: row)
    return try page(row, form: form, typed: form.typed { row.cells[$0] }, notice: notice, status: status)
  }

  private func form(of row: RecordRow) throws -> RecordForm {
    guard let schema = TableSchema.named(row.table) else { throw PageRefusal.notFound }
    return try RecordForm(schema, frame)
  }

  private func page(
    _ row: RecordRow, form: RecordForm, typed: TypedEntry, notice: HTML = .none, status: Int = 200
  ) throws -> PageAnswer {
    try frame.answer(
      words("correct.title", ["id": .text(row.id)]), tab: .records, notice: notice, status: status
    ) {
      HTML(.p) { words("correct.hint") }
      frame.form(PageAddress("records", row.id, "correct"), draft: "correct-\(row.id)") {
        form.fields(typed, isNew: false)
        frame.mainButton(words("correct.do"))
      }
    }
  }
}
