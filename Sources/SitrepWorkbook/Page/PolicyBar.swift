package import SitrepModel

/// A measure as the timeline draws it: parts of so many days, one after the other from its first day on.
package struct PolicyBar: Hashable, Sendable {
  package let start: Day
  package let end: Day
  package private(set) var days: [Part: Int] = [:]

  /// The first column of the numbers drawn, beyond those of the page.
  package static let column = PageWriter.widths.count + 1

  package enum Part: String, CaseIterable, Sendable {
    /// It may have begun on any of these days.
    case startImprecise = "start-imprecise"
    case past, left
    /// Announced, proposed or adopted, but not known to be in force.
    case notInForce = "not-in-force"
    /// It may end on any of these days.
    case endImprecise = "end-imprecise"
  }

  /// nil where there is nothing to draw: no first day, over before the first report, or a single moment.
  package init?(_ policy: Report.Policy, on day: Day) {
    guard !policy.background, policy.stage != .held, let span = policy.start, !span.isOpenStart else {
      return nil
    }
    let (first, firstAtLatest) = (span.earliest, span.isOpenEnd ? span.earliest : span.latest)
    let last = policy.end.flatMap { $0.isOpenStart || $0.isOpenEnd ? nil : ($0.earliest, $0.latest) }
    start = first
    let isInForce =
      policy.stage == .inForce || policy.stage == .extended || policy.stage == .suspended
      || policy.stage == .ended
    if isInForce {
      days[.startImprecise] = firstAtLatest - first
      // Without a last day it is drawn up to the day of the report.
      let certain = last?.0 ?? max(day, firstAtLatest)
      let seen = min(day, certain)
      days[.past] = max(0, seen - firstAtLatest + 1)
      days[.left] = max(0, certain - max(seen, firstAtLatest - 1))
    } else {
      days[.notInForce] = max(1, (last?.0 ?? max(day, firstAtLatest)) - first + 1)
    }
    days[.endImprecise] = last.map { $1 - $0 } ?? 0
    end = first + days.values.reduce(0, +) - 1
  }
}
