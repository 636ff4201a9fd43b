import SitrepModel
import Testing

@testable import SitrepEvidence

struct ShareCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  /// Each share as `id low–high label`.
  var expected: [String]
  var testDescription: String { name }
}

private func dead(_ words: String, on day: String = "2025-11-28", from source: String = "MoH") -> Part {
  estimate(
    "d-\(words)-\(source)", words, of: "deaths-disease", .cumulative, on: day, at: "land", from: source)
}

private func cases(
  _ words: String, of indicator: String = "cases-confirmed", on day: String = "2025-11-28",
  at place: String = "land", _ measure: Measure = .cumulative, status: RecordStatus = .reported
) -> Part {
  estimate(
    "c-\(words)-\(indicator)", words, of: indicator, measure, on: day, at: place, from: "MoH", status: status)
}

private func money(
  _ words: String, _ indicator: String, _ measure: Measure, unit: String = "usd", group: String = "all",
  on day: String = "2025-11-28"
) -> Part {
  estimate(
    "m-\(words)-\(group)", words, of: indicator, measure, unit: unit, group: group, on: day, at: "land",
    from: "OCHA")
}

@Test(arguments: [
  ShareCase(
    name: "dead of the confirmed", parts: [dead("15"), cases("66")],
    expected: ["case-fatality-confirmed/land 22.7–22.7 unverified"]),
  ShareCase(
    name: "of the confirmed and of all, each apart",
    parts: [dead("15"), cases("60"), cases("150", of: "cases")],
    expected: ["case-fatality-confirmed/land 25–25 unverified", "case-fatality-all/land 10–10 unverified"]),
  ShareCase(
    name: "of the suspected alone; probable cases are no basis",
    parts: [dead("15"), cases("60", of: "cases-suspected"), cases("20", of: "cases-probable")],
    expected: ["case-fatality-suspected/land 25–25 unverified"]),
  ShareCase(
    name: "a range gives a range", parts: [dead("10 20"), cases("100")],
    expected: ["case-fatality-confirmed/land 10–20 unverified"]),
  ShareCase(
    name: "an open whole leaves the lower end open", parts: [dead("15"), cases("more than 59")],
    expected: ["case-fatality-confirmed/land –25 unverified"]),
  ShareCase(
    name: "in a conflict all that is said",
    parts: [dead("10", from: "A"), dead("20", from: "B"), cases("100")],
    expected: ["case-fatality-confirmed/land 10–20 conflicting"]),
  ShareCase(
    name: "the less sure of the two", parts: [dead("15"), cases("60", status: .verified)],
    expected: ["case-fatality-confirmed/land 25–25 unverified"]),
  ShareCase(
    name: "a rate that a source states of the same",
    parts: [
      dead("15"), cases("66"), estimate("f", "22.7", of: "case-fatality", unit: "percent", at: "land"),
    ], expected: ["case-fatality-confirmed/land 22.7–22.7 unverified"]),
  ShareCase(
    name: "a rate that a source states of another whole",
    parts: [dead("15"), cases("66"), estimate("f", "2.7", of: "case-fatality", unit: "percent", at: "land")],
    expected: []),
  ShareCase(
    name: "a rate that a source rounds",
    parts: [dead("15"), cases("66"), estimate("f", "23", of: "case-fatality", unit: "percent", at: "land")],
    expected: ["case-fatality-confirmed/land 22.7–22.7 unverified"]),
  ShareCase(name: "more dead than cases count other things", parts: [dead("70"), cases("66")], expected: []),
  ShareCase(name: "no cases", parts: [dead("0"), cases("0")], expected: []),
  ShareCase(
    name: "of a day before", parts: [dead("15"), cases("60", on: "2025-11-27")],
    expected: ["case-fatality-confirmed/land 25–25 unverified"]),
  ShareCase(
    name: "of another time", parts: [dead("15"), cases("60", on: "2025-11-25")], expected: []),
  ShareCase(name: "of another place", parts: [dead("15"), cases("60", at: "district")], expected: []),
  ShareCase(name: "of a week and of all time", parts: [dead("15"), cases("60", .flow)], expected: []),
  ShareCase(
    name: "money received of an earlier appeal",
    parts: [
      money("5.5", "funding-received", .cumulative),
      money("70.6", "funding-required", .stock, on: "2025-11-10"),
    ], expected: ["funding-received/land 7.8–7.8 unverified"]),
  ShareCase(
    name: "money given before it was asked for is of something else",
    parts: [
      money("5.5", "funding-received", .cumulative, on: "2025-11-20"),
      money("70.6", "funding-required", .stock),
    ], expected: []),
  ShareCase(
    name: "more than was asked for",
    parts: [money("12", "funding-received", .cumulative), money("10", "funding-required", .stock)],
    expected: ["funding-received/land 120–120 unverified"]),
  ShareCase(
    name: "in two currencies",
    parts: [
      money("5.5", "funding-received", .cumulative, unit: "eur"), money("70.6", "funding-required", .stock),
    ], expected: []),
  ShareCase(
    name: "by sector where it is said for one",
    parts: [
      money("2", "funding-received", .cumulative, group: "HEA"),
      money("8", "funding-required", .stock, group: "HEA"),
      money("4", "funding-required", .stock, group: "WSH"),
    ], expected: ["funding-received/land/HEA 25–25 unverified"]),
])
func sharesAreOfComparableFigures(_ item: ShareCase) {
  let shares = operation(of: [place("land", .country)] + item.parts).report().shares
  let told = shares.map {
    "\($0.id) \($0.low?.description ?? "")–\($0.high?.description ?? "") \($0.label.rawValue)"
  }
  #expect(told == item.expected)
  #expect(shares.allSatisfy { $0.marks.contains { $0.code == .computed } })
}

@Test(arguments: [(["cases-confirmed"], false), (["cases-confirmed", "cases-suspected"], true)])
func ofSeveralKindsOfCasesItIsNotSaidWhichDied(kinds: [String], differ: Bool) {
  let shares = operation(of: [place("land", .country), dead("15")] + kinds.map { cases("60", of: $0) })
    .report().shares
  #expect(shares.count == kinds.count)
  #expect(shares.allSatisfy { $0.marks.contains { $0.code == .definitionDiffers } == differ })
}

/// The dead of an outbreak, and those of whom that is a part.
let outbreakWeek = operation(of: [
  place("land", .country), dead("15"), cases("66"), cases("150", of: "cases-suspected"),
])

@Test func aShareKeepsTheRecordsAndCaveatsOfBoth() throws {
  let operation = operation(of: [place("land", .country), dead("about 15"), cases("66")])
  let share = try #require(operation.report().shares.first)
  #expect(share.records == ["c-66-cases-confirmed", "d-about 15-MoH"])
  #expect(share.best == nil)
  #expect(Set(share.marks.map(\.code)).isSuperset(of: [.computed, .singleOrigin, .wordsAsRange]))
}
