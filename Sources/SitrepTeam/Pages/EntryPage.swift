import SitrepModel
import SitrepTables

/// One fact of a kind: a form with the fewest fields that make it complete.
///
/// What stays the same from fact to fact of one source (source, place, date) is kept for the next.
struct EntryPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    let schema = try schema()
    let query = frame.context.request.query
    if let row = try frame.workspace.record(query["like"]), row.table == schema.name {
      return try page(schema, try RecordForm(schema, frame).copied(row), draft: nil)
    }
    var typed = TypedEntry()
    for column in Self.kept where !query[column].isEmpty { typed.texts[column] = query[column] }
    return try page(
      schema, typed, draft: schema.name, notice: notice(ofSaved: query.first("saved"), schema))
  }

  /// - Parameter id: of what was saved; blank where the form had been sent before.
  private func notice(ofSaved id: String?, _ schema: TableSchema) throws -> HTML {
    guard let id else { return .none }
    if id.isEmpty { return frame.done(words.count("draft.saved", 0), draft: schema.name) }
    let see = HTML(.a, .link(PageAddress("records", id))) { words("add.see") }
    return .group([
      frame.done(words("add.saved", ["id": .text(id)]), draft: schema.name, link: see),
      try undo(id),
    ])
  }

  /// Takes one's own record back by one press, with the reason that it was entered by mistake; nothing where it is
  /// another's, or was taken back.
  private func undo(_ id: String) throws -> HTML {
    guard let row = try frame.workspace.record(id), row.user == frame.context.person.account,
      row.replacedBy == nil, !row.isRetracted
    else { return .none }
    return frame.form(PageAddress("records", id, "retract"), look: "plain") {
      HTML.hidden("why", words("add.undo-why"))
      HTML(.button) { words("add.undo", ["id": .text(id)]) }
    }
  }

  /// Keeps what was sent, or shows the form again with what is wrong.
  func taken() async throws -> PageAnswer {
    let schema = try schema()
    let form = try RecordForm(schema, frame)
    let (rows, typed) = try form.read(frame.context.request.fields)
    guard typed.faults.isEmpty else {
      return try page(
        schema, typed, draft: schema.name, notice: frame.refusal(typed), status: 422)
    }
    switch try await frame.workspace.append(rows, key: frame.context.sentKey) {
    case .appended(let ids):
      var query = FormFields(["saved": ids.last ?? ""])
      for column in Self.kept {
        if let value = rows.last?.cells[column] { query.add(column, value) }
      }
      return .seeOther(["add", schema.name], query: query)
    case .refused(let problems):
      let (marked, others) = form.marked(typed, problems, row: rows.count - 1)
      return try page(
        schema, marked, draft: schema.name, notice: frame.refusal(marked, others: others), status: 422)
    case .conflict(let conflict):
      return try ConflictPage(frame: frame).answer(conflict)
    }
  }

  /// What the next fact of a source has in common with this one.
  private static let kept = [
    RecordColumn.source.name, RecordColumn.occurred.name, RecordColumn.place.name,
  ]

  private func schema() throws -> TableSchema {
    let name = frame.context.parameters["table"] ?? ""
    guard let schema = TableSchema.records.first(where: { $0.name == name }) else {
      throw PageRefusal.notFound
    }
    return schema
  }

  /// - Parameter draft: under which name the browser keeps what was typed; nil where the form is filled already, which
  ///   what it kept would write over.
  private func page(
    _ schema: TableSchema, _ typed: TypedEntry, draft: String?, notice: HTML = .none, status: Int = 200
  ) throws -> PageAnswer {
    let title = words("add.one-title", ["table": .text(words("table.\(schema.name)"))])
    let form = try RecordForm(schema, frame)
    return try frame.answer(title, tab: .add, notice: notice, status: status) {
      HTML(.ul, .class("subtabs")) {
        for other in TableSchema.records {
          HTML(.li) {
            HTML(
              .a, .link(address(of: other, typed)),
              other.name == schema.name ? Attribute(.ariaCurrent, "page") : nil
            ) { words("table.\(other.name)") }
          }
        }
      }
      frame.form(PageAddress("add", schema.name), draft: draft) {
        form.fields(typed)
        frame.mainButton(words("form.save"))
        HTML(.p, .class("hint")) { words("form.needed") + " " + words("form.no-names") }
      }
    }
  }

  private func address(of schema: TableSchema, _ typed: TypedEntry) -> PageAddress {
    Self.kept.reduce(PageAddress("add", schema.name)) { $0.with($1, typed[$1]) }
  }
}
