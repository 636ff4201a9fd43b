import SitrepForms
import SitrepModel
import SitrepStore
import SitrepTables

/// The form of a table's row: its fields, and what was sent with them.
struct RecordForm {
  let schema: TableSchema
  private let columns: EntryColumns
  private let controls: Controls
  private let words: PageWords
  private let readings: WordReadings
  private let operation: Operation
  private let day: Day
  private let workspace: Workspace

  init(_ schema: TableSchema, _ frame: PageFrame) throws {
    self.schema = schema
    (words, readings, workspace) = (frame.words, frame.readings, frame.workspace)
    operation = try frame.workspace.operation()
    day = try frame.workspace.today()
    columns = EntryColumns(of: schema, languages: operation.profile.languages)
    controls = try frame.controls()
  }

  /// One types on in the first field that is wrong.
  ///
  /// - Parameter isNew: whether else in the first blank one, and whether one may name what is in no list.
  func fields(_ typed: TypedEntry, isNew: Bool = true) -> HTML {
    let wrong = columns.all.first { typed.faults[$0.name] != nil }
    let start = (wrong ?? (isNew ? columns.first.first { typed[$0.name].isEmpty } : nil))?.name
    let isOpen = columns.folded.contains { typed.faults[$0.name] != nil }
    return .group([
      HTML(.div, .class("fields")) {
        for column in columns.first { controls.field(column, typed, isAutofocused: column.name == start) }
      },
      isNew ? passing(typed) : .none,
      HTML(.details, .flag(.open, isOpen)) {
        HTML(.summary) { words("form.more") }
        HTML(.div, .class("fields")) {
          for column in columns.folded { controls.field(column, typed, isAutofocused: column.name == start) }
        }
      },
    ])
  }

  /// The rows that were sent: what is named in passing first, then the row itself; with what is wrong in fields.
  func read(_ fields: FormFields) throws -> (rows: [NewRow], typed: TypedEntry) {
    var typed = self.typed(fields)
    var rows: [NewRow] = []
    for register in passed {
      let (row, faults) = try readPassed(register, from: fields, into: &typed)
      for (name, fault) in faults { typed.faults[Self.prefix(register) + name] = fault }
      guard let row, let id = row.cells[RecordColumn.id.name] else { continue }
      rows.append(row)
      if let column = column(of: register) { typed.texts[column.name] = id }
    }
    let other = fields[Self.otherIndicator].trimmed
    if !other.isEmpty, schema.column(named: EstimateColumn.indicator.name) != nil {
      typed.texts[EstimateColumn.indicator.name] = NewID.made(from: other, besides: [])
    }
    let made = Set(rows.compactMap { $0.cells[RecordColumn.id.name] })
    let (cells, read) = reader(schema, columns).read(typed, made: made)
    rows.append(NewRow(schema.name, cells))
    return (rows, read)
  }

