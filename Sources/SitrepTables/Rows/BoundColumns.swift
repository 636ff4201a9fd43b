/// A column's place in the rows of a table: plain numbers, for every row asks for all of them.
struct BoundColumn: Sendable {
  /// The cell's index in a row; -1 where the table does not have the column.
  let index: Int
  /// The column's index in the schema.
  let ordinal: Int
  let isRequired: Bool
}

/// The columns of a table by the places of their cells in the rows below a header.
struct BoundColumns: Sendable {
  private let schema: TableSchema
  /// By the slot of the column (``ColumnSlots``).
  private var cells: [BoundColumn]
  /// By index of the column in the schema.
  private let languageCells: [[TableHeader.LanguageCell]]

  /// The columns of no table, until one is in hand.
  init() { (schema, cells, languageCells) = (.profile, [], []) }

  init(_ header: TableHeader) {
    let columns = header.schema.columns
    schema = header.schema
    cells = Array(repeating: BoundColumn(index: -1, ordinal: 0, isRequired: false), count: ColumnSlots.count)
    languageCells = columns.map { header.languageCells(of: $0) }
    for column in columns { cells[schema.slots[column.key]] = header.bound(column) }
  }

  /// - Precondition: the column is in the table's list.
  subscript<Value>(column: TypedColumn<Value>) -> BoundColumn {
    let cell = cells[schema.slots[column.key]]
    assert(schema.columns[cell.ordinal].name == column.name, "\(schema.name) does not list \(column.name)")
    return cell
  }

  /// The cells of a column that stands once for each language, in the order of the header.
  func languageCells(of cell: BoundColumn) -> [TableHeader.LanguageCell] { languageCells[cell.ordinal] }
}

/// A slot for each column of a table, found by one multiplication: no two columns share one.
struct ColumnSlots: Sendable {
  private var multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  static let count = 256

  init(keys: [UInt64]) {
    let columns = Set(keys).count
    while Set(keys.map { self[$0] }).count < columns { multiplier &+= 2 }
  }

  subscript(key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* multiplier) >> 56) }
}
