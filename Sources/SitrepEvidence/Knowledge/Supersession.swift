import SitrepModel

/// Rule 2, superseded and retracted: which records leave the figures, and from when.
///
/// From the moment a record is known that supersedes another, that other leaves; whoever may see the
/// correction, what it corrects never comes back. A retracted record gives no figure itself.
struct Supersession: Sendable {
  /// The records that replace a record, in the order in which they became known, then by id.
  private let replacements: [RecordReference: [RecordReference]]
  /// Every record that is replaced at some time, in the order of the tables.
  let superseded: [RecordReference]
  /// The first day by whose cut-off a record is replaced, for all that ever are.
  let firstDays: [RecordReference: Day]

  init(_ operation: Operation, _ facts: PerTable<[RecordFacts]>, known: (RecordHead) -> Instant) {
    var superseding: [(record: RecordReference, superseded: Symbol)] = []
    for table in RecordTable.allCases {
      operation.forEachHead(of: table) { index, head in
        if !head.supersedes.isBlank { superseding.append((RecordReference(table, index), head.supersedes)) }
      }
    }
    let targets = Self.records(withIDs: superseding.map(\.superseded), in: facts)
    var replacements: [RecordReference: [RecordReference]] = [:]
    for (record, superseded) in superseding {
      if let target = targets[superseded] { replacements[target, default: []].append(record) }
    }
    for (target, records) in replacements where records.count > 1 {
      replacements[target] = records.sorted {
        let (one, other) = (operation.head(of: $0), operation.head(of: $1))
        let (a, b) = (known(one), known(other))
        return a != b ? a < b : operation.names.precedes(one.id, other.id)
      }
    }
    self.replacements = replacements
    self.superseded = replacements.keys.sorted { ($0.table.order, $0.index) < ($1.table.order, $1.index) }
    firstDays = replacements.compactMapValues { records in
      records.map { facts[$0.table][Int($0.index)].visibility.knownDay }.min()
    }
  }

  func replacements(of record: RecordReference) -> [RecordReference] { replacements[record] ?? [] }

  private static func records(
    withIDs ids: [Symbol], in facts: PerTable<[RecordFacts]>
  ) -> [Symbol: RecordReference] {
    var wanted = SymbolSet()
    for id in ids { _ = wanted.insert(id) }
    var found: [Symbol: RecordReference] = [:]
    for table in RecordTable.allCases {
      for (index, facts) in facts[table].enumerated() where wanted.contains(facts.id) {
        found[facts.id] = RecordReference(table, index)
      }
    }
    return found
  }
}