  /// What was typed or chosen in the fields of a name, as one cell.
  private static func cell(_ name: String, _ fields: FormFields) -> String {
    fields.all(name).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "|")
  }

  /// The texts of the fields as they were typed.
  func typed(_ fields: FormFields) -> TypedEntry {
    var typed = TypedEntry()
    for column in columns.all {
      typed.texts[column.name] = Self.cell(column.name, fields)
    }
    return typed
  }

  /// What stands in a row, to be corrected.
  func typed(_ cells: (String) -> String) -> TypedEntry {
    var typed = TypedEntry()
    for column in columns.all { typed.texts[column.name] = cells(column.name) }
    return typed
  }

  /// What stands in a row, for another one like it: whether it holds is said of each by itself.
  func copied(_ row: RecordRow) -> TypedEntry {
    var typed = typed { row.cells[$0] }
    typed.texts[RecordColumn.status.name] = nil
    return typed
  }

  /// The cells of one row, and what is wrong with them.
  func read(_ typed: TypedEntry) -> (cells: [String: String], typed: TypedEntry) {
    reader(schema, columns).read(typed, made: [])
  }

  /// What the tables' checks found, at the fields that it is of; and the sentences that are of none.
  func marked(_ typed: TypedEntry, _ problems: [RowProblem], row: Int) -> (TypedEntry, [String]) {
    var typed = typed
    var others: [String] = []
    for problem in problems where problem.isError {
      if problem.row == row, let name = problem.column,
        let column = columns.all.first(where: { $0.name == name })
      {
        typed.faults[name] = words.fault(of: problem.problem, in: column.column.kind)
      } else {
        others.append(words.told(problem.problem))
      }
    }
    return (typed, others)
  }

  // MARK: Named in passing

  static let otherIndicator = "new_indicator"

  /// The registers that a row names an entry of, which may be made with it.
  private var passed: [TableSchema] {
    [TableSchema.sources, .places, .actors].filter { column(of: $0) != nil }
  }

  /// The first column that names an entry of a register.
  private func column(of register: TableSchema) -> Column? {
    columns.all.first { $0.column.kind.register?.name == register.name }?.column
  }

  /// The new entry of a register that the fields name, by itself; nil where they name none.
  func passed(
    _ register: TableSchema, _ fields: FormFields
  ) throws -> (row: NewRow?, typed: TypedEntry) {
    var typed = TypedEntry()
    let (row, faults) = try readPassed(register, from: fields, into: &typed)
    for (name, fault) in faults { typed.faults[Self.prefix(register) + name] = fault }
    return (row, typed)
  }

  private static func prefix(_ register: TableSchema) -> String { "new_\(register.name)_" }

  /// The new entry of a register; nil where none is named.
  private func readPassed(
    _ register: TableSchema, from fields: FormFields, into typed: inout TypedEntry
  ) throws -> (row: NewRow?, faults: [String: FieldFault]) {
    let columns = EntryColumns(of: register, languages: [])
    var own = TypedEntry()
    for column in columns.first {
      let name = Self.prefix(register) + column.name
      own.texts[column.name] = Self.cell(name, fields)
      typed.texts[name] = own[column.name]
    }
    guard let name = columns.first.first?.name, !own[name].isEmpty else { return (nil, [:]) }
    var (cells, read) = reader(register, columns).read(own, made: [])
    let published = cells[SourceColumn.published.name].map { " " + $0.prefix(10) } ?? ""
    cells[RecordColumn.id.name] = try workspace.id(
      for: cells, from: own[name] + published, in: register, controls.choices)
    return (NewRow(register.name, cells), read.faults)
  }

  private func reader(_ schema: TableSchema, _ columns: EntryColumns) -> EntryReader {
    EntryReader(
      schema: schema, columns: columns, choices: controls.choices, readings: readings, words: words, day: day,
      operation: operation)
  }

  /// The fields of an entry of a register that is named in passing, folded.
  func passing(
    _ register: TableSchema, _ typed: TypedEntry, isOpen: Bool = false,
    @HTMLBuilder and more: () -> [HTML] = { [] }
  ) -> HTML {
    let prefix = Self.prefix(register)
    let isTyped = typed.texts.contains { $0.key.hasPrefix(prefix) && !$0.value.isEmpty }
    let more = more()
    return HTML(.details, .flag(.open, isOpen || isTyped)) {
      HTML(.summary) { words("form.new.\(register.name)") }
      HTML(.div, .class("fields")) {
        for column in EntryColumns(of: register, languages: []).first {
          controls.field(column, typed, prefix: prefix)
        }
      }
      more
    }
  }

  private func passing(_ typed: TypedEntry) -> HTML {
    HTML(.div) {
      for register in passed { passing(register, typed) }
      if schema.name == TableSchema.estimates.name {
        HTML(.details) {
          HTML(.summary) { words("form.new-indicator") }
          controls.text(
            Self.otherIndicator, label: words.label(ofColumn: EstimateColumn.indicator.name), isNeeded: false)
        }
      }
    }
  }
}
