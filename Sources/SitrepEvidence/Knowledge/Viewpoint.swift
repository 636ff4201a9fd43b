package import SitrepModel

/// From where a report looks: which day it is about, up to when knowledge counts, and for whom it is.
package struct Viewpoint: Hashable, Sendable {
  /// The day the report is about.
  package var day: Day
  /// The day by whose cut-off a record must be known. The same day, unless later knowledge is asked for.
  package var knownBy: Day
  package var edition: Edition

  package init(day: Day, knownBy: Day? = nil, edition: Edition = .public) {
    self.day = day
    self.knownBy = knownBy ?? day
    self.edition = edition
  }

  /// The age of a date, in days from the latest day that it may mean.
  func leastAge(of date: DateSpan) -> Int { date.isOpenEnd ? 0 : max(0, day - date.latest) }
}
