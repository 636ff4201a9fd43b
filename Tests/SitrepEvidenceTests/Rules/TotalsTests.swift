import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

private let whole = "stranded/stock/persons/all/district"

private func total(
  of sites: [String] = ["north", "south", "east"], keyFigures: [String]? = nil, _ parts: Part...
) -> Operation {
  operation(of: [place("district", .adm2)] + parts) {
    $0.totals = [DisjointTotal(place: "district", of: sites)]
    $0.keyFigures = keyFigures
  }
}

/// Two of three sites that are declared not to overlap.
let twoOfThreeSites = total(
  estimate("e1", "40 45", at: "north"), estimate("e2", "100", at: "south", from: "Red Cross"))

@Test func aTotalAddsLowsToLowsAndSaysHowMuchOfItIsCovered() throws {
  let figure = try twoOfThreeSites.figure(whole)
  #expect(figure.range == "140–145")
  #expect(figure.best == nil)
  #expect(figure.coverage == Report.Coverage(covered: 2, declared: 3))
  #expect(figure.rule == .total)
  #expect(figure.codes.contains(.computed))
  #expect(figure.records == ["e1", "e2"])
  #expect(figure.origins == 2)
}

@Test func aTotalOfPointsIsAPoint() throws {
  let figure = try total(estimate("e1", "40", at: "north"), estimate("e2", "100", at: "south")).figure(whole)
  #expect(figure.best == 140)
  #expect(figure.reports == 1)
}

@Test func aTotalIsOpenWhereOneOfItsPartsIs() throws {
  let figure = try total(estimate("e1", "more than 40", at: "north"), estimate("e2", "100", at: "south"))
    .figure(whole)
  #expect(figure.range == "141–")
}

@Test func aTotalTakesAllThatIsSaidOfAPartInConflict() throws {
  let figure = try total(
    estimate("e1", "40", at: "north", from: "A"), estimate("e2", "300", at: "north", from: "B"),
    estimate("e3", "100", at: "south")
  ).figure(whole)
  #expect(figure.range == "140–400")
  #expect(figure.best == nil)
  #expect(figure.label == .conflicting)
}

@Test func aTotalIsNoSurerThanItsWeakestPart() throws {
  let figure = try total(
    estimate("e1", "40", at: "north", status: .verified), estimate("e2", "100", at: "south")
  ).figure(whole)
  #expect(figure.label == .unverified)
}

struct NoTotalCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  var testDescription: String { name }
}

@Test(arguments: [
  NoTotalCase(
    name: "two sources of one place",
    parts: [estimate("e1", "40", at: "north", from: "A"), estimate("e2", "42", at: "north", from: "B")]),
  NoTotalCase(
    name: "a place that is not declared",
    parts: [estimate("e1", "40", at: "north"), estimate("e2", "40", at: "elsewhere")]),
  NoTotalCase(
    name: "a stock and a flow",
    parts: [estimate("e1", "40", at: "north"), estimate("e2", "40", .flow, at: "south")]),
  NoTotalCase(
    name: "people and households",
    parts: [estimate("e1", "40", at: "north"), estimate("e2", "40", unit: "households", at: "south")]),
  NoTotalCase(
    name: "percentages",
    parts: [
      estimate("e1", "40", unit: "percent", at: "north"), estimate("e2", "40", unit: "percent", at: "south"),
    ]),
  NoTotalCase(
    name: "peaks of two days",
    parts: [estimate("e1", "40", .peak, at: "north"), estimate("e2", "40", .peak, at: "south")]),
  NoTotalCase(
    name: "words without a range",
    parts: [estimate("e1", "40", at: "north"), estimate("e2", "present", at: "south")]),
  NoTotalCase(
    name: "what is too old",
    parts: [estimate("e1", "40", at: "north"), estimate("e2", "40", on: "2025-11-10", at: "south")]),
  NoTotalCase(
    name: "a day's flow and a week's",
    parts: [
      estimate("e1", "40", .flow, at: "north"),
      estimate("e2", "300", .flow, on: "2025-11-22/2025-11-28", at: "south"),
    ]),
])
func whatCannotBeAddedIsNot(_ item: NoTotalCase) {
  let operation = operation(of: [place("district", .adm2)] + item.parts) {
    $0.totals = [DisjointTotal(place: "district", of: ["north", "south", "east"])]
  }
  #expect(operation.report().figures.allSatisfy { $0.place != "district" })
}

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

