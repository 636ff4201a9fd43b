import SitrepModel
import Synchronization

/// An operation through the versions of its registers and its settings, and through reviews that took another back: what
/// is worked out of it between two days on which one of them became other than it was is kept, for the reports of those
/// days share it.
final class RegisterTimes: Sendable {
  private let operation: Operation
  private let knownTime: KnownTime
  private let reviews: ReviewTimes
  private let keys = OriginKeys()
  /// The days by whose cut-off a version was first known, the settings changed, or a verdict took back another.
  private let days: [Day]
  /// Those on which a version took the place of another, the settings changed, or a verdict took back another.
  private let daysOfChanges: [Day]
  /// The least recently used first.
  private let kept = Mutex<[Stretch]>([])

  /// An operation as it stood from one of the days to the next.
  struct Stretch: Sendable {
    /// By how many of the days the registers had become other; and by how many of those of changes.
    let number: Int
    let change: Int
    let operation: Operation
    let ledger: RecordLedger
    let texts: RegisterTexts
  }

  init(_ operation: Operation) {
    self.operation = operation
    let knownTime = KnownTime(operation)
    self.knownTime = knownTime
    reviews = ReviewTimes(operation, knownTime)
    let others = reviews.daysOfReversals + operation.profiles.days
    func first(_ times: [Instant]?) -> [Day] {
      Set((times ?? []).map(knownTime.firstDay) + others).sorted()
    }
    days = first(operation.registerHistory?.times)
    daysOfChanges = first(operation.registerHistory?.timesOfChanges)
  }

  /// Whether it stood the same on all days.
  var isAlwaysTheSame: Bool { days.isEmpty }

  /// The operation as it stands in the end.
  var newest: Stretch { stretch(knownBy: days.last ?? operation.profile.firstReport) }

  /// The operation as it stood on a day.
  func stretch(knownBy day: Day) -> Stretch {
    let number = Self.count(days, upTo: day)
    let change = Self.count(daysOfChanges, upTo: day)
    let (known, like) = kept.withLock { kept -> (Stretch?, Stretch?) in
      guard let index = kept.firstIndex(where: { $0.number == number }) else {
        return (nil, kept.first { $0.change == change })
      }
      kept.append(kept.remove(at: index))
      return (kept.last, nil)
    }
    if let known { return known }
    // Worked out without the lock: what waits for it could hold up the cores that work it out.
    let made = stretch(number, change, like: like, on: day)
    kept.withLock { kept in
      kept.append(made)
      if kept.count > atMost { kept.removeFirst() }
    }
    return made
  }

  private func stretch(_ number: Int, _ change: Int, like: Stretch?, on day: Day) -> Stretch {
    let instant = knownTime.cutoff(of: day)
    let then = operation.asKnown(on: day, by: instant)
    let ledger =
      like?.ledger
      ?? RecordLedger(
        operation.asKnown(on: day, by: instant, orFirst: true), knownTime, keys, reviews, asOf: day)
    let texts = RegisterTexts(then, figureIDs: like?.texts.figureIDs)
    return Stretch(number: number, change: change, operation: then, ledger: ledger, texts: texts)
  }

  /// As many as a history looks back on, where that leaves room for the records.
  private var atMost: Int { operation.estimates.count > 100_000 ? 4 : 40 }

  private static func count(_ days: [Day], upTo day: Day) -> Int {
    (days.firstIndex { $0 > day }) ?? days.count
  }
}
