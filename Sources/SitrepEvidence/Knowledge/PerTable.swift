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
  var order: Int {
    switch self {
    case .estimates: 0
    case .conditions: 1
    case .policies: 2
    case .responses: 3
    case .events: 4
    case .statements: 5
    }
  }
}
