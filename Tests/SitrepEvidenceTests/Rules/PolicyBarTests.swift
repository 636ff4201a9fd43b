import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

struct BarCase: Sendable, CustomTestStringConvertible {
  var name: String
  var on: String
  /// Its days, part by part; nil where nothing is drawn.
  var days: [PolicyBar.Part: Int]?
  var inForce: String?
  var withoutForce: String?
  var parts: [Part]

  init(
    _ name: String, on: String = "2025-12-01", _ days: [PolicyBar.Part: Int]?, inForce: String? = nil,
    without: String? = nil, _ parts: Part...
  ) {
    (self.name, self.on, self.days, self.parts) = (name, on, days, parts)
    (self.inForce, withoutForce) = (inForce, without)
  }

  var testDescription: String { name }
}

private let barCases = [
  BarCase(
    "days so far and days left, with ends that are not sure",
    [.startImprecise: 2, .past: 2, .left: 56, .endImprecise: 2], inForce: "2025-11-28 2026-01-28",
    policy("p1", .inForce, start: "2025-11-28/2025-11-30", lasting: "P60D")),
  BarCase(
    "what is announced is not in force", [.notInForce: 10], without: "2025-11-28 2025-12-07",
    policy("p1", .announced, start: "2025-11-28", end: "2025-12-07")),
  BarCase(
    "still to come", [.left: 10], inForce: "2025-12-06 2025-12-15",
    policy("p1", .inForce, start: "2025-12-06", end: "2025-12-15")),
  BarCase(
    "without a last day, up to the day of the report", [.past: 4], inForce: "2025-11-28 2025-12-01",
    policy("p1", .inForce, start: "2025-11-28")),
  BarCase(
    "without a first day, since it was first said to be in force", [.past: 3],
    inForce: "2025-11-29 2025-12-01", policy("p1", .announced, on: "2025-11-27"),
    policy("p2", .inForce, on: "2025-11-29")),
  BarCase(
    "in force for three days and then ended", on: "2025-12-05", [.past: 3], inForce: "2025-11-28 2025-11-30",
    policy("p1", .inForce, start: "2025-11-28"),
    policy("p2", .ended, on: "2025-11-30", end: "2025-11-30")),
  BarCase(
    "suspended before its end", on: "2025-12-05", [.past: 3, .notInForce: 7],
    inForce: "2025-11-28 2025-11-30", without: "2025-12-01 2025-12-07",
    policy("p1", .inForce, start: "2025-11-28", end: "2025-12-07"),
    policy("p2", .suspended, on: "2025-12-01")),
  BarCase(
    "said to have ended before it began", on: "2025-12-05", nil,
    policy("p1", .inForce, start: "2025-11-30"), policy("p2", .ended, on: "2025-11-28", end: "2025-11-28")),
  BarCase("nothing says since when", nil, policy("p1", .announced)),
  BarCase("a meeting is a moment", nil, policy("p1", .held, start: "2025-11-28")),
]

@Test("A measure's bar is made of the days that are sure and those that are not", arguments: barCases)
func aBarIsMadeOfDays(_ item: BarCase) throws {
  let bar = try operation(of: item.parts).measure(item.on).bar
  #expect(bar?.days == item.days)
  func text(_ days: ClosedRange<Day>?) -> String? { days.map { "\($0.lowerBound) \($0.upperBound)" } }
  #expect(text(bar?.daysInForce) == item.inForce)
  #expect(text(bar?.daysWithoutForce) == item.withoutForce)
}
