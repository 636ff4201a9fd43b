/// A measure as charts draw it: parts of so many days, one after the other from its first day on.
package struct PolicyBar: Hashable, Sendable {
  package let start: Day
  /// How many days each part has, those without a day left out.
  package let days: [Part: Int]
  /// Whether no last day is known: it is drawn up to the day of the report.
  package let isOpen: Bool

  /// In the order in which they follow one another.
  package enum Part: String, CaseIterable, Sendable {
    /// It may have begun on any of these days.
    case startImprecise = "start-imprecise"
    case past, left
    /// Announced, proposed or adopted, but not known to be in force; or no longer, once it was suspended.
    case notInForce = "not-in-force"
    /// It may end on any of these days.
    case endImprecise = "end-imprecise"
  }

  package init(start: Day, days: [Part: Int], isOpen: Bool) {
    self.start = start
    self.days = days.filter { $0.value > 0 }
    self.isOpen = isOpen
  }

  package var end: Day { start + days.values.reduce(0, +) - 1 }

  /// The first and last day of a part; nil where it has none.
  package func span(of part: Part) -> ClosedRange<Day>? {
    guard let length = days[part] else { return nil }
    let before = Part.allCases.prefix { $0 != part }.reduce(0) { $0 + (days[$1] ?? 0) }
    return (start + before)...(start + before + length - 1)
  }

  /// The days on which it was, is or will be in force, those that are not certain among them.
  package var daysInForce: ClosedRange<Day>? {
    guard let without = span(of: .notInForce) else { return start...end }
    return without.lowerBound > start ? start...(without.lowerBound - 1) : nil
  }

  /// The days on which it is not known to be in force, to its last possible one.
  package var daysWithoutForce: ClosedRange<Day>? {
    span(of: .notInForce).map { $0.lowerBound...end }
  }
}
