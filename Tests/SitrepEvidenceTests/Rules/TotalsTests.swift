import SitrepEvidence
import SitrepModel
import SitrepTestSupport
import Testing

private let whole = "stranded/stock/persons/all/district"

/// A district with a total over some sites, and what is said of them.
func total(
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
