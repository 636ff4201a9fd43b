import SitrepModel

/// A value for each table of records, found by the table.
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
