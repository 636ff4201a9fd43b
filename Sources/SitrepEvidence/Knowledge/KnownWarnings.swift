import SitrepModel

/// The warnings that the input gave, with what they are about: a report counts those about what it may know of, and who
/// asks a question is told of no others.
struct KnownWarnings: Sendable {
  private let warnings: [Diagnostic]
  /// The records and rows of registers that warnings are about, by where they stand.
  private var records: [Position: RecordReference] = [:]
  private var rows: [Position: RegisterRow] = [:]

  private struct RegisterRow: Sendable {
    let entered: Instant?
    let sensitivity: Sensitivity
  }

  init(_ operation: Operation) {
    warnings = operation.warnings.filter { $0.subject != .file }
    var wanted: Set<Position> = []
    for case .rows(let positions) in warnings.map(\.subject) { wanted.formUnion(positions) }
    guard let last = wanted.map(\.line).max() else { return }
    // Looked at before the set: there may be a million records, and few are warned of.
    var isWanted = [Bool](repeating: false, count: Int(last) + 1)
    for position in wanted { isWanted[Int(position.line)] = true }
    for table in RecordTable.allCases {
      operation.forEachHead(of: table) { index, head in
        guard head.position.line <= last, isWanted[Int(head.position.line)],
          wanted.contains(head.position)
        else { return }
        records[head.position] = RecordReference(table, index)
      }
    }
    let history = operation.registerHistory
    func add<Entry: RegisterEntry>(
      _ newest: [Entry], _ versions: RegisterVersions<Entry>?, _ sensitivity: (Entry) -> Sensitivity
    ) {
      for row in versions?.all ?? newest where wanted.contains(row.position) {
        rows[row.position] = RegisterRow(entered: row.entered, sensitivity: sensitivity(row))
      }
    }
    add(operation.places, history?.places) { _ in .public }
    add(operation.actors, history?.actors) { _ in .public }
    add(operation.sources, history?.sources, \.sensitivity)
  }

  /// Those that a reader may know of at a viewpoint.
  func known(in knowledge: Knowledge, at view: Viewpoint) -> [Diagnostic] {
    warnings.filter { isKnown($0.subject, in: knowledge, at: view) }
  }

  /// The records that a warning is about.
  func records(of warning: Diagnostic) -> [RecordReference] {
    guard case .rows(let positions) = warning.subject else { return [] }
    return positions.compactMap { records[$0] }
  }

  private func isKnown(
    _ subject: Diagnostic.Subject, in knowledge: Knowledge, at view: Viewpoint
  ) -> Bool {
    switch subject {
    case .file: false
    case .profile: true
    case .rows(let positions): positions.allSatisfy { isKnown($0, in: knowledge, at: view) }
    case .figures(let figures):
      figures.contains { figure in
        knowledge.figureOrder[Int(figure)].contains {
          $0.visibility.isShown(at: view)
        }
      }
    case .policyType(let type):
      knowledge.operation.policies.indices.contains { index in
        knowledge.isShown(RecordReference(.policies, index), at: view)
          && knowledge.operation.policies[index].type == type
      }
    }
  }

  private func isKnown(_ position: Position, in knowledge: Knowledge, at view: Viewpoint) -> Bool {
    if let record = records[position] { return knowledge.isShown(record, at: view) }
    guard let row = rows[position] else { return false }
    return row.sensitivity <= view.edition
      && row.entered.map { $0 <= knowledge.knownTime.cutoff(of: view.knownBy) } ?? true
  }
}
