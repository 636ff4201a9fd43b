import SitrepModel
import Testing

@testable import SitrepEvidence

private func at(
  _ place: String, _ words: String, of indicator: String = "stranded", on day: String = "2025-11-28"
)
  -> Part
{
  estimate("\(place)-\(indicator)-\(words)", words, of: indicator, on: day, at: place)
}

private let districts: [Part] = [
  place("land", .country, iso3: "LND"), place("south", .adm1, in: ["land"]),
  place("north", .adm1, in: ["land"]),
  place("rivers", .adm2, in: ["south"]), place("camp", .site, in: ["rivers"]),
]

private func told(_ matrix: Report.PlaceMatrix?) -> [String] {
  (matrix?.rows ?? []).map { row in
    row.placeName.original.isEmpty ? row.place : String(repeating: "· ", count: row.level) + row.place
  }
}

@Test func placesStandBelowThoseTheyLieInByLevelAndName() {
  let operation = operation(
    of: districts + [
      at("camp", "5"), at("land", "100"), at("south", "60"), at("rivers", "20"), at("north", "30"),
    ])
  #expect(told(operation.report().placeMatrix) == ["land", "· north", "· south", "· · rivers", "· · · camp"])
}

@Test func placesThatHaveNothingToShowAreLeftOutAndThoseBelowMoveUp() {
  let operation = operation(of: districts + [at("camp", "5"), at("land", "100")])
  #expect(told(operation.report().placeMatrix) == ["land", "· camp"])
}

@Test func countriesStandApartAndWhatLiesInTwoComesLast() throws {
  let operation = operation(of: [
    place("b-land", .country, iso3: "BBB"), place("a-land", .country, iso3: "AAA"),
    place("b-town", .adm2, in: ["b-land"]), place("a-town", .adm2, in: ["a-land"]),
    place("bridge", .crossing, in: ["a-land", "b-land"]), at("b-town", "1"), at("a-town", "2"),
    at("bridge", "3"),
  ])
  let matrix = try #require(operation.report().placeMatrix)
  #expect(told(matrix) == ["a-land", "· a-town", "b-land", "· b-town", "bridge"])
  #expect(matrix.rows.map(\.country) == ["a-land", "a-land", "b-land", "b-land", nil])
  #expect(matrix.rows.map(\.isHeading) == [true, false, true, false, false])
}

@Test func aCellHoldsAFigureOfAllAndNoSumButADeclaredOne() throws {
  var parts = districts + [at("north", "30"), at("south", "60"), at("north", "7", of: "days-left")]
  parts.append(estimate("g", "9", group: "children", at: "north"))
  let plain = try #require(operation(of: parts).report().placeMatrix)
  #expect(told(plain) == ["north", "south"])
  #expect(plain.rows.map { $0.cells.map { $0.best?.description ?? "–" } } == [["7", "30"], ["–", "60"]])
  let declared = operation(of: parts) {
    $0.totals = [DisjointTotal(place: "land", of: ["north", "south", "west"])]
  }
  let matrix = try #require(declared.report().placeMatrix)
  #expect(told(matrix) == ["land", "· north", "· south"])
  #expect(matrix.rows[0].cells.last?.best == 90)
  #expect(matrix.rows[0].cells.last?.coverage == Report.Coverage(covered: 2, declared: 3))
}

/// Two districts of a land, and what is declared of their sum.
let twoDistricts = operation(of: districts + [at("north", "30"), at("south", "60")]) {
  $0.totals = [DisjointTotal(place: "land", of: ["north", "south", "west"])]
}

@Test func householdsStandInThePlaceOfPeopleWhomNobodyCounts() throws {
  func households(_ place: String, _ words: String) -> Part {
    estimate("h-\(place)", words, unit: "households", at: place)
  }
  let matrix = try #require(
    operation(of: districts + [at("land", "400"), households("north", "60"), households("south", "20")])
      .report().placeMatrix)
  #expect(matrix.columns.map(\.unit) == ["persons"])
  #expect(
    matrix.rows.map { $0.cells[0].figure } == [
      "stranded/stock/persons/all/land", "stranded/stock/households/all/north",
      "stranded/stock/households/all/south",
    ])
  // In the column of people no number stands but theirs.
  #expect(matrix.rows.map { $0.cells[0].best } == [400, nil, nil])
  let both = try #require(
    operation(of: districts + [at("north", "300"), households("north", "60"), households("south", "20")])
      .report().placeMatrix)
  #expect(both.columns.map(\.unit).sorted() == ["households", "persons"])
}

@Test func onePlaceAloneNeedsNoTable() {
  #expect(operation(of: districts + [at("north", "30")]).report().placeMatrix == nil)
}

@Test func aNarrowPageHasFourColumnsAtATimeAndLosesNoCell() throws {
  let indicators = ["stranded", "denied-entry", "arrivals", "days-left", "dead"]
  let parts = indicators.flatMap { [at("north", "3", of: $0), at("south", "4", of: $0)] }
  let matrix = try #require(operation(of: districts + parts).report().placeMatrix)
  let bands = matrix.bands(of: 4)
  #expect(bands.map(\.columns.count) == [4, 1])
  #expect(bands.flatMap(\.columns) == matrix.columns)
  for (row, place) in matrix.rows.enumerated() {
    #expect(bands.flatMap { $0.rows[row].cells } == place.cells)
  }
}

@Test func manySitesAreLeftToTheFiguresAndCounted() throws {
  let sites = (1...70).map { place("site-\($0)", .site, in: ["rivers"]) }
  let counts = (1...70).map { at("site-\($0)", "\($0 + 10)") }
  let operation = operation(of: districts + sites + counts + [at("north", "30"), at("south", "60")])
  let matrix = try #require(operation.report().placeMatrix)
  #expect(told(matrix) == ["north", "south"])
  #expect(matrix.sitesLeftOut == 70)
}
