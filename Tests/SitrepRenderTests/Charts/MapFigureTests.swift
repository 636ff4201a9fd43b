import SitrepModel
import Testing

@testable import SitrepRender

private func figure(_ place: String, _ low: Int?, _ best: Int?, _ high: Int?, _ label: Label = .unverified)
  -> Report.Figure
{
  var figure = Report.Figure(
    id: "dead/cumulative/persons/all/\(place)", indicator: "dead", indicatorName: LocalText(inAll: "Killed"),
    role: .impact, measure: .cumulative, unit: "persons", group: "all", place: place,
    placeName: LocalText(inAll: place), words: "", value: Message("value.refusal"),
    asOf: DateSpan(Day(number: 20_000)), ageDays: 0, label: label)
  figure.low = low.map { Amount($0) }
  figure.best = best.map { Amount($0) }
  figure.high = high.map { Amount($0) }
  return figure
}

private func matrix(_ figures: Report.Figure...) -> Report.PlaceMatrix {
  Report.PlaceMatrix(
    columns: [
      Report.MatrixColumn(
        indicator: "dead", measure: .cumulative, unit: "persons", name: Message("groups.whole"))
    ],
    rows: figures.map {
      Report.MatrixRow(
        place: $0.place, placeName: $0.placeName, type: .adm2, pcode: nil, country: nil, level: 0,
        figures: [$0])
    })
}

@Test func theAreaOfACircleIsThatOfItsNumber() throws {
  let figure = try #require(MapFigure(matrix(figure("a", 100, 100, 100), figure("b", 25, 25, 25))))
  #expect(figure.radii(of: "a")?.outer == MapFigure.largest)
  #expect(figure.radii(of: "b")?.outer == MapFigure.largest / 2)
  #expect(figure.radii(of: "b")?.inner == nil)
}

@Test func aRangeHasARingAtItsUpperEndAndAnOpenOneIsOpen() throws {
  let figure = try #require(
    MapFigure(matrix(figure("a", 25, nil, 100), figure("b", 25, nil, nil), figure("c", nil, nil, 100))))
  #expect(figure.radii(of: "a")?.outer == MapFigure.largest)
  #expect(figure.radii(of: "a")?.inner == MapFigure.largest / 2)
  #expect(figure.radii(of: "b")?.isOpen == true)
  #expect(figure.radii(of: "c")?.inner == 0)
}

@Test func whatConflictsHasNoSizeAndOnePlaceNoMap() {
  #expect(MapFigure(matrix(figure("a", 100, 100, 100))) == nil)
  #expect(MapFigure(matrix(figure("a", 100, 100, 100), figure("b", 25, 25, 25, .conflicting))) == nil)
}

@Test func aSumIsShownByThePlacesItIsOf() throws {
  var sum = figure("region", 125, 125, 125)
  sum.coverage = Report.Coverage(covered: 2, declared: 3)
  let map = try #require(MapFigure(matrix(sum, figure("a", 100, 100, 100), figure("b", 25, 25, 25))))
  #expect(Set(map.cells.keys) == ["a", "b"])
}

@Test func placesWithACircleAreNamedBeforeOthers() throws {
  let others = (0..<50).map { located("P\($0)", .site, Double($0 / 10), Double($0 % 10)) }
  let shown = ["a", "b"].map { located($0, .adm2, $0 == "a" ? 1 : 3, 20) }
  let map = try #require(
    LocatorMap(
      others + shown, important: Set(others.map(\.id)),
      figure: MapFigure(matrix(figure("a", 100, 100, 100), figure("b", 25, 25, 25))), chartLanguage()))
  let texts = map.chart(id: "m").inline.read.texts
  #expect(texts.contains("a 100") && texts.contains("b 25"))
}
