import SitrepModel

/// Rule 4, comparable: same indicator, measure, unit, group and place, which is what makes a figure; and for
/// numbers over a period, the same length of it.
enum ComparableEstimates {
  /// Those over a period as long as that of a given one. A measure that is not over a period is comparable
  /// throughout.
  static func among(
    _ estimates: [KnownEstimate], with one: KnownEstimate, of measure: Measure
  ) -> [KnownEstimate] {
    measure.coversPeriod ? estimates.filter { haveSameLength($0.occurred, one.occurred) } : estimates
  }

  /// Whether two periods are as long as each other. Of one with an open end nobody knows the length: it is
  /// comparable with itself alone.
  static func haveSameLength(_ first: DateSpan, _ second: DateSpan) -> Bool {
    guard let length = first.length, let other = second.length else {
      return first.earliest == second.earliest && first.latest == second.latest
        && first.isOpenStart == second.isOpenStart && first.isOpenEnd == second.isOpenEnd
    }
    return length == other
  }
}
