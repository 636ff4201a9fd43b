package import SitrepLanguage
package import SitrepModel
package import SitrepTables
package import SitrepWorkbook

/// A workbook to fill in: a sheet a table, with labels, column names and HXL tags above, drop-downs from the
/// operation, and the rows it has so far.
package struct EntryForm {
  private let operation: Operation
  private let existing: [String: NamedRows]
  private let language: Language
  private let lists: FormLists

  /// Blank rows that are ready to be filled in below the rows there are.
  private static let blankRows = 1000
  /// Labels, names, tags: entries begin in the row after.
  private static let headerRows = 3

  /// The tables an officer fills in; what was sent is recorded by another command.
  package static let schemas: [TableSchema] =
    TableSchema.registers + TableSchema.records + [.narratives, .decisions, .followUps]

  /// - Parameter existing: what the tables hold, by name of the table.
  package init(_ operation: Operation, existing: [String: NamedRows], language: Language) {
    self.operation = operation
    self.existing = existing
    self.language = language
    lists = FormLists(operation, schemas: Self.schemas)
  }

  package func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path)
    var properties = DocumentProperties()
    properties.title = "\(language.text(operation.profile.title)) – \(language.text("form.title"))"
    properties.company = operation.profile.reporter.organisation
    try workbook.setProperties(properties, created: operation.profile.firstReport)
    try writeHelp(&workbook)
    for schema in Self.schemas { try write(schema, &workbook) }
    try writeLists(&workbook)
    try workbook.close()
  }

  // MARK: A table

  private func write(_ schema: TableSchema, _ workbook: inout Workbook) throws(WorkbookError) {
    let columns = columns(of: schema)
    let rows = newest(existing[schema.name]?.rows ?? [])
    let sheet = try workbook.addSheet(schema.name)
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let label = try sheet.format(FormStyle.label)
      let needed = try sheet.format(FormStyle.neededLabel)
      let name = try sheet.format(FormStyle.name)
      let cell = try sheet.format(FormStyle.cell)
      let last = Self.headerRows + rows.count + Self.blankRows - 1
      for (index, column) in columns.enumerated() {
        try sheet.write(
          column.label, row: 0, column: index, format: column.column.isRequired ? needed : label)
        try sheet.write(column.name, row: 1, column: index, format: name)
        try sheet.write(column.hxl ?? "", row: 2, column: index, format: name)
        try sheet.setColumns(index...index, width: column.width, format: cell)
        try sheet.setEntry(entry(for: column), rows: Self.headerRows...last, column: index)
      }
      for (offset, row) in rows.enumerated() {
        for (index, column) in columns.enumerated() where !row[column.name].isEmpty {
          try sheet.write(row[column.name], row: Self.headerRows + offset, column: index, format: cell)
        }
      }
      sheet.freeze(row: Self.headerRows, column: 1)
      try sheet.setPrint(
        isLandscape: true, repeatedRows: 0...1, header: schema.name, footer: operation.profile.operation,
        page: "&P / &N")
    }
  }

  /// One row a chain: the newest, which is what a change is compared with.
  private func newest(_ rows: [NamedRow]) -> [NamedRow] {
    let replaced = Set(rows.map { $0["supersedes"] })
    return rows.filter { $0["id"].isEmpty || !replaced.contains($0["id"]) }
  }

  private func entry(for column: FormColumn) -> CellEntry {
    let expected = language.text("form.expect.\(column.column.kind.wordKey)")
    let example =
      column.column.example.isEmpty
      ? "" : "\n\(language.text("form.column-example")): \(column.column.example)"
    var entry = CellEntry(
      rule: .anything, title: column.label, message: expected + example, refusal: expected)
    if let position = lists.position(of: column.column.kind) {
      entry.rule = .list(range: listRange(position))
      entry.isStrict = column.column.kind.isClosed
      if entry.isStrict { entry.refusal = language.text("form.not-in-list") }
      return entry
    }
    switch column.column.kind {
    case .whole(let range): entry.rule = .whole(range)
    case .decimal(let range): entry.rule = .decimal(range)
    case .date, .day, .moment: entry.rule = .length(4...64)
    default: break
    }
    return entry
  }

  private func listRange(_ position: Int) -> String {
    let letters = columnLetters(position + 1)
    let last = lists.lists[position].values.count + 1
    return "='\(language.text("form.lists-sheet"))'!$\(letters)$2:$\(letters)$\(last)"
  }

  private func columns(of schema: TableSchema) -> [FormColumn] {
    schema.columns.flatMap { column -> [FormColumn] in
      let label = language.text("column.\(column.name)")
      let own = FormColumn(column: column, name: column.name, label: label, hxl: column.hxl)
      let each = operation.profile.languages.map { code in
        FormColumn(
          column: column, name: column.name(in: code),
          label: language.text(
            Message(
              "column.in-language", ["label": .text(label), "language": .code(Code("language", code))])),
          hxl: column.hxl(in: code))
      }
      switch column.languages {
      case .none: return [own]
      case .alsoEach: return [own] + each
      case .onlyEach: return each
      }
    }
  }

  // MARK: Help and lists

  private func writeHelp(_ workbook: inout Workbook) throws(WorkbookError) {
    let sheet = try workbook.addSheet(language.text("form.help-sheet"))
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let title = try sheet.format(FormStyle.title)
      let text = try sheet.format(FormStyle.text)
      let label = try sheet.format(FormStyle.label)
      try sheet.write(language.text("form.title"), row: 0, column: 0, format: title)
      try sheet.write(language.text(operation.profile.title), row: 1, column: 0, format: text)
      var row = 3
      for number in 1...6 {
        try sheet.write(language.text("form.how-\(number)"), row: row, column: 0, format: text)
        row += 1
      }
      row += 1
      let heads = ["sheet", "label", "name", "needed", "example"].map { language.text("form.column-\($0)") }
      for (column, head) in heads.enumerated() {
        try sheet.write(head, row: row, column: column, format: label)
      }
      for schema in Self.schemas {
        for column in columns(of: schema) {
          row += 1
          let needed = column.column.isRequired ? language.text("value.true") : ""
          for (index, value) in [schema.name, column.label, column.name, needed, column.column.example]
            .enumerated()
          {
            try sheet.write(value, row: row, column: index, format: text)
          }
        }
      }
      try sheet.setColumns(0...0, width: 60)
      try sheet.setColumns(1...4, width: 26)
      sheet.protect()
      sheet.activate()
    }
  }

  private func writeLists(_ workbook: inout Workbook) throws(WorkbookError) {
    let lists = lists.lists
    let sheet = try workbook.addSheet(language.text("form.lists-sheet"))
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let label = try sheet.format(FormStyle.label)
      for (column, list) in lists.enumerated() {
        try sheet.write(list.name, row: 0, column: column, format: label)
        for (row, value) in list.values.enumerated() { try sheet.write(value, row: row + 1, column: column) }
        try sheet.setColumns(column...column, width: 24)
      }
      sheet.protect()
    }
  }
}

