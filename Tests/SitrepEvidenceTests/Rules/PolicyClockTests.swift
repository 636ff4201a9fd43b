import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

struct ClockCase: Sendable, CustomTestStringConvertible {
  var name: String
  var on: String
  var clock: String?
  var days: String?
  var of: Int?
  var end: String?
  var dayAfter: String?
  var left: Int?
  var codes: Set<CaveatCode> = []
  var without: Set<CaveatCode> = []
  var parts: [Part]

  init(
    _ name: String, on: String, clock: String?, days: String? = nil, of: Int? = nil, end: String? = nil,
    dayAfter: String? = nil, left: Int? = nil, codes: Set<CaveatCode> = [],
    without: Set<CaveatCode> = [], _ parts: Part...
  ) {
    (self.name, self.on, self.clock, self.days, self.of) = (name, on, clock, days, of)
    (self.end, self.dayAfter, self.left, self.codes, self.without) = (end, dayAfter, left, codes, without)
    self.parts = parts
  }

  var testDescription: String { name }
}

let sixtyDays = policy("p1", .inForce, on: "2025-11-28", start: "2025-11-28", lasting: "P60D")

private let runningCases = [
  ClockCase(
    "the first day is day one", on: "2025-11-28", clock: "clock.running", days: "1", of: 60,
    end: "2026-01-26", dayAfter: "2026-01-27", left: 59, codes: [.computed], sixtyDays),
  ClockCase(
    "the last day is day N", on: "2026-01-26", clock: "clock.running", days: "60", of: 60, end: "2026-01-26",
    dayAfter: "2026-01-27", left: 0, without: [.pastStatedEnd], sixtyDays),
  ClockCase(
    "the day after it is past its end without word", on: "2026-01-27", clock: "clock.past", days: "61",
    of: 60, end: "2026-01-26", dayAfter: "2026-01-27", left: -1, codes: [.pastStatedEnd], sixtyDays),
  ClockCase(
    "a stated end is not ours and knows no other way to count", on: "2025-12-01", clock: "clock.running",
    days: "4", of: 60, end: "2026-01-26", left: 56, without: [.computed],
    policy("p1", .inForce, start: "2025-11-28", end: "2026-01-26", lasting: "P60D")),
  ClockCase(
    "an imprecise start gives the day and the end as ranges", on: "2025-12-01", clock: "clock.running",
    days: "2–4", of: 60, end: "2026-01-26/2026-01-28", dayAfter: "2026-01-27/2026-01-29", left: 56,
    codes: [.computed, .imprecise],
    policy("p1", .adopted, start: "2025-11-28/2025-11-30", lasting: "P60D")),
  ClockCase(
    "an imprecise end is past only when all of it is", on: "2026-01-27", clock: "clock.running",
    days: "59–61", of: 60, end: "2026-01-26/2026-01-28", dayAfter: "2026-01-27/2026-01-29", left: -1,
    without: [.pastStatedEnd], policy("p1", .adopted, start: "2025-11-28/2025-11-30", lasting: "P60D")),
  ClockCase(
    "two months are not sixty days", on: "2025-11-28", clock: "clock.running", days: "1", of: 61,
    end: "2026-01-27", dayAfter: "2026-01-28", left: 60,
    policy("p1", .inForce, start: "2025-11-28", lasting: "P2M")),
  ClockCase(
    "months end with a month that has no such day", on: "2025-12-31", clock: "clock.running", days: "1",
    of: 60, end: "2026-02-28", dayAfter: "2026-02-28", left: 59,
    policy("p1", .inForce, on: "2025-12-31", start: "2025-12-31", lasting: "P2M")),
  ClockCase(
    "a start in the future", on: "2025-11-28", clock: "clock.future", end: "2026-01-29",
    dayAfter: "2026-01-30", left: 62, codes: [.notConfirmedInForce],
    policy("p1", .announced, start: "2025-12-01", lasting: "P60D")),
  ClockCase(
    "a start that may have come counts from one", on: "2025-11-29", clock: "clock.running", days: "1–2",
    of: 60, end: "2026-01-26/2026-01-28", dayAfter: "2026-01-27/2026-01-29", left: 58,
    policy("p1", .announced, start: "2025-11-28/2025-11-30", lasting: "P60D")),
  ClockCase(
    "no duration", on: "2025-12-01", clock: "clock.since", days: "4", without: [.computed],
    policy("p1", .inForce, start: "2025-11-28")),
  ClockCase(
    "an end without a start", on: "2025-12-01", clock: "clock.end-only", end: "2025-12-31", left: 30,
    policy("p1", .inForce, end: "2025-12-31")),
  ClockCase(
    "neither", on: "2025-12-01", clock: nil, policy("p1", .inForce)),
  ClockCase(
    "a start by some day has no day of its own", on: "2025-12-01", clock: "clock.by",
    policy("p1", .inForce, start: "../2025-11-30", lasting: "P60D")),
  ClockCase(
    "since some day or later: at least the first day, and no end", on: "2025-12-01", clock: "clock.since",
    days: "1–4", policy("p1", .inForce, start: "2025-11-28/..", lasting: "P60D")),
  ClockCase(
    "what is only pledged is not counted", on: "2025-12-01", clock: nil, end: "2026-01-26",
    dayAfter: "2026-01-27", codes: [.notConfirmedInForce], without: [.pastStatedEnd],
    policy("p1", .pledged, start: "2025-11-28", lasting: "P60D")),
  ClockCase(
    "a pledge for a coming day is", on: "2025-11-28", clock: "clock.future",
    policy("p1", .pledged, start: "2026-03-11")),
  ClockCase(
    "suspended", on: "2025-12-10", clock: "clock.suspended", days: "13", of: 60, end: "2026-01-26",
    dayAfter: "2026-01-27", left: 47, sixtyDays, policy("p2", .suspended, on: "2025-12-08")),
  ClockCase(
    "taken up again", on: "2025-12-20", clock: "clock.running", days: "23", of: 60, end: "2026-01-26",
    dayAfter: "2026-01-27", left: 37, sixtyDays, policy("p2", .suspended, on: "2025-12-08"),
    policy("p3", .inForce, on: "2025-12-18")),
  ClockCase(
    "ended before its time", on: "2025-12-20", clock: nil, end: "2025-12-15", without: [.pastStatedEnd],
    sixtyDays, policy("p2", .ended, on: "2025-12-15")),
  ClockCase(
    "an ending that is known to come", on: "2025-12-10", clock: "clock.running", days: "13", of: 18,
    end: "2025-12-15", left: 5, sixtyDays, policy("p2", .ended, on: "2025-12-15", known: "2025-12-09")),
  ClockCase(
    "ended, then taken up again", on: "2025-12-20", clock: "clock.running", days: "23", of: 60,
    end: "2026-01-26", dayAfter: "2026-01-27", left: 37, sixtyDays,
    policy("p2", .ended, on: "2025-12-15"), policy("p3", .inForce, on: "2025-12-18")),
]

