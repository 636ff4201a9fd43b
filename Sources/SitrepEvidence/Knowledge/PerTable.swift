/// One value for each table of records.
struct PerTable<Value> {
  private var values: [Value]

  init(_ value: (RecordTable) -> Value) {
    values = RecordTable.allCases.map(value)
  }

  subscript(table: RecordTable) -> Value {
    _read { yield values[table.order] }
    _modify { yield &values[table.order] }
  }
}

extension PerTable: Sendable where Value: Sendable {}

extension RecordTable {
  /// Its place among the cases; asked of every record, so read off and not searched for.
  var order: Int { withUnsafeBytes(of: self) { Int($0.first ?? 0) } }
}
