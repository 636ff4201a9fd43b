package import SitrepModel

extension PolicyBar {
  /// Rule 13 as a bar from the first day to the last, drawn as in force only where the measure is or was: until it ended
  /// or was suspended.
  ///
  /// - Returns: nil where there is nothing to draw: the measure has no first day, was over before the first report, is a
  ///   single moment, or is said to have ended before it began.
  package init?(_ policy: Report.Policy, on day: Day) {
    guard !policy.background, policy.stage != .held, let span = policy.start ?? policy.firstInForce,
      !span.isOpenStart
    else { return nil }
    let end = policy.end.flatMap { $0.isOpenEnd ? nil : $0 }
    let first = span.earliest
    let firstAtLatest = span.isOpenEnd ? first : max(first, min(span.latest, end?.latest ?? span.latest))
    // Without a last day it is drawn up to the day of the report.
    let certain = end.map { $0.isOpenStart ? firstAtLatest : $0.earliest } ?? max(day, firstAtLatest)
    var days: [Part: Int] = [.endImprecise: end.map { $0.latest - max(certain, first) } ?? 0]
    if policy.stage.isNotInForce {
      days[.notInForce] = max(1, certain - first + 1)
    } else {
      let inForce = policy.suspended.map { min(certain, $0 - 1) } ?? certain
      let seen = min(day, inForce)
      days[.startImprecise] = firstAtLatest - first
      days[.past] = max(0, seen - firstAtLatest + 1)
      days[.left] = max(0, inForce - max(seen, firstAtLatest - 1))
      days[.notInForce] = certain - max(inForce, firstAtLatest - 1)
    }
    guard days.values.contains(where: { $0 > 0 }) else { return nil }
    self.init(start: first, days: days, isOpen: end == nil)
  }
}

extension Report.Policy {
  /// Where no start was said: when it was first said to be in force.
  fileprivate var firstInForce: DateSpan? { steps.first { $0.stage.isInForce }?.date }

  /// The day from which it is suspended; nil where it is not.
  fileprivate var suspended: Day? {
    guard stage == .suspended else { return nil }
    let resumed = steps.lastIndex { $0.stage.isInForce }
    return steps[(resumed.map { $0 + 1 } ?? 0)...].first { $0.stage == .suspended }?.date.earliest
  }
}
