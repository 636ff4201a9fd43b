import SitrepModel

/// What records say of one another: ids in use once, corrections and citations of records that exist.
struct RecordChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation
  private let store: TableStore
  /// The records that others name, by id.
  private var named: [Symbol: Named] = [:]

  private struct Named {
    var table: String
    /// What the record is about: two of one subject may replace one another.
    var subject: Int64
    var position: Position
  }

  init(_ operation: Operation, _ store: TableStore) {
    self.operation = operation
    self.store = store
    collectNamed()
    noteDuplicates()
    checkCorrections()
    checkCitations()
  }

  /// One pass over the records finds all that are named anywhere.
  private mutating func collectNamed() {
    var wanted = SymbolSet()
    var isAny = false
    for symbol in store.duplicateIDs.map(\.id) + store.citations.map(\.record)
      + store.corrections.flatMap({ [$0.id, $0.superseded] })
    {
      _ = wanted.insert(symbol)
      isAny = true
    }
    guard isAny else { return }
    collect(operation.estimates, TableSchema.estimates, wanted) { Int64($0.figure) }
    collect(operation.conditions, TableSchema.conditions, wanted) { _ in 0 }
    collect(operation.policies, TableSchema.policies, wanted) { Int64($0.measure.index) }
    collect(operation.responses, TableSchema.responses, wanted) { _ in 0 }
    collect(operation.events, TableSchema.events, wanted) { _ in 0 }
    collect(operation.statements, TableSchema.statements, wanted) { _ in 0 }
  }

  private mutating func collect<Item: Record>(
    _ records: [Item], _ schema: TableSchema, _ wanted: SymbolSet, subject: (Item) -> Int64
  ) {
    for record in records where wanted.contains(record.head.id) && named[record.head.id] == nil {
      named[record.head.id] = Named(
        table: schema.name, subject: subject(record), position: record.head.position)
    }
  }

  private mutating func noteDuplicates() {
    for duplicate in store.duplicateIDs {
      let first = named[duplicate.id].map { operation.location(of: $0.position) }
      note(
        .error, duplicate.location, .duplicateId, duplicate.id,
        expected: first.map { .ownIdBeside(place: $0) } ?? .ownId)
    }
  }

  private mutating func checkCorrections() {
    let next = Dictionary(store.corrections.map { ($0.id, $0.superseded) }) { first, _ in first }
    var cleared: Set<Symbol> = []
    for correction in store.corrections {
      guard store.takenIDs.contains(correction.superseded) else {
        if store.erasedIDs.contains(correction.superseded) { continue }
        noteUnknown(correction.superseded, at: correction.location)
        continue
      }
      if let circle = circle(from: correction.id, next, &cleared) {
        let path = circle.map(operation.text).joined(separator: " → ")
        diagnostics.append(
          Diagnostic(.error, at: correction.location, .recordsInCircle, value: path))
        continue
      }
      guard let one = named[correction.id], let other = named[correction.superseded] else { continue }
      if one.table != other.table {
        note(
          .warning, correction.location, .supersedesOtherTable(table: one.table, other: other.table),
          correction.superseded, about: [one.position, other.position])
      } else if one.subject != other.subject {
        let isMeasure = one.table == TableSchema.policies.name
        note(
          .warning, correction.location, isMeasure ? .supersedesOtherMeasure : .supersedesOtherFigure,
          correction.superseded, about: [one.position, other.position])
      }
    }
  }

  /// The circle that a chain of corrections runs into, told once for all its records.
  private func circle(
    from start: Symbol, _ next: [Symbol: Symbol], _ cleared: inout Set<Symbol>
  ) -> [Symbol]? {
    var path: [Symbol] = []
    var onPath: Set<Symbol> = []
    var current: Symbol? = start
    while let id = current, !cleared.contains(id) {
      if onPath.contains(id) {
        cleared.formUnion(path)
        return Array(path.drop { $0 != id }) + [id]
      }
      path.append(id)
      onPath.insert(id)
      current = next[id]
    }
    cleared.formUnion(path)
    return nil
  }

  private mutating func checkCitations() {
    for citation in store.citations {
      guard store.takenIDs.contains(citation.record) else {
        if store.erasedIDs.contains(citation.record) { continue }
        noteUnknown(citation.record, at: citation.location)
        continue
      }
      guard !citation.figure.isBlank, let named = named[citation.record] else { continue }
      let figure = operation.text(citation.figure)
      let isOfFigure =
        named.table == TableSchema.estimates.name
        && operation.id(of: operation.figureKeys[Int(named.subject)]) == figure
      if !isOfFigure {
        note(
          .error, citation.location, .recordOfOtherFigure(figure: figure), citation.record)
      }
    }
  }

  private mutating func noteUnknown(_ id: Symbol, at location: Location) {
    // It may stand in a table that could not be read, which was told.
    if store.isTableUnread { return }
    diagnostics.append(
      Diagnostic(
        .error, at: location, .unknownRecord, value: operation.text(id), suggestion: nearestRecord(to: id)))
  }

  private func nearestRecord(to id: Symbol) -> String? {
    let taken = (1..<UInt32(operation.names.count)).lazy.map(Symbol.init(index:)).filter(
      store.takenIDs.contains)
    return nearest(to: operation.text(id), among: taken.map(operation.text))
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, _ location: Location, _ message: DiagnosticMessage, _ id: Symbol,
    expected: DiagnosticText? = nil, about rows: [Position]? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: location, message, value: operation.text(id), expected: expected,
        about: rows.map(Diagnostic.Subject.rows) ?? .file))
  }
}
