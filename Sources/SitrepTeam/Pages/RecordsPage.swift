import SitrepModel
import SitrepTables

/// Every record, filtered and searched, the newest first.
struct RecordsPage {
  let frame: PageFrame

  private static let limit = 100
  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    let query = frame.context.request.query
    let search = search(query)
    let (rows, total) = try frame.workspace.rows(search)
    let choices = try frame.choices()
    let telling = RecordTelling(words: words, choices: choices)
    return try frame.answer(words("records.title"), tab: .records) {
      filter(search, choices)
      HTML(.p, Attribute(.role, "status")) { words.count("records.count", total) }
      if !rows.isEmpty {
        try frame.sheet(heads, label: words("records.title"), isStacked: true) {
          for row in rows { try line(row, telling) }
        }
      }
      pages(search, total)
    }
  }

  private func search(_ query: FormFields) -> RecordSearch {
    var search = RecordSearch()
    search.words = query["words"]
    let tables = TableSchema.records.map(\.name)
    search.tables = tables.contains(query["table"]) ? [query["table"]] : tables
    search.place = query["place"].isEmpty ? nil : query["place"]
    search.source = query["source"].isEmpty ? nil : query["source"]
    search.state = RecordSearch.State(rawValue: query["state"])
    search.offset = max(0, Int(query["from"]) ?? 0)
    search.limit = Self.limit
    return search
  }

  private var heads: [String] {
    [
      words("records.record"), words("records.kind"), words("records.what"), words("records.place"),
      words.label(ofColumn: RecordColumn.occurred.name), words("records.source"), words("records.entered-by"),
      words("records.state"),
    ]
  }

  private func line(_ row: RecordRow, _ telling: RecordTelling) throws -> HTML {
    let about = telling.about(row)
    return HTML(.tr, row.replacedBy != nil || row.isRetracted ? .class("old") : nil) {
      HTML(.th, Attribute(.scope, "row")) {
        HTML(.a, .class("go id"), .link(PageAddress("records", row.id))) { row.id }
      }
      HTML(.td, .class("now")) { words("table.\(row.table)") }
      HTML(.td, Attribute(.dir, "auto")) { telling.line(row) }
      HTML(.td) { about.place }
      HTML(.td, .class("now")) { about.date }
      HTML(.td) { about.source }
      HTML(.td) { HTML(.bdi) { frame.who(row.user) } }
      HTML(.td) { telling.state(row) }
    }
  }

  private func filter(_ search: RecordSearch, _ choices: Choices) -> HTML {
    let controls = Controls(words: words, choices: choices)
    let one = search.tables.count == 1 ? search.tables[0] : ""
    return HTML(.form, .class("filter"), .action(PageAddress("records")), Attribute(.role, "search")) {
      HTML(.div, .class("field")) {
        HTML(.label, Attribute(.for, "f-words")) { words("records.search") }
        HTML(
          .input, .id("f-words"), Attribute(.name, "words"), Attribute(.type, "search"),
          Attribute(.value, search.words), Attribute(.key, "/"), Attribute(.ariaKeyShortcuts, "/"))
      }
      controls.select(
        "table", label: words("records.kind"),
        TableSchema.records.map { Choice(value: $0.name, label: words("table.\($0.name)")) }, chosen: one,
        blank: words("records.all"))
      controls.select(
        "place", label: words("records.place"), choices.list(of: RecordColumn.place.kind) ?? [],
        chosen: search.place ?? "", blank: words("records.all"))
      controls.select(
        "state", label: words("records.state"),
        RecordSearch.State.allCases.map { Choice(value: $0.rawValue, label: words("state.\($0.rawValue)")) },
        chosen: search.state?.rawValue ?? "", blank: words("records.all"))
      HTML(.button) { words("records.show") }
    }
  }

  private func pages(_ search: RecordSearch, _ total: Int) -> HTML {
    let query = frame.context.request.query
    let here = PageAddress("records", query: query.fields.map { ($0.name, $0.value) })
    return HTML(.p, .class("end")) {
      if search.offset > 0 {
        let from = max(0, search.offset - Self.limit)
        HTML(.a, .class("button"), .link(here.with("from", from == 0 ? "" : "\(from)"))) {
          words("records.newer")
        }
      }
      if search.offset + Self.limit < total {
        HTML(.a, .class("button"), .link(here.with("from", "\(search.offset + Self.limit)"))) {
          words("records.older")
        }
      }
    }
  }
}
