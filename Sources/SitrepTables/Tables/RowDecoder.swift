/// Makes a value of each row of a table, by the header that says which cell is which.
protocol RowDecoder: Sendable {
  associatedtype Row: Sendable
  static var schema: TableSchema { get }
  init(_ header: TableHeader, _ store: inout TableStore)
  /// The row's value; nil where something is wrong with it, which is noted.
  func decode(_ row: TableRow, into store: inout TableStore) -> Row?
}

/// Keeps nothing of its own: it asks the store for what a column says.
protocol ColumnDecoder: RowDecoder {
  init()
}

extension ColumnDecoder {
  init(_ header: TableHeader, _ store: inout TableStore) {
    store.table.columns = BoundColumns(header)
    self.init()
  }
}

/// Asks the store for what a column says, and for what all records have by cells that it keeps.
protocol RecordDecoder: RowDecoder {
  init(cells: RecordCells)
}

extension RecordDecoder {
  init(_ header: TableHeader, _ store: inout TableStore) {
    store.table.columns = BoundColumns(header)
    self.init(cells: RecordCells(header))
  }
}
