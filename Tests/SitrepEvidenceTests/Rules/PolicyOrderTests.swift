import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

@Test func whatWasOverBeforeTheFirstReportIsBackground() throws {
  let operation = operation {
    $0.firstReport = day("2025-11-28")
  } _: {
    policy("p1", .inForce, of: "old", on: "2023-04", start: "2023-04", lasting: "P2M")
    policy("p2", .held, of: "talks", on: "2023-05")
    sixtyDays
  }
  let report = operation.report()
  #expect(report.policies.map(\.measure) == ["emergency", "old", "talks"])
  #expect(report.policies.map(\.background) == [false, true, true])
  #expect(report.policies.map { $0.clock == nil } == [false, true, true])
  #expect(report.datesAhead.map(\.subject) == ["emergency"])
}

@Test func theNextToExpireComesFirstAndWhatIsOverLast() {
  let operation = operation {
    policy("p1", .inForce, of: "long", start: "2025-11-20", end: "2026-02-01")
    policy("p2", .inForce, of: "short", start: "2025-11-20", end: "2025-12-05")
    policy("p3", .inForce, of: "open", start: "2025-11-20")
    policy("p4", .ended, of: "over", on: "2025-11-27")
  }
  #expect(operation.report().policies.map(\.measure) == ["short", "long", "open", "over"])
}

@Test func twoDecreesThatOverlapKeepTheirOwnClocks() throws {
  let operation = operation {
    policy("p1", .inForce, of: "first", start: "2025-11-01", lasting: "P30D")
    policy("p2", .inForce, of: "second", start: "2025-11-20", lasting: "P30D")
  }
  #expect(try operation.measure("2025-11-28", "first").end == date("2025-11-30"))
  #expect(try operation.measure("2025-11-28", "second").end == date("2025-12-19"))
}

@Test func theFirstAndTheLastDayOfAMeasureAreDatesAhead() {
  let operation = operation { policy("p1", .announced, start: "2025-12-01", lasting: "P60D") }
  let ahead = operation.report().datesAhead
  #expect(ahead.map(\.message.key) == ["ahead.policy-start", "ahead.policy"])
  #expect(ahead.map(\.daysAhead) == [3, 62])
}
