import SitrepStore
import SitrepTables

/// Every record, filtered, searched, and sorted by any of its columns; else the newest first.
struct RecordsPage {
  let frame: PageFrame

  private static let limit = 100
  private var words: PageWords { frame.words }

  func answer() throws -> PageAnswer {
    let query = frame.context.request.query
    let order = Order(query["sort"])
    var search = search(query)
    search.isAscending = order?.isAscending ?? true
    let choices = try frame.choices()
    let telling = RecordTelling(words: words, choices: choices)
    let (rows, total) =
      if let order {
        try frame.workspace.rows(search, sortedBy: { order.column.text(of: $0, telling, frame) })
      } else {
        try frame.workspace.rows(search)
      }
    return try frame.answer(words("records.title"), tab: .records) {
      filter(search, choices)
      HTML(.p, Attribute(.role, "status")) { words.count("records.count", total) }
      if !rows.isEmpty {
        try frame.sheet(heads: heads(order), label: words("records.title"), isStacked: true) {
          for row in rows { try line(row, telling) }
        }
      }
      frame.pages(limit: Self.limit, of: total)
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
    search.offset = frame.askedOffset
    search.limit = Self.limit
    return search
  }

  /// The heads of the columns, each the way to sort by it; once more turns the order round.
  private func heads(_ order: Order?) -> [HTML] {
    let query = frame.context.request.query.fields.map { ($0.name, $0.value) }
    let here = PageAddress("records", query: query).with("from", "")
    return Column.allCases.map { column in
      let isOwn = order?.column == column
      let next = Order(column, isAscending: !(isOwn && order?.isAscending == true))
      return HTML(
        .th, Attribute(.scope, "col"),
        isOwn ? Attribute(.ariaSort, next.isAscending ? "descending" : "ascending") : nil
      ) {
        HTML(.a, .link(here.with("sort", next.text))) { column.label(words) }
      }
    }
  }

  private func line(_ row: RecordRow, _ telling: RecordTelling) throws -> HTML {
    let about = telling.about(row)
    return HTML(.tr, row.replacedBy != nil || row.isRetracted ? .class("old") : nil) {
      HTML(.th, Attribute(.scope, "row")) {
        HTML(.a, .class("go id"), .link(PageAddress("records", row.id))) { row.id }
      }
      HTML(.td, .class("now")) { words("table.\(row.table)") }
      HTML(.td) { telling.told(row) }
      cell(.place, about.place)
      HTML(.td, .class("now"), Attribute(.told, Column.occurred.label(words))) { about.date }
      cell(.source, about.source)
      cell(.user, frame.who(row.user))
      HTML(.td, Attribute(.told, Column.state.label(words))) { telling.state(row) }
    }
  }

  /// A name, which on a phone stands behind what it is of.
  private func cell(_ column: Column, _ name: String) -> HTML {
    HTML(.td, Attribute(.told, column.label(words))) { if !name.isEmpty { HTML(.bdi) { name } } }
  }

  private func filter(_ search: RecordSearch, _ choices: Choices) -> HTML {
    let controls = Controls(words: words, choices: choices)
    let one = search.tables.count == 1 ? search.tables[0] : ""
    let sort = frame.context.request.query["sort"]
    return HTML(.form, .class("filter"), .action(PageAddress("records")), Attribute(.role, "search")) {
      if !sort.isEmpty { HTML.hidden("sort", sort) }
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
}

extension RecordsPage {
  /// A column of the table.
  enum Column: String, CaseIterable {
    case record, kind, what, place, occurred, source, user, state

    func label(_ words: PageWords) -> String {
      switch self {
      case .record: words("records.record")
      case .kind: words("records.kind")
      case .what: words("records.what")
      case .place: words("records.place")
      case .occurred: words.label(ofColumn: RecordColumn.occurred.name)
      case .source: words("records.source")
      case .user: words("records.entered-by")
      case .state: words("records.state")
      }
    }

    /// What a row is sorted by: what stands there, and of dates how they are stored.
    func text(of row: RecordRow, _ telling: RecordTelling, _ frame: PageFrame) -> String {
      switch self {
      case .record: row.id
      case .kind: telling.words("table.\(row.table)")
      case .what: telling.line(row)
      case .place: telling.choices.shown(row.cells[RecordColumn.place.name], of: RecordColumn.place)
      case .occurred: row.cells[RecordColumn.occurred.name]
      case .source: telling.choices.shown(row.cells[RecordColumn.source.name], of: RecordColumn.source)
      case .user: frame.who(row.user)
      case .state: telling.stateKey(row)
      }
    }
  }

  /// By which column the table is sorted: `place`, and `-place` the other way round.
  struct Order {
    let column: Column
    let isAscending: Bool

    init(_ column: Column, isAscending: Bool) {
      (self.column, self.isAscending) = (column, isAscending)
    }

    /// - Returns: nil where the text is no order.
    init?(_ text: String) {
      isAscending = !text.hasPrefix("-")
      guard let column = Column(rawValue: String(text.drop { $0 == "-" })) else { return nil }
      self.column = column
    }

    var text: String { (isAscending ? "" : "-") + column.rawValue }
  }
}
