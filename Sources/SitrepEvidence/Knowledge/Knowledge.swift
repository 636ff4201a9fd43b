package import SitrepModel

/// An operation with what the rules ask of every record, worked out once: from when it is known, who is its
/// origin, when it was replaced. Any day's report is a view on it, with the registers as they were known then.
package struct Knowledge: Sendable {
  /// Its registers as they are known here, its profile by the settings in force.
  package let operation: Operation
  let knownTime: KnownTime
  let texts: RegisterTexts
  /// The plan of totals by the settings in force.
  let totalPlan: TotalPlan
  private let totalPlans: ByDay<TotalPlan>
  let pastEvidence: PastEvidence
  let warnings: KnownWarnings
  private let ledger: RecordLedger
  private let registerTimes: RegisterTimes
  /// The number of its registers and settings among all that there were: where it is the same, so are they.
  let registers: Int
  /// How many times, up to this point, a newer version of a register's entry replaced an older one.
  private let change: Int

  package init(_ read: Operation) {
    var operation = read
    totalPlans = operation.profiles.map { TotalPlan(&operation, by: $0) }
    totalPlan = totalPlans.newest
    registerTimes = RegisterTimes(operation)
    knownTime = KnownTime(operation)
    pastEvidence = PastEvidence()
    warnings = KnownWarnings(operation)
    let newest = registerTimes.newest
    (self.operation, ledger, texts) = (newest.operation, newest.ledger, newest.texts)
    (registers, change) = (newest.number, newest.change)
  }

  private init(_ whole: Knowledge, at stretch: RegisterTimes.Stretch, on day: Day) {
    (operation, ledger, texts) = (stretch.operation, stretch.ledger, stretch.texts)
    (registers, change) = (stretch.number, stretch.change)
    (registerTimes, knownTime, totalPlans) = (whole.registerTimes, whole.knownTime, whole.totalPlans)
    totalPlan = totalPlans[day]
    (pastEvidence, warnings) = (whole.pastEvidence, whole.warnings)
  }

  /// The same knowledge with the registers as they were known by a day's cut-off.
  func known(by day: Day) -> Knowledge {
    if registerTimes.isAlwaysTheSame { return self }
    return Knowledge(self, at: registerTimes.stretch(knownBy: day), on: day)
  }

  /// Whether what the registers say of records is the same in both.
  func hasRegisters(of other: Knowledge) -> Bool { change == other.change }

  var origins: Origins { _read { yield ledger.origins } }
  var supersession: Supersession { _read { yield ledger.supersession } }
  /// The warnings that the input gave about what readers may know of, in the order of the input. A warning quotes its
  /// row, and a count of a part of the people may be masked: outside the internal edition those are left out, whatever the
  /// count.
  package func warnings(at view: Viewpoint) -> [Diagnostic] {
    let known = warnings.known(in: known(by: view.knownBy), at: view)
    guard view.edition != .internal else { return known }
    return known.filter { warning in !warnings.records(of: warning).contains { isOfPart($0) } }
  }

  private func isOfPart(_ record: RecordReference) -> Bool {
    guard record.table == .estimates else { return false }
    let figure = operation.estimates[Int(record.index)].figure
    return operation.text(operation.figureKeys[Int(figure)].group) != "all"
  }

  var figureOrder: FigureOrder { _read { yield ledger.figureOrder } }

  func knownInstant(of record: RecordReference) -> Instant {
    ledger.known(operation.head(of: record), in: operation)
  }

  /// The day on which the newest record became known; nil where there is no record.
  package var lastKnownDay: Day? {
    RecordTable.allCases.compactMap { table in facts(of: table).map(\.visibility.knownDay).max() }.max()
  }

  func facts(of table: RecordTable) -> [RecordFacts] { ledger.facts[table] }

  func facts(of record: RecordReference) -> RecordFacts {
    ledger.facts[record.table][Int(record.index)]
  }

  /// The first day by whose cut-off the record is known.
  func knownDay(of record: RecordReference) -> Day { facts(of: record).visibility.knownDay }

  /// The first day by whose cut-off readers of an edition may know of it.
  func shownDay(of record: RecordReference, in edition: Edition) -> Day {
    facts(of: record).visibility.shownDay(in: edition)
  }

  func voice(of record: RecordReference) -> Voice { ledger.origins[facts(of: record).voice] }

  func originName(of record: RecordReference) -> LocalText? {
    voice(of: record).name.map(texts.localName)
  }

  /// Whether the record is known, not replaced, not retracted, and for readers of the edition.
  func counts(_ record: RecordReference, at view: Viewpoint) -> Bool { facts(of: record).counts(at: view) }

  func isKnown(_ record: RecordReference, at view: Viewpoint) -> Bool {
    knownDay(of: record) <= view.knownBy
  }

  /// Whether the record is known, and readers of the edition may know of it.
  func isShown(_ record: RecordReference, at view: Viewpoint) -> Bool {
    facts(of: record).visibility.isShown(at: view)
  }

  func isSuperseded(_ record: RecordReference, at view: Viewpoint) -> Bool {
    facts(of: record).replacedDay <= view.knownBy
  }

  /// Those records of a table that count, in the order of the table.
  func counting(_ table: RecordTable, at view: Viewpoint) -> [RecordReference] {
    records(of: table) { $0.counts(at: view) }
  }

  /// Those records of a table of which something holds, in the order of the table.
  func records(
    of table: RecordTable, where holds: @Sendable (RecordFacts) -> Bool
  ) -> [RecordReference] {
    let facts = ledger.facts[table]
    return facts.indices.mapPartsInParallel(grain: 65_536) { part in
      part.compactMap { holds(facts[$0]) ? RecordReference(table, $0) : nil }
    }
    .flatMap { $0 }
  }

  /// The ids of all records of which readers of an edition may not know, whenever they became known.
  package func withheldIDs(from edition: Edition) -> Set<String> {
    // By the last of all days, on which everything that was accepted is.
    let last = Day.never + -1
    return Set(
      RecordTable.allCases.flatMap { table in
        facts(of: table).filter { $0.visibility.sensitivity(by: last) > edition }.map {
          operation.text($0.id)
        }
      })
  }

  /// The records that have one of these ids.
  func records(withIDs ids: [Symbol]) -> [Symbol: RecordReference] {
    let wanted = Set(ids)
    var found: [Symbol: RecordReference] = [:]
    if wanted.isEmpty { return found }
    for table in RecordTable.allCases {
      for (index, facts) in facts(of: table).enumerated() where wanted.contains(facts.id) {
        found[facts.id] = RecordReference(table, index)
      }
    }
    return found
  }
}
