/// The tables whose rows are records.
package enum RecordTable: String, Coded {
  case estimates, conditions, policies, responses, events, statements
  package static let vocabulary = "table"
}

/// One record of any table, by its table and its index there.
package struct RecordReference: Hashable, Sendable {
  package let table: RecordTable
  package let index: Int32

  package init(_ table: RecordTable, _ index: Int) {
    self.table = table
    self.index = Int32(index)
  }
}

// The one place that says which records are a table's.
extension Operation {
  package func record(_ reference: RecordReference) -> any Record {
    let index = Int(reference.index)
    return switch reference.table {
    case .estimates: estimates[index]
    case .conditions: conditions[index]
    case .policies: policies[index]
    case .responses: responses[index]
    case .events: events[index]
    case .statements: statements[index]
    }
  }

  /// What a record says that all records say. It is asked of millions, so nothing is made of the rest.
  package func head(of reference: RecordReference) -> RecordHead {
    let index = Int(reference.index)
    return switch reference.table {
    case .estimates: estimates[index].head
    case .conditions: conditions[index].head
    case .policies: policies[index].head
    case .responses: responses[index].head
    case .events: events[index].head
    case .statements: statements[index].head
    }
  }

  /// Visits what the records of a table say of themselves, in the order of the table.
  package func forEachHead(of table: RecordTable, _ body: (Int, RecordHead) -> Void) {
    forEachHead(of: table, in: 0..<count(of: table), body)
  }

  /// The same for a part of the table.
  package func forEachHead(of table: RecordTable, in part: Range<Int>, _ body: (Int, RecordHead) -> Void) {
    func visit(_ records: [some Record]) {
      for index in part { body(index, records[index].head) }
    }
    switch table {
    case .estimates: visit(estimates)
    case .conditions: visit(conditions)
    case .policies: visit(policies)
    case .responses: visit(responses)
    case .events: visit(events)
    case .statements: visit(statements)
    }
  }

  package func count(of table: RecordTable) -> Int {
    switch table {
    case .estimates: estimates.count
    case .conditions: conditions.count
    case .policies: policies.count
    case .responses: responses.count
    case .events: events.count
    case .statements: statements.count
    }
  }
}
