import SitrepTables

/// The columns of a table as a form on the page asks for them: first those that make an entry, in the order in which
/// one says a fact; the others are folded away.
struct EntryColumns: Sendable {
  let first: [EntryColumn]
  let folded: [EntryColumn]

  /// - Parameter languages: those of the operation.
  init(of schema: TableSchema, languages: [String]) {
    var first: [EntryColumn] = []
    var folded: [EntryColumn] = []
    for column in schema.asked { first += EntryColumn.all(of: column, languages, onlyEach: true) }
    for column in schema.columns where !Self.made.contains(column.name) {
      if !schema.asked.contains(column) {
        folded += EntryColumn.all(of: column, languages, onlyEach: false)
      } else if column.languages == .alsoEach {
        folded += languages.map { EntryColumn(column: column, language: $0) }
      }
    }
    (self.first, self.folded) = (first, folded)
  }

  var all: [EntryColumn] { first + folded }

  /// What the page fills in by itself.
  static let made: Set<String> = [
    RecordColumn.id.name, RecordColumn.entered.name, RecordColumn.supersedes.name,
  ]
}

/// A column as a form asks for it: the table's own, or that of one language.
struct EntryColumn: Sendable {
  let column: Column
  /// nil is the column that is in no language of its own.
  let language: String?

  /// The name of its cells, and of its field.
  var name: String { language.map(column.name(in:)) ?? column.name }

  /// Whether an entry is not complete without it: of texts in several languages the own one suffices.
  var isNeeded: Bool { column.isRequired && (language == nil || column.languages == .onlyEach) }

  /// - Parameter onlyEach: whether languages count only where there is no column without one.
  fileprivate static func all(of column: Column, _ languages: [String], onlyEach: Bool) -> [EntryColumn] {
    let own = EntryColumn(column: column, language: nil)
    let each = languages.map { EntryColumn(column: column, language: $0) }
    switch column.languages {
    case .none: return [own]
    case .alsoEach: return onlyEach ? [own] : [own] + each
    case .onlyEach: return each
    }
  }
}