/// A column of a form: one of a table's, or that of one language.
private struct FormColumn {
  let column: Column
  let name: String
  let label: String
  let hxl: String?

  var width: Double {
    switch column.kind {
    case .text where column.languages != .none: 44
    case .text, .quantity: 26
    default: min(30, max(12, Double(max(label.count, name.count)) + 3))
    }
  }
}

extension CellKind {
  /// Under which key the languages say what is expected.
  fileprivate var wordKey: String {
    switch self {
    case .identifier: "id"
    case .reference, .choice, .openChoice, .country: "list"
    case .date: "date"
    case .day: "day"
    case .moment: "moment"
    case .quantity: "quantity"
    case .number, .decimal: "number"
    case .whole: "whole"
    case .duration: "duration"
    case .language: "language"
    case .list: "several"
    case .name, .text, .zone, .timeOfDay: "text"
    }
  }

  /// Whether nothing but the list's values is right.
  fileprivate var isClosed: Bool {
    switch self {
    case .choice, .reference(.place), .reference(.source): true
    default: false
    }
  }
}

/// How a form looks.
private enum FormStyle {
  static let title = CellStyle().with {
    $0.isBold = true
    $0.size = 16
  }
  static let text = CellStyle().with { $0.wraps = true }
  static let label = CellStyle().with {
    $0.isBold = true
    $0.fill = 0xDCE6F1
    $0.border = .bottom
    $0.wraps = true
  }
  static let neededLabel = label.with { $0.fill = 0xF8CBAD }
  static let name = CellStyle().with {
    $0.color = 0x595959
    $0.size = 9
  }
  /// Text, so that a date or a long number stays as it is written.
  static let cell = CellStyle().with {
    $0.numberFormat = "@"
    $0.isLocked = false
  }
}
