import SitrepModel
import SitrepTables

/// The form of a table's row: its fields, and what was sent with them.
struct EntryForm {
  let schema: TableSchema
  private let columns: EntryColumns
  private let controls: Controls
  private let reader: EntryReader
  private let words: PageWords

  init(_ schema: TableSchema, _ frame: PageFrame) throws {
    self.schema = schema
    words = frame.words
    let operation = try frame.workspace.operation()
    columns = EntryColumns(of: schema, languages: operation.profile.languages)
    controls = try frame.controls()
    reader = EntryReader(
      schema: schema, columns: columns, choices: controls.choices, readings: frame.readings, words: words,
      day: try frame.workspace.today(), operation: operation)
  }

  /// - Parameter isNew: whether one types from the first blank field on, and may name what is in no list.
  func fields(_ typed: TypedEntry, isNew: Bool = true) -> HTML {
    let start = isNew ? columns.first.first { typed[$0.name].isEmpty }?.name : nil
    let isOpen = columns.folded.contains { typed.faults[$0.name] != nil }
    return .group([
      HTML(.div, .class("fields")) {
        for column in columns.first { controls.field(column, typed, isAutofocused: column.name == start) }
      },
      isNew ? passing(typed) : .none,
      HTML(.details, .flag(.open, isOpen)) {
        HTML(.summary) { words("form.more") }
        HTML(.div, .class("fields")) {
          for column in columns.folded { controls.field(column, typed) }
        }
      },
    ])
  }

  /// The rows that were sent: what is named in passing first, then the row itself; with what is wrong in fields.
  func read(_ fields: FormFields) -> (rows: [NewRow], typed: TypedEntry) {
    var typed = self.typed(fields)
    var rows: [NewRow] = []
    for register in passed {
      let names = EntryColumns(of: register, languages: []).first.map(\.name)
      let cells = Dictionary(
        uniqueKeysWithValues: names.map { ($0, trimmed(fields["new_\(register.name)_\($0)"])) })
      for (name, text) in cells { typed.texts["new_\(register.name)_\(name)"] = text }
      let filled = cells.filter { !$0.value.isEmpty }
      guard let main = names.first, !(cells[main] ?? "").isEmpty else { continue }
      let id = NewID.made(from: cells[main] ?? "", besides: controls.choices.ids(in: register))
      rows.append(NewRow(register.name, filled.merging([RecordColumn.id.name: id]) { own, _ in own }))
      typed.texts[register == .sources ? RecordColumn.source.name : RecordColumn.place.name] = id
    }
    let other = trimmed(fields[Self.otherIndicator])
    if !other.isEmpty, schema.column(named: EstimateColumn.indicator.name) != nil {
      typed.texts[EstimateColumn.indicator.name] = NewID.made(from: other, besides: [])
    }
    let made = Set(rows.compactMap { $0.cells[RecordColumn.id.name] })
    let (cells, read) = reader.read(typed, made: made)
    rows.append(NewRow(schema.name, cells))
    return (rows, read)
  }

  /// The texts of the fields as they were typed.
  func typed(_ fields: FormFields) -> TypedEntry {
    var typed = TypedEntry()
    for column in columns.all {
      let values = fields.all(column.name).map(trimmed).filter { !$0.isEmpty }
      typed.texts[column.name] = values.joined(separator: "|")
    }
    return typed
  }

  /// What stands in a row, to be corrected.
  func typed(_ cells: (String) -> String) -> TypedEntry {
    var typed = TypedEntry()
    for column in columns.all { typed.texts[column.name] = cells(column.name) }
    return typed
  }

  /// The cells of one row, and what is wrong with them.
  func read(_ typed: TypedEntry) -> (cells: [String: String], typed: TypedEntry) { reader.read(typed, made: []) }

  /// What the tables' checks found, at the fields that it is of; and the sentences that are of none.
  func marked(_ typed: TypedEntry, _ problems: [RowProblem], row: Int) -> (TypedEntry, [String]) {
    var typed = typed
    var others: [String] = []
    for problem in problems where problem.isError {
      if problem.row == row, let name = problem.column, let column = columns.all.first(where: { $0.name == name }) {
        let expected = words.language.text("form.expect.\(column.column.kind.wordKey)")
        typed.faults[name] = FieldFault(text: expected, suggestion: problem.suggestion)
      } else {
        others.append([words("error.not-taken"), problem.value ?? "", problem.suggestion ?? ""]
          .filter { !$0.isEmpty }.joined(separator: " "))
      }
    }
    return (typed, others)
  }

  // MARK: Named in passing

  static let otherIndicator = "new_indicator"

  private var passed: [TableSchema] {
    var registers: [TableSchema] = []
    if schema.column(named: RecordColumn.source.name) != nil { registers.append(.sources) }
    if schema.column(named: RecordColumn.place.name) != nil { registers.append(.places) }
    return registers
  }

  private func passing(_ typed: TypedEntry) -> HTML {
    HTML(.div) {
      for register in passed {
        HTML(.details, .flag(.open, isTyped(register, typed))) {
          HTML(.summary) { words(register == .sources ? "form.new-source" : "form.new-place") }
          HTML(.div, .class("fields")) {
            for column in EntryColumns(of: register, languages: []).first {
              controls.field(column, typed, prefix: "new_\(register.name)_")
            }
          }
        }
      }
      if schema.name == TableSchema.estimates.name {
        HTML(.details) {
          HTML(.summary) { words("form.new-indicator") }
          controls.text(
            Self.otherIndicator, label: words.label(ofColumn: EstimateColumn.indicator.name), isNeeded: false)
        }
      }
    }
  }

  private func isTyped(_ register: TableSchema, _ typed: TypedEntry) -> Bool {
    typed.texts.contains { $0.key.hasPrefix("new_\(register.name)_") && !$0.value.isEmpty }
  }

  private func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