private let extensionCases = [
  ClockCase(
    "an extension runs from the end", on: "2026-01-30", clock: "clock.running", days: "64", of: 90,
    end: "2026-02-25", dayAfter: "2026-02-26", left: 26, codes: [.computed], sixtyDays,
    policy("p2", .extended, on: "2026-01-25", lasting: "P30D")),
  ClockCase(
    "two reports of one extension do not add up", on: "2026-01-30", clock: "clock.running", days: "64",
    of: 90, end: "2026-02-25", dayAfter: "2026-02-26", left: 26, sixtyDays,
    policy("p2", .extended, on: "2026-01-24", lasting: "P30D", from: "B"),
    policy("p3", .extended, on: "2026-01-25", lasting: "P30D", from: "C")),
  ClockCase(
    "nor do two of a day after the end", on: "2026-02-01", clock: "clock.running", days: "66", of: 90,
    end: "2026-02-25", dayAfter: "2026-02-26", left: 24, sixtyDays,
    policy("p2", .extended, on: "2026-01-30", lasting: "P30D", from: "B"),
    policy("p3", .extended, on: "2026-01-30", lasting: "P30D", from: "C")),
  ClockCase(
    "a second extension does", on: "2026-02-26", clock: "clock.running", days: "91", of: 120,
    end: "2026-03-27", dayAfter: "2026-03-28", left: 29, sixtyDays,
    policy("p2", .extended, on: "2026-01-25", lasting: "P30D"),
    policy("p3", .extended, on: "2026-02-20", lasting: "P30D")),
  ClockCase(
    "a later word that it is in force does not put the end back", on: "2026-02-10", clock: "clock.running",
    days: "75", of: 90, end: "2026-02-25", dayAfter: "2026-02-26", left: 15, sixtyDays,
    policy("p2", .extended, on: "2026-01-25", lasting: "P30D"), policy("p3", .inForce, on: "2026-02-09")),
  ClockCase(
    "an extension to a stated day", on: "2026-01-30", clock: "clock.running", days: "64", of: 96,
    end: "2026-03-03", left: 32, without: [.computed], sixtyDays,
    policy("p2", .extended, on: "2026-01-25", end: "2026-03-03")),
  ClockCase(
    "an extension from a stated day", on: "2026-02-05", clock: "clock.running", days: "70", of: 96,
    end: "2026-03-03", dayAfter: "2026-03-04", left: 26, sixtyDays,
    policy("p2", .extended, on: "2026-01-25", start: "2026-02-02", lasting: "P30D")),
  ClockCase(
    "an extension of unknown length leaves no end", on: "2026-02-10", clock: "clock.since", days: "75",
    without: [.pastStatedEnd], sixtyDays, policy("p2", .extended, on: "2026-01-25")),
  ClockCase(
    "an extension that nobody announces is not made up", on: "2026-02-10", clock: "clock.past", days: "75",
    of: 60, end: "2026-01-26", dayAfter: "2026-01-27", left: -15, codes: [.pastStatedEnd], sixtyDays),
]

