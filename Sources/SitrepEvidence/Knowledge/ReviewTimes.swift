import SitrepModel

/// From when to when a second person's verdict let a record count, where the profile asks for one.
///
/// The last verdict known by a cut-off is what holds. A record is accepted once, as a rule; where it was returned after
/// that, or accepted again, the days on which this happened part what is known before them from what is known after.
struct ReviewTimes: Sendable {
  /// By record: first the day by whose cut-off it was accepted, then the one by whose it no longer was, and so on.
  private let turns: [Symbol: [Day]]

  init(_ operation: Operation, _ knownTime: KnownTime) {
    if operation.profiles.all.allSatisfy({ $0.review == .none }) {
      turns = [:]
      return
    }
    turns = Dictionary(grouping: operation.reviews, by: \.record).mapValues { reviews in
      var turns: [Day] = []
      for review in reviews.sorted(by: { $0.precedes($1) })
      where (turns.count % 2 == 1) != (review.verdict == .accepted) {
        let day = knownTime.firstDay(knowing: review.entered)
        // What was turned and turned back before one cut-off was never so at any.
        if turns.last == day { turns.removeLast() } else { turns.append(day) }
      }
      return turns
    }
  }

  /// The days on which an acceptance ended, or began again.
  var daysOfReversals: [Day] { turns.values.flatMap { $0.dropFirst() } }

  /// The first day by whose cut-off a record is accepted, as that stood on a day.
  func acceptedDay(of record: Symbol, asOf day: Day) -> Day {
    guard let turns = turns[record], let first = turns.first else { return .never }
    let passed = turns.firstIndex { $0 > day } ?? turns.count
    if passed == 0 { return first }
    return passed % 2 == 1 ? turns[passed - 1] : .never
  }
}
