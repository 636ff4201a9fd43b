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

@Test(
  "A measure of a part of a country is not told as the country's",
  arguments: [
    ("province", "province", true), ("border of land", "border of land", false), ("land", nil, true),
    ("", nil, true),
  ] as [(String, String?, Bool)])
func placesOfMeasures(place id: String, named: String?, isCountryTold: Bool) throws {
  let report = operation(of: [
    place("land", .country, iso3: "LND"), place("province", .adm1, in: ["land"]),
    place("border of land", .area, in: ["land"]),
    estimate("e1", "40", at: "province"),
    policy("p1", .inForce, of: "closure", type: "curfew", at: id, country: "LND"),
  ]).report()
  let line = try #require(report.policies.first).message
  #expect(line["part"] == Value.optional(named.map(LocalText.init(inAll:))))
  #expect((line["country"] != Value.none) == isCountryTold)
  let brief = try #require(report.inBrief.first { $0.kind == .authorities }).lead.message
  #expect(brief["place"] == Value.optional(named.map(LocalText.init(inAll:))))
}
