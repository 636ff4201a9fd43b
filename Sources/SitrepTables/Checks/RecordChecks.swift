import SitrepModel

/// What records say of one another: ids in use once, corrections and citations of records that exist.
struct RecordChecks {
  private(set) var diagnostics: [Diagnostic] = []
  private let operation: Operation
  private let references: RowReferences
  /// Whether no table has a part that could not be read, in which what is named may stand.
  private let isWhole: Bool
  /// The records that others name, by id.
  private let named: [Symbol: RecordReference]

  init(_ operation: Operation, _ references: RowReferences, isWhole: Bool) {
    self.operation = operation
    self.references = references
    self.isWhole = isWhole
    named = Self.named(in: references, of: operation)
    noteDuplicates()
    checkCorrections()
    checkCitations()
  }

  /// One pass over the records finds all that are named anywhere.
  private static func named(
    in references: RowReferences, of operation: Operation
  ) -> [Symbol: RecordReference] {
    let ids =
      references.duplicateIDs.map(\.id) + references.citations.map(\.record)
      + references.corrections.flatMap { [$0.id, $0.superseded] }
    if ids.isEmpty { return [:] }
    var wanted = SymbolSet()
    for id in ids { _ = wanted.insert(id) }
    var named: [Symbol: RecordReference] = [:]
    for table in RecordTable.allCases {
      operation.forEachHead(of: table) { index, head in
        guard wanted.contains(head.id), named[head.id] == nil else { return }
        named[head.id] = RecordReference(table, index)
      }
    }
    return named
  }

  private func position(of record: RecordReference) -> Position { operation.head(of: record).position }

  private mutating func noteDuplicates() {
    for duplicate in references.duplicateIDs {
      // The first of them may be no record, for what is wrong in its row.
      let first = named[duplicate.id].map { operation.location(of: position(of: $0)) }
        .flatMap { $0.line == duplicate.location.line && $0.file == duplicate.location.file ? nil : $0 }
      note(
        .error, at: duplicate.location, .duplicateId, id: duplicate.id,
        expected: first.map { .ownIdBeside(place: $0) } ?? .ownId)
    }
  }

  private mutating func checkCorrections() {
    let next = Dictionary(references.corrections.map { ($0.id, $0.superseded) }) { first, _ in first }
    var cleared: Set<Symbol> = []
    for correction in references.corrections {
      guard references.takenIDs.contains(correction.superseded) else {
        if references.erasedIDs.contains(correction.superseded) { continue }
        noteUnknown(correction.superseded, at: correction.location)
        continue
      }
      // As a rule what is corrected corrects nothing itself.
      if next[correction.superseded] != nil, let circle = circle(from: correction.id, next, &cleared) {
        let path = circle.map(operation.text).joined(separator: " → ")
        diagnostics.append(
          Diagnostic(.error, at: correction.location, .recordsInCircle, value: path))
        continue
      }
      guard let one = named[correction.id], let other = named[correction.superseded] else { continue }
      if let message = mismatch(one, other) {
        note(
          .warning, at: correction.location, message, id: correction.superseded,
          about: [position(of: one), position(of: other)])
      }
    }
  }

  /// Why one record may not supersede the other: they are about different things. nil where it may.
  private func mismatch(_ one: RecordReference, _ other: RecordReference) -> DiagnosticMessage? {
    if one.table != other.table {
      return .supersedesOtherTable(table: one.table.rawValue, other: other.table.rawValue)
    }
    if operation.record(one).subject == operation.record(other).subject { return nil }
    return one.table == .policies ? .supersedesOtherMeasure : .supersedesOtherFigure
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
    for citation in references.citations {
      guard references.takenIDs.contains(citation.record) else {
        if references.erasedIDs.contains(citation.record) { continue }
        noteUnknown(citation.record, at: citation.location)
        continue
      }
      guard !citation.figure.isBlank, let named = named[citation.record] else { continue }
      let figure = operation.text(citation.figure)
      let isOfFigure =
        named.table == .estimates
        && operation.id(of: operation.figureKeys[operation.record(named).subject]) == figure
      if !isOfFigure {
        note(
          .error, at: citation.location, .recordOfOtherFigure(figure: figure), id: citation.record)
      }
    }
  }

  private mutating func noteUnknown(_ id: Symbol, at location: Location) {
    if !isWhole { return }
    diagnostics.append(
      Diagnostic(
        .error, at: location, .unknownRecord, value: operation.text(id), suggestion: nearestRecord(to: id)))
  }

  private func nearestRecord(to id: Symbol) -> String? {
    let taken = (1..<UInt32(operation.names.count)).lazy.map(Symbol.init(index:)).filter(
      references.takenIDs.contains)
    return nearest(to: operation.text(id), among: taken.map(operation.text))
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, at location: Location, _ message: DiagnosticMessage, id: Symbol,
    expected: DiagnosticText? = nil, about rows: [Position]? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: location, message, value: operation.text(id), expected: expected,
        about: rows.map(Diagnostic.Subject.rows) ?? .file))
  }
}