@Test func sumsSoFarAreAddedAndChangeLikeAnyFigure() throws {
  let operation = total(
    of: ["north", "south"],
    estimate("a1", "7", .cumulative, on: "2025-11-27", at: "north", from: "Authority"),
    estimate("b1", "5", .cumulative, on: "2025-11-27", at: "south", from: "Authority"),
    estimate("a2", "20", .cumulative, at: "north", from: "Authority"),
    estimate("b2", "15", .cumulative, at: "south", from: "Authority"))
  let figure = try operation.figure("stranded/cumulative/persons/all/district")
  #expect(figure.best == 35)
  #expect(figure.records == ["a2", "b2"])
  #expect(figure.reports == 1)
  #expect(figure.change?.kind == .increased)
  #expect(figure.change?.from == .amount(12))
}

@Test func sumsOverOtherPlacesAreNotCompared() throws {
  let operation = total(
    estimate("a1", "7", on: "2025-11-27", at: "north"), estimate("b1", "5", on: "2025-11-27", at: "south"),
    estimate("c1", "30", at: "east"))
  let figure = try operation.figure(whole)
  #expect(figure.best == 42)
  #expect(figure.change?.reason == .coverage)
}

@Test func aTotalOfTotalsGoesUpToTheWidestPlace() throws {
  let operation = operation(of: [
    place("country", .country), place("district", .adm2, in: ["country"]),
    place("other", .adm2, in: ["country"]), estimate("e1", "10", at: "north"),
    estimate("e2", "20", at: "south"), estimate("e3", "5", at: "other"),
  ]) {
    $0.totals = [
      DisjointTotal(place: "country", of: ["district", "other"]),
      DisjointTotal(place: "district", of: ["north", "south"]),
    ]
  }
  let figure = try operation.figure("stranded/stock/persons/all/country")
  #expect(figure.best == 35)
  #expect(figure.records == ["e1", "e2", "e3"])
  #expect(operation.report().figures.first?.id == figure.id)
}

@Test func placesThatAreMadeOfOneAnotherAreNotAddedForEver() {
  let operation = operation(of: [
    place("a", .adm2), place("b", .adm2), place("c", .adm2), estimate("e1", "10", at: "a"),
    estimate("e2", "20", at: "b"), estimate("e3", "20", at: "c"),
  ]) {
    $0.totals = [DisjointTotal(place: "a", of: ["b", "c"]), DisjointTotal(place: "b", of: ["a", "c"])]
  }
  #expect(!operation.report().figures.isEmpty)
}

@Test func aTotalHasAHistory() throws {
  let operation = total(
    keyFigures: [whole], estimate("a1", "7", on: "2025-11-27", at: "north"),
    estimate("b1", "5", on: "2025-11-27", at: "south"), estimate("a2", "9", at: "north"))
  let points = try #require(operation.report().history.first { $0.figure == whole }).points
  #expect(points.suffix(2).map(\.best) == [12, 14])
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

@Test func flowsOfTwoLengthsGiveOneTotalOfTheBestCovered() {
  let week = "2025-11-22/2025-11-28"
  let operation = total(
    of: ["a", "b", "c", "d", "e"], estimate("e1", "1", .flow, at: "a"), estimate("e2", "1", .flow, at: "b"),
    estimate("e3", "10", .flow, on: week, at: "c"), estimate("e4", "10", .flow, on: week, at: "d"),
    estimate("e5", "10", .flow, on: week, at: "e"))
  let totals = operation.report().figures.filter { $0.place == "district" }
  #expect(totals.map(\.best) == [30])
}

@Test func aTotalLeadsWhereTheProfileNamesIt() {
  let operation = total(
    keyFigures: [whole, "stranded/stock/persons/all/north"], estimate("e1", "40", at: "north"),
    estimate("e2", "100", at: "south"))
  let report = operation.report()
  #expect(report.figures.map(\.place) == ["district", "north", "south"])
  #expect(report.figures.map(\.headline) == [true, true, false])
  #expect(!report.gaps.contains { $0.kind == .noHeadline })
  #expect(report.planning.first?.personsLow == 140)
}
