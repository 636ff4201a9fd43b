import SitrepModel

/// Makes a value of each row of a table, by the header that says which cell is which.
protocol RowDecoder: Sendable {
  associatedtype Row: Sendable
  static var schema: TableSchema { get }
  init(_ header: TableHeader, _ store: inout TableStore)
  /// The row's value; nil where something is wrong with it, which is noted.
  func decode(_ row: TableRow, into store: inout TableStore) -> Row?
}
