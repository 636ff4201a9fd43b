import SitrepModel
import Testing

@testable import SitrepEvidence

private let season = "2025-12-01/2026-02-28"

private func projected(_ words: String, at place: String, of indicator: String = "hungry") -> Part {
  estimate(
    "\(indicator)-\(place)", words, of: indicator, on: season, at: place, from: "IPC", known: "2025-11-27")
}

private func ahead(_ parts: [Part], on day: String = "2025-11-28") -> [Report.DateAhead] {
  operation(of: [place("land", .country), place("north", .adm1, in: ["land"])] + parts).report(day).datesAhead
}

@Test func aNumberForATimeToComeIsAheadAndNoFigureYet() throws {
  let parts = [projected("4000", at: "land")]
  let date = try #require(ahead(parts).first)
  #expect(date.record == "hungry-land")
  #expect(date.daysAhead == 3)
  #expect("\(date.date)" == season)
  #expect(date.marks.contains { $0.code == .outlook })
  let report = operation(of: parts).report()
  #expect(report.figures.isEmpty)
  #expect(report.records.map(\.id) == ["hungry-land"])
  #expect(ahead(parts, on: "2025-12-01").isEmpty)
}

@Test func ofEachKindTheWidestPlaceIsToldAhead() {
  let parts = [
    projected("4000", at: "land"), projected("900", at: "north"), projected("90", at: "north", of: "ill"),
  ]
  #expect(ahead(parts).compactMap(\.record) == ["hungry-land", "ill-north"])
}

@Test func whatAnEditionHidesIsNotToldAheadEither() {
  let part = estimate(
    "e1", "3", of: "hungry", group: "children", on: season, at: "land", from: "IPC", known: "2025-11-27")
  #expect(ahead([part]).isEmpty)
}
