import SitrepModel

/// What the rules ask of every record, worked out once: from when it is known, who is its origin, when it was replaced,
/// as the registers stood while no version in them took the place of another.
struct RecordLedger: Sendable {
  let origins: Origins
  let supersession: Supersession
  let figureOrder: FigureOrder
  let facts: PerTable<[RecordFacts]>
  /// From when a record of each source is known that does not say itself when it was entered.
  private let sourceTimes: [Instant?]
  private let knownTime: KnownTime

  /// - Parameters:
  ///   - operation: its registers as they stood.
  ///   - keys: the numbers of origins, the same in all ledgers of an operation.
  ///   - reviews: the verdicts on its records.
  ///   - day: the day as of which they count.
  init(
    _ operation: Operation, _ knownTime: KnownTime, _ keys: OriginKeys, _ reviews: ReviewTimes, asOf day: Day
  ) {
    let sourceTimes = operation.sources.map {
      knownTime.instant(entered: nil, published: $0.published, accessed: $0.accessed)
    }
    @Sendable func known(_ head: RecordHead) -> Instant {
      Self.known(head, sourceTimes, knownTime, in: operation)
    }
    let rule = operation.profile.review
    var origins = Origins(operation, keys)
    var facts = PerTable { table in
      var facts = (0..<operation.count(of: table)).mapPartsInParallel(grain: 32_768) { part in
        var days = KnownDays(knownTime)
        var facts: [RecordFacts] = []
        facts.reserveCapacity(part.count)
        operation.forEachHead(of: table, in: part) { _, head in
          facts.append(
            RecordFacts(
              id: head.id,
              visibility: Visibility(
                knownDay: days.firstDay(knowing: known(head)),
                acceptedDay: rule == .none ? .always : reviews.acceptedDay(of: head.id, asOf: day),
                sensitivity: operation.sensitivity(of: head), rule: rule),
              isRetracted: head.status == .retracted))
        }
        return facts
      }
      .flatMap { $0 }
      // In the order of the table, for voices are numbered as they are met.
      if table == .policies {
        for (index, policy) in operation.policies.enumerated() {
          facts[index].voice = origins.voice(of: policy, in: operation)
        }
      } else {
        operation.forEachHead(of: table) { index, head in
          facts[index].voice = origins.voice(of: head, in: operation)
        }
      }
      return facts
    }
    supersession = Supersession(operation, facts, known: known)
    for (record, day) in supersession.firstDays { facts[record.table][Int(record.index)].replacedDay = day }
    self.origins = origins
    self.facts = facts
    self.sourceTimes = sourceTimes
    self.knownTime = knownTime
    figureOrder = FigureOrder(operation, facts[.estimates], known: known)
  }

  /// From when a record is known: not before the source and the place that it names.
  func known(_ head: RecordHead, in operation: Operation) -> Instant {
    Self.known(head, sourceTimes, knownTime, in: operation)
  }

  @inline(__always)
  private static func known(
    _ head: RecordHead, _ sourceTimes: [Instant?], _ knownTime: KnownTime, in operation: Operation
  ) -> Instant {
    let own = head.entered ?? sourceTimes[Int(head.source)] ?? knownTime.instant(inferredFrom: head.occurred)
    return operation.firstKnown(head).map { max($0, own) } ?? own
  }
}
