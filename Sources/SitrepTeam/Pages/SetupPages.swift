import SitrepLanguage
import SitrepModel
import SitrepStore
import SitrepTables

/// The parts of the set-up, in their order.
enum SetupPart: String, CaseIterable {
  case profile, places, actors, sources, indicators, people, exchange

  var address: PageAddress { self == .places ? PageAddress("setup") : PageAddress("setup", rawValue) }

  var right: Right {
    switch self {
    case .profile: .setUp
    case .people: .admit
    case .places, .actors, .sources, .indicators, .exchange: .enter
    }
  }
}

/// A register: its entries, a form for a new one and for changing one; places on a map.
struct RegisterPage {
  let frame: PageFrame
  let schema: TableSchema

  private var words: PageWords { frame.words }

  /// - Parameter name: of the register.
  init(_ frame: PageFrame, _ name: String?) throws {
    guard let schema = TableSchema.registers.first(where: { $0.name == name }) else {
      throw PageRefusal.notFound
    }
    (self.frame, self.schema) = (frame, schema)
  }

  func answer() throws -> PageAnswer {
    let form = try RecordForm(schema, frame)
    let id = frame.context.request.query["id"]
    let row = id.isEmpty ? nil : try frame.workspace.entry(id, of: schema.name)
    let typed = row.map { row in form.typed { row.cells[$0] } } ?? TypedEntry()
    let saved = frame.context.request.query["saved"]
    let notice =
      saved.isEmpty ? .none : frame.done(words("setup.saved", ["id": .text(saved)]), draft: schema.name)
    return try page(form, typed, changing: row?.id, notice: notice)
  }

  /// Keeps an entry that was sent.
  func taken() async throws -> PageAnswer {
    let form = try RecordForm(schema, frame)
    let fields = frame.context.request.fields
    let id = fields["id"]
    let row = id.isEmpty ? nil : try frame.workspace.entry(id, of: schema.name)
    let (cells, typed) = form.read(form.typed(fields))
    guard typed.faults.isEmpty else {
      return try page(form, typed, changing: row?.id, notice: frame.refusal(typed), status: 422)
    }
    let new: NewRow
    if let row {
      let before = form.typed { row.cells[$0] }
      let changed = typed.texts.filter { $0.value != before[$0.key] }.keys
      new = NewRow(
        schema.name, Dictionary(uniqueKeysWithValues: changed.map { ($0, cells[$0] ?? "") }), corrects: row.id
      )
    } else {
      let main = EntryColumns(of: schema, languages: []).first.first?.name ?? ""
      let made = try frame.workspace.id(
        for: cells, from: cells[main] ?? "", in: schema, frame.choices())
      new = NewRow(schema.name, cells.merging([RecordColumn.id.name: made]) { own, _ in own })
    }
    switch try await frame.workspace.append([new], key: frame.context.sentKey) {
    case .appended(let ids):
      let saved =
        ids.last.flatMap { $0.isEmpty ? nil : $0 } ?? row?.id ?? new.cells[RecordColumn.id.name] ?? ""
      return .seeOther(["setup", schema.name], query: FormFields(["saved": saved]))
    case .refused(let problems):
      let (marked, others) = form.marked(typed, problems, row: 0)
      return try page(
        form, marked, changing: row?.id, notice: frame.refusal(marked, others: others), status: 422)
    case .conflict(let conflict): return try ConflictPage(frame: frame).answer(conflict)
    }
  }

  private func page(
    _ form: RecordForm, _ typed: TypedEntry, changing id: String?, notice: HTML, status: Int = 200
  ) throws -> PageAnswer {
    let part = SetupPart(rawValue: schema.name)
    return try frame.answer(words("setup.title"), tab: .setup, notice: notice, status: status) {
      frame.setupTabs(part)
      HTML(.h2) { words("table.\(schema.name)") }
      HTML(.details, .flag(.open, id != nil || !typed.texts.isEmpty)) {
        HTML(.summary) { id.map { words("setup.change-title", ["id": .text($0)]) } ?? words("setup.new") }
        frame.form(PageAddress("setup", schema.name), draft: id.map { "\(schema.name)-\($0)" } ?? schema.name)
        {
          if let id { HTML.hidden("id", id) }
          form.fields(typed, isNew: false)
          frame.mainButton(words("form.save"))
        }
      }
      if schema.name == TableSchema.places.name { try PlaceMap(frame.workspace.operation()).drawing(words) }
      try rows()
    }
  }

  private func rows() throws -> HTML {
    var search = RecordSearch()
    search.tables = [schema.name]
    search.limit = 500
    let (rows, _) = try frame.workspace.rows(search)
    if rows.isEmpty { return HTML(.p) { words("setup.none") } }
    let columns = EntryColumns(of: schema, languages: []).first.map(\.column)
    let choices = try frame.choices()
    return frame.sheet(
      [words("log.id")] + columns.map { words.label(ofColumn: $0.name) }, label: words("table.\(schema.name)")
    ) {
      for row in rows {
        HTML(.tr) {
          HTML(.th, Attribute(.scope, "row"), .class("id")) {
            HTML(.a, .class("go"), .link(PageAddress("setup", schema.name).with("id", row.id))) { row.id }
          }
          for column in columns {
            HTML(.td, Attribute(.dir, "auto")) { choices.shown(row.cells[column.name], of: column) }
          }
        }
      }
    }
  }
}

/// What the operation counts: its own indicators first, then those of the catalogue.
struct IndicatorsPage {
  let frame: PageFrame

  func answer() throws -> PageAnswer {
    let words = frame.words
    let profile = try frame.workspace.profile()
    let own = Set(profile.indicators.map(\.id))
    let all = profile.indicators + profile.catalogue.entries.filter { !own.contains($0.id) }
    let labels = try frame.choices()
    return try frame.answer(words("setup.title"), tab: .setup) {
      frame.setupTabs(.indicators)
      HTML(.p) { words("setup.indicators-hint") }
      frame.sheet(
        [
          words.label(ofColumn: "indicator"), words("setup.code"), words("setup.counts-as"),
          words.label(ofColumn: "measure"),
        ],
        label: words("setup.indicators")
      ) {
        for indicator in all {
          HTML(.tr) {
            HTML(.th, Attribute(.scope, "row")) {
              labels.label(of: indicator.id, in: OpenVocabulary.indicator)
            }
            HTML(.td, .class("id")) { indicator.id }
            HTML(.td) { words.language.word(indicator.role.code) }
            HTML(.td) { words.language.word((indicator.measure ?? .stock).code) }
          }
        }
      }
    }
  }
}

extension PageFrame {
  /// The parts of the set-up that the person may see.
  func setupTabs(_ current: SetupPart?) -> HTML {
    HTML(.nav, Attribute(.ariaLabel, words("setup.parts"))) {
      HTML(.ul, .class("subtabs")) {
        for part in SetupPart.allCases where context.may(part.right) {
          HTML(.li) {
            HTML(.a, .link(part.address), part == current ? Attribute(.ariaCurrent, "page") : nil) {
              words("setup.\(part.rawValue)")
            }
          }
        }
      }
    }
  }
}
