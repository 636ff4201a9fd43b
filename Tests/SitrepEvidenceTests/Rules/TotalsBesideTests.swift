import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

// A sum of places beside what is said of the place that they make up.

private let whole = "stranded/stock/persons/all/district"

struct BesideCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// What is said of the whole, beside 20 and 15 of its two parts by one authority (credibility 1) on 28 November.
  var whole: [Part]
  var value: String
  var label: Label
  var rule: DecidingStep?
  var agreement: Agreement?
  var testDescription: String { name }
}

@Test(arguments: [
  BesideCase(
    name: "a rumour below the sum",
    whole: [estimate("w", "about 10", on: "2025-11-27", at: "district", from: "Radio", credibility: 5)],
    value: "35–35", label: .conflicting, rule: .credibility, agreement: .conflicting),
  BesideCase(
    name: "a better source below the sum",
    whole: [estimate("w", "30", at: "district", from: "Registry", status: .verified)],
    value: "30–30", label: .conflicting, rule: .verified, agreement: .conflicting),
  BesideCase(
    name: "more than the sum of all parts",
    whole: [estimate("w", "50", at: "district", from: "Radio")],
    value: "35–35", label: .conflicting, rule: .credibility, agreement: .conflicting),
  BesideCase(
    name: "another origin that says the same",
    whole: [estimate("w", "36", at: "district", from: "Radio", credibility: 3)],
    value: "35–35", label: .corroborated, rule: .credibility, agreement: .consistent),
  BesideCase(
    name: "the same authority confirms nothing",
    whole: [estimate("w", "35", at: "district", from: "Authority", credibility: 1)],
    value: "35–35", label: .unverified, rule: .id, agreement: .consistent),
  BesideCase(
    name: "a rumour too old to speak",
    whole: [estimate("w", "about 10", on: "2025-11-26", at: "district", from: "Radio", credibility: 5)],
    value: "35–35", label: .unverified, rule: .total, agreement: .single),
  BesideCase(
    name: "what the same authority said of the whole the day before",
    whole: [estimate("w", "30", on: "2025-11-27", at: "district", from: "Authority", credibility: 1)],
    value: "35–35", label: .unverified, rule: .total, agreement: .single),
  BesideCase(
    name: "what another said of the whole the day before",
    whole: [estimate("w", "30", on: "2025-11-27", at: "district", from: "Registry", credibility: 1)],
    value: "35–35", label: .conflicting, rule: .newest, agreement: .conflicting),
  BesideCase(
    name: "words alone",
    whole: [estimate("w", "dozens", at: "district", from: "Radio", credibility: 5)],
    value: "35–35", label: .corroborated, rule: .credibility, agreement: .consistent),
  BesideCase(
    name: "the authority that gave no count has counted since",
    whole: [estimate("w", "no figure given", on: "2025-11-27", at: "district", from: "Authority")],
    value: "35–35", label: .unverified, rule: .total, agreement: .single),
])
func aTotalStandsBesideWhatIsSaidOfTheWhole(_ item: BesideCase) throws {
  let operation = operation(
    of: [
      place("district", .adm2), estimate("a", "20", at: "north", from: "Authority", credibility: 1),
      estimate("b", "15", at: "south", from: "Authority", credibility: 1),
    ] + item.whole
  ) { $0.totals = [DisjointTotal(place: "district", of: ["north", "south"])] }
  let figure = try operation.figure(whole)
  #expect("\(figure.low?.description ?? "")–\(figure.high?.description ?? "")" == item.value)
  #expect(figure.label == item.label)
  #expect(figure.rule == item.rule)
  #expect(figure.agreement == item.agreement)
  #expect((figure.coverage != nil) == (figure.recommended == nil))
  #expect(!figure.codes.contains(.noCountByAuthority))
  let report = operation.report()
  #expect(report.figures.count { $0.id == whole } == 1)
  #expect(report.conflicts.contains { $0.figure == whole } == (item.agreement == .conflicting))
}

/// What one authority said of the whole, beside what it says of two parts: 20 and 15.
@Test(arguments: [
  // The day of each part, that of the whole, and what is left to be said.
  (["2025-11-28", "2025-11-27"], "2025-11-27", ["35"]),
  (["2025-11-28", "2025-11-28"], "2025-11-27", ["35"]),
  (["2025-11-27", "2025-11-27"], "2025-11-27", ["30", "35"]),
  (["2025-11-28", "2025-11-27"], "2025-11-28", ["30", "35"]),
])
func aPartCountedSinceSaysTheWholeAnew(parts: [String], day: String, said: [String]) throws {
  let operation = operation(
    of: [
      place("district", .adm2),
      estimate("a", "20", on: parts[0], at: "north", from: "Authority", credibility: 1),
      estimate("b", "15", on: parts[1], at: "south", from: "Authority", credibility: 1),
      estimate("w", "30", on: day, at: "district", from: "Authority", credibility: 1),
    ]
  ) { $0.totals = [DisjointTotal(place: "district", of: ["north", "south"])] }
  let figure = try operation.figure(whole)
  #expect([figure.spread?.low, figure.spread?.high].map { $0?.description } == [said.first, said.last])
}

@Test func wherePartsHaveNoFigureALargerWholeIsNoConflict() throws {
  let figure = try total(
    estimate("e1", "40", at: "north"), estimate("e2", "100", at: "south"),
    estimate("e3", "500", at: "district", from: "C")
  ).figure(whole)
  #expect(figure.agreement == .consistent)
  #expect(figure.recommended == "e3")
  #expect(figure.label == .unverified)
  #expect(figure.statements.map(\.coverage) == [nil, Report.Coverage(covered: 2, declared: 3)])
}

@Test func aSumOfSomePartsIsBorneOutByNoWordOnTheWhole() throws {
  let figure = try total(
    estimate("e1", "7", at: "north", from: "Authority", credibility: 2),
    estimate("e2", "5", at: "south", from: "Authority", credibility: 2),
    estimate("e3", "dozens", at: "district", from: "Radio", credibility: 5),
    estimate("e4", "30", at: "district", from: "Daily", credibility: 5)
  ).figure(whole)
  #expect(figure.range == "12")
  #expect(figure.coverage == Report.Coverage(covered: 2, declared: 3))
  #expect(figure.agreement == .consistent)
  #expect(figure.label == .unverified)
}

@Test func aRefusalForTheWholeStandsBesideTheSumOfItsPlaces() throws {
  let operation = total(
    estimate("e1", "40", at: "north"), estimate("e2", "100", at: "south"),
    estimate("e3", "no figure given", at: "district", from: "C"))
  let figure = try operation.figure(whole)
  #expect(figure.best == 140)
  #expect(figure.headline)
  #expect(figure.codes.isSuperset(of: [.computed, .noCountByAuthority]))
  #expect(figure.records == ["e1", "e2", "e3"])
  #expect(operation.report().figures.count { $0.id == whole } == 1)
}
