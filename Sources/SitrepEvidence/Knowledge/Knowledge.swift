package import SitrepModel

/// An operation with what the rules ask of every record, worked out once: from when it is known, who is its
/// origin, when it was replaced. Any day's report is a view on it.
package struct Knowledge: Sendable {
  package let operation: Operation
  let origins: Origins
  let supersession: Supersession
  let knownTime: KnownTime
  let figureOrder: FigureOrder
  let texts: RegisterTexts
  let totalPlan: TotalPlan
  let pastEvidence = PastEvidence()
  private let facts: ByTable<[RecordFacts]>
  /// From when a record of each source is known that does not say itself when it was entered.
  private let sourceTimes: [Instant?]

  package init(_ read: Operation) {
    var planned = read
    totalPlan = TotalPlan(&planned)
    let operation = planned
    self.operation = operation
    let knownTime = KnownTime(profile: operation.profile)
    let sourceTimes = operation.sources.map {
      knownTime.instant(entered: nil, published: $0.published, accessed: $0.accessed)
    }
    @Sendable func known(_ head: RecordHead) -> Instant {
      head.entered ?? sourceTimes[Int(head.source)] ?? knownTime.instant(inferredFrom: head.occurred)
    }
    var origins = Origins(operation)
    var facts = ByTable { table in
      var facts = (0..<operation.count(of: table)).mapPartsInParallel(grain: 32_768) { part in
        var memo = DayMemo(knownTime: knownTime)
        var facts: [RecordFacts] = []
        facts.reserveCapacity(part.count)
        operation.forEachHead(of: table, in: part) { _, head in
          facts.append(
            RecordFacts(
              id: head.id, knownDay: memo.firstDay(knowing: known(head)),
              sensitivity: operation.sensitivity(of: head), isRetracted: head.status == .retracted))
        }
        return facts
      }
      .flatMap { $0 }
      // In the order of the table, for voices are numbered as they are met.
      operation.forEachHead(of: table) { index, head in
        facts[index].voice = origins.voice(of: head, in: operation)
      }
      return facts
    }
    supersession = Supersession(operation, facts, known: known)
    for (record, day) in supersession.firstDays { facts[record.table][Int(record.index)].replacedDay = day }
    self.origins = origins
    self.knownTime = knownTime
    self.sourceTimes = sourceTimes
    self.facts = facts
    figureOrder = FigureOrder(operation, facts[.estimates], known: known)
    texts = RegisterTexts(operation)
  }

  func knownInstant(of record: RecordReference) -> Instant {
    let head = operation.head(of: record)
    return head.entered ?? sourceTimes[Int(head.source)] ?? knownTime.instant(inferredFrom: head.occurred)
  }

  /// The day on which the newest record became known; nil where there is no record.
  package var lastKnownDay: Day? {
    RecordTable.allCases.compactMap { table in facts[table].map(\.knownDay).max() }.max()
  }

  func facts(of table: RecordTable) -> [RecordFacts] { facts[table] }

  func facts(of record: RecordReference) -> RecordFacts { facts[record.table][Int(record.index)] }

  /// The first day by whose cut-off the record is known.
  func knownDay(of record: RecordReference) -> Day { facts(of: record).knownDay }

  func voice(of record: RecordReference) -> Voice { origins[facts(of: record).voice] }

  func originName(of record: RecordReference) -> LocalText? {
    voice(of: record).name.map(texts.localName)
  }

  /// Whether the record is known, not replaced, not retracted, and for readers of the edition.
  func counts(_ record: RecordReference, at view: Viewpoint) -> Bool { facts(of: record).counts(at: view) }

  func isKnown(_ record: RecordReference, at view: Viewpoint) -> Bool {
    facts(of: record).knownDay <= view.knownBy
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
    let facts = facts[table]
    return facts.indices.mapPartsInParallel(grain: 65_536) { part in
      part.compactMap { holds(facts[$0]) ? RecordReference(table, $0) : nil }
    }
    .flatMap { $0 }
  }
}

/// The last answer kept, for neighbouring records were often entered on the same day.
private struct DayMemo {
  let knownTime: KnownTime
  private var last: (instant: Instant, day: Day)?

  init(knownTime: KnownTime) {
    self.knownTime = knownTime
  }

  mutating func firstDay(knowing instant: Instant) -> Day {
    if let last, last.instant == instant { return last.day }
    let day = knownTime.firstDay(knowing: instant)
    last = (instant, day)
    return day
  }
}