private let firstDecree = policy(
  "p1", .inForce, on: "2025-11-01", start: "2025-11-01", lasting: "P30D", legal: "Decree 1")

private let decreeCases = [
  ClockCase(
    "a second decree that overlaps the first lasts to its own end", on: "2025-11-28", clock: "clock.running",
    days: "28", of: 44, end: "2025-12-14", dayAfter: "2025-12-15", left: 16, codes: [.computed],
    without: [.conflicting], firstDecree,
    policy("p2", .inForce, on: "2025-11-15", start: "2025-11-15", lasting: "P30D", legal: "Decree 2")),
  ClockCase(
    "one that ends before the first changes nothing", on: "2025-11-28", clock: "clock.running", days: "28",
    of: 30, end: "2025-11-30", dayAfter: "2025-12-01", left: 2, without: [.conflicting], firstDecree,
    policy("p2", .inForce, on: "2025-11-15", start: "2025-11-15", end: "2025-11-20", legal: "Decree 2")),
  ClockCase(
    "two starts for one decree are a conflict", on: "2025-11-28", clock: "clock.running", days: "14–28",
    of: 30, end: "2025-11-30/2025-12-14", dayAfter: "2025-12-01/2025-12-15", left: 2, codes: [.conflicting],
    firstDecree,
    policy("p2", .inForce, on: "2025-11-15", start: "2025-11-15", lasting: "P30D", legal: "Decree 1")),
]

private let conflictCases = [
  ClockCase(
    "two durations give a range", on: "2025-12-01", clock: "clock.running", days: "4",
    end: "2025-12-27/2026-01-26", dayAfter: "2025-12-28/2026-01-27", left: 26, codes: [.conflicting],
    sixtyDays, policy("p2", .inForce, lasting: "P30D", from: "B")),
  ClockCase(
    "two stated ends give a range", on: "2025-12-01", clock: "clock.running", days: "4",
    end: "2026-01-20/2026-01-26", left: 50, codes: [.conflicting],
    policy("p1", .inForce, start: "2025-11-28", end: "2026-01-20", from: "A"),
    policy("p2", .inForce, end: "2026-01-26", from: "B")),
  ClockCase(
    "a stated end that neither way to count leads to is a conflict", on: "2025-12-01", clock: "clock.running",
    days: "4", of: 34, end: "2025-12-31", left: 30, codes: [.conflicting], sixtyDays,
    policy("p2", .inForce, end: "2025-12-31", from: "B")),
  ClockCase(
    "one that counts from the day after is none", on: "2025-12-01", clock: "clock.running", days: "4", of: 61,
    end: "2026-01-27", left: 57, without: [.conflicting], sixtyDays,
    policy("p2", .inForce, end: "2026-01-27", from: "B")),
  ClockCase(
    "two starts give a range", on: "2025-12-01", clock: "clock.running", days: "2–4", of: 60,
    end: "2026-01-26/2026-01-28", dayAfter: "2026-01-27/2026-01-29", left: 56, codes: [.conflicting],
    sixtyDays, policy("p2", .inForce, start: "2025-11-30", from: "B")),
]

