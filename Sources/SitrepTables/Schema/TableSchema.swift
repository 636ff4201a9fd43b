/// A table of an operation's folder: its name and its columns in order.
package struct TableSchema: Sendable {
  /// The file's name without its ending, and the name of its sheet in a workbook.
  package let name: String
  /// One sentence.
  package let meaning: String
  package let columns: [Column]

  init(_ name: String, _ meaning: String, _ columns: [Column]) {
    self.name = name
    self.meaning = meaning
    self.columns = columns
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
