import CPostgres

/// What a statement gave.
final class PostgresRows {
  private let handle: OpaquePointer
  let count: Int

  init(_ handle: OpaquePointer) {
    self.handle = handle
    count = Int(PQntuples(handle))
  }

  deinit { PQclear(handle) }

  /// nil where the value is null.
  subscript(row: Int, column: Int) -> String? {
    guard PQgetisnull(handle, Int32(row), Int32(column)) == 0 else { return nil }
    return PQgetvalue(handle, Int32(row), Int32(column)).map { String(cString: $0) }
  }

  func text(_ row: Int, _ column: Int) -> String { self[row, column] ?? "" }

  func number(_ row: Int, _ column: Int) -> Int64? { self[row, column].flatMap(Int64.init) }
}