private let declaredCases = [
  ClockCase(
    "where no first day is said, the clock counts from the declaration", on: "2025-12-01",
    clock: "clock.running", days: "4", of: 60, end: "2026-01-26", dayAfter: "2026-01-27", left: 56,
    codes: [.computed, .notConfirmedInForce], policy("p1", .adopted, on: "2025-11-28", lasting: "P60D")),
  ClockCase(
    "two that tell of one declaration narrow its day", on: "2025-12-01", clock: "clock.running", days: "4",
    of: 60, end: "2026-01-26", dayAfter: "2026-01-27", left: 56, without: [.conflicting, .imprecise],
    policy("p1", .adopted, on: "2025-11-28/2025-11-30", lasting: "P60D", from: "A"),
    policy("p2", .adopted, on: "2025-11-28", from: "B")),
  ClockCase(
    "a first day that is said goes before it", on: "2025-12-05", clock: "clock.running", days: "5", of: 60,
    end: "2026-01-29", dayAfter: "2026-01-30", left: 55,
    policy("p1", .adopted, on: "2025-11-28", lasting: "P60D", from: "A"),
    policy("p2", .inForce, on: "2025-12-01", start: "2025-12-01", from: "B")),
  ClockCase(
    "a declaration without a length has no clock", on: "2025-12-01", clock: nil, without: [.computed],
    policy("p1", .adopted, on: "2025-11-28")),
  ClockCase(
    "an announcement is no declaration", on: "2025-12-01", clock: nil, without: [.computed],
    policy("p1", .announced, on: "2025-11-28", lasting: "P60D")),
]

@Test func aClockFromTheDeclarationKeepsItsIf() throws {
  let declared = policy("p1", .adopted, on: "2025-11-28", lasting: "P60D")
  let only = try operation { declared }.measure("2025-12-01")
  #expect(only.startBasis == .declared)
  #expect(only.clock?["unconfirmed"] == .flag(true))
  // That it is in force does not say since when.
  let inForce = try operation(of: [declared, policy("p2", .inForce, on: "2025-12-01")]).measure("2025-12-01")
  #expect(inForce.startBasis == .declared)
  #expect(inForce.clock?["unconfirmed"] == .flag(true))
  #expect(try operation { sixtyDays }.measure("2025-12-01").startBasis == .stated)
}

@Test func namedForTheFirstDayIsWhoGivesIt() throws {
  let measure = try operation(of: [
    policy("p1", .adopted, start: "2025-11-28/2025-11-30", lasting: "P60D", from: "A"),
    policy("p2", .adopted, start: "2025-11-28", from: "B"),
  ]).measure("2025-12-01")
  #expect(measure.startOrigins == ["B"])
  #expect(measure.durationOrigins == ["A"])
}

/// Sixty days from a start that sources give as one of three days.
let impreciseStart = operation(of: runningCases[4].parts)

@Test(arguments: runningCases + extensionCases + decreeCases + conflictCases + declaredCases)
func theClockSaysNoMoreThanItKnows(_ item: ClockCase) throws {
  for parts in [item.parts, item.parts.reversed()] {
    let measure = try operation(of: parts).measure(item.on)
    #expect(measure.clock?.key == item.clock)
    #expect(days(measure) == item.days)
    #expect(measure.ofDays == item.of)
    #expect(measure.end?.description == item.end)
    #expect(measure.endDayAfter?.description == item.dayAfter)
    if let left = item.left { #expect(measure.daysLeft == left) }
    #expect(measure.codes.isSuperset(of: item.codes))
    #expect(measure.codes.isDisjoint(with: item.without))
  }
}

private func days(_ measure: Report.Policy) -> String? {
  guard let low = measure.dayLow, let high = measure.dayHigh else { return nil }
  #expect(measure.day == (low == high ? low : nil))
  return low == high ? "\(low)" : "\(low)–\(high)"
}

@Test(arguments: [("2026-01-18", false), ("2026-01-19", true), ("2026-01-26", true)])
func theWarningComesSevenDaysBefore(_ date: String, _ expected: Bool) throws {
  let clock = try #require(try operation { sixtyDays }.measure(date).clock)
  #expect(clock["soon"] == .flag(expected))
}
