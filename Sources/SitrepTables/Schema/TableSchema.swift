/// A table of an operation's folder: its name and its columns in order.
package struct TableSchema: Sendable {
  /// The file's name without its ending, and the name of its sheet in a workbook.
  package let name: String
  /// One sentence.
  package let meaning: String
  package let columns: [Column]

  /// Those that make an entry, in the order in which one says a fact: a page asks for them first.
  package let asked: [Column]
  /// At most eight that make a complete row, in the order in which one fills them in: an entry form shows them first.
  /// None for a table whose columns are few.
  package let shown: [Column]
  /// Where a row's cells are found by column.
  let slots: ColumnSlots

  /// - Parameter asked: those that are required, where nothing is said.
  init(
    _ name: String, _ meaning: String, _ columns: [any DescribedColumn], asked: [any DescribedColumn]? = nil,
    shown: [any DescribedColumn] = []
  ) {
    let own = columns.map(\.column)
    (self.name, self.meaning, self.columns) = (name, meaning, own)
    self.asked =
      asked.map { asked in asked.compactMap { column in own.first { $0.name == column.name } } }
      ?? own.filter(\.isRequired)
    self.shown = shown.map(\.column)
    slots = ColumnSlots(keys: own.map(\.key))
  }

  package func column(named name: String) -> Column? { columns.first { $0.name == name } }

  /// The column that a cell is of: `summary` for `summary_es`.
  package func column(ofCell name: String) -> Column? {
    cell(named: name).flatMap { column(named: $0.column) }
  }

  package static let registers: [TableSchema] = [places, actors, sources]

  /// The tables of records: what sources say.
  package static let records: [TableSchema] = [
    estimates, conditions, policies, responses, events, statements,
  ]

  /// Whether no other register or table of records has all of these columns, so that they tell which table it is.
  package func isTold(by columns: [String]) -> Bool {
    let own = columns.compactMap { column(named: $0) }
    return !(Self.records + Self.registers).contains { other in
      other.name != name && own.allSatisfy { other.column(named: $0.name)?.hxl == $0.hxl }
    }
  }

  /// What the officers themselves add.
  package static let officerEntries: [TableSchema] = [
    narratives, decisions, followUps, issued, reviews, erasures, readTexts,
  ]

  /// Every table, in the order of reading; `operation.yaml` is described by ``profile``.
  package static let all: [TableSchema] = registers + records + officerEntries

  package static func named(_ name: String) -> TableSchema? { all.first { $0.name == name } }
}
