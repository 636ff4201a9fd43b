import SitrepModel
import SitrepTables

/// Which row of a table says the same as one that has no id: so a second import finds it again.
struct KnownRows {
  private let columns: [String]
  private var ids: [String: String] = [:]
  private let plain: (String, String) -> String

  /// - Parameters:
  ///   - rows: of the file; by what they are known is theirs to say.
  ///   - plain: what a cell of a column says, the same for all ways to write it.
  init(_ rows: NamedRows, among chains: RecordChains, plain: @escaping (String, String) -> String) {
    self.plain = plain
    columns = rows.keys.isEmpty ? rows.columns.filter { !RecordColumn.ofTheRowAlone.contains($0) } : rows.keys
    guard rows.rows.contains(where: { $0.id.isEmpty }) else { return }
    for chain in chains.all {
      // Of what is known by its figure, the newest counts; what is known by all it says may be an older version.
      for row in rows.keys.isEmpty ? chain[...] : chain.suffix(1) { ids[sign(of: row)] = row.id }
    }
  }

  func id(of row: NamedRow) -> String? { ids[sign(of: row)] }

  /// What rows that say the same have in common.
  func sign(of row: NamedRow) -> String {
    columns.map { plain($0, Self.said(row, $0)) }.joined(separator: "\u{1}")
  }

  /// A blank cell says what it stands for.
  static func said(_ row: NamedRow, _ column: String) -> String {
    guard row[column].isEmpty else { return row[column] }
    switch column {
    case EstimateColumn.unit.name:
      return IndicatorCatalogue.builtIn[row[EstimateColumn.indicator.name]]?.unit ?? KnownValues.defaultUnit
    case EstimateColumn.group.name: return KnownValues.defaultGroup
    default: return ""
    }
  }
}

extension RecordColumn {
  /// What two rows that say the same need not have in common.
  static let ofTheRowAlone: Set<String> = [id.name, entered.name, supersedes.name]
}
