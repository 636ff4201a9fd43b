import SitrepEvidence
import SitrepModel
import Testing

private let places: [Part] = [
  place("chile", .country, iso3: "CHL"), place("peru", .country, iso3: "PER"),
  place("arica", .adm2, in: ["chile"]), place("camp", in: ["arica"]),
  place("crossing", .crossing, in: ["chile", "peru"]),
]

private let figures: [Part] = [
  estimate("e1", "100", at: "camp"), estimate("e2", "500", at: "arica", from: "B"),
  estimate("e3", "40", at: "crossing"),
]

/// The lines of each place when no figure leads the report.
private func situation(at level: PlaceType? = nil) -> [Report.PlaceSituation] {
  operation(of: places + figures) {
    $0.situationLevel = level
    $0.keyFigures = []
  }.report().situation
}

@Test func aParentsFigureStaysItsOwn() throws {
  let operation = operation(of: places + figures)
  #expect(try operation.figure("stranded/stock/persons/all/camp").records == ["e1"])
  #expect(try operation.figure("stranded/stock/persons/all/arica").records == ["e2"])
  #expect(situation().map(\.place) == ["arica", "camp", "crossing"])
}

@Test func theSituationIsToldAtTheLevelAskedFor() {
  #expect(situation(at: .adm2).map(\.place) == ["arica", "crossing"])
  #expect(situation(at: .adm2).map(\.lines.count) == [2, 1])
}

@Test func placesStandBelowThoseTheyLieInAndCountriesApart() {
  let told = operation(
    of: places + [place("tacna", .adm2, in: ["peru"])] + [
      estimate("e0", "900", at: "crossing"), estimate("e1", "3", at: "tacna"),
      estimate("e2", "2", at: "camp"),
      estimate("e3", "1", at: "arica"),
    ]
  ) { $0.keyFigures = [] }.report().situation
  #expect(told.map(\.place) == ["arica", "camp", "tacna", "crossing"])
}

@Test func theOfficersParagraphsStandFirstWithThePlaceThatLeads() {
  let told = operation(
    of: places + figures + [narrative("As seen.", on: "2025-11-28", citing: [])]
  ) { $0.keyFigures = ["stranded/stock/persons/all/crossing"] }.report().situation
  #expect(told.map(\.place) == ["crossing", "arica", "camp"])
  #expect(told.map(\.narratives.count) == [1, 0, 0])
  #expect(told.map(\.lines.count) == [0, 1, 1])
}

@Test func aCrossingBetweenTwoCountriesIsInNeither() {
  #expect(situation(at: .country).map(\.place) == ["chile", "crossing"])
}

@Test func aKeyFigureIsNotToldTwice() {
  let all = operation(of: places + figures) { $0.keyFigures = ["stranded"] }
  #expect(all.report().situation.isEmpty)
  // By rule the widest place alone leads; the others are told below.
  let byRule = operation(of: places + figures).report()
  #expect(byRule.figures.filter(\.headline).map(\.place) == ["arica"])
  #expect(byRule.situation.map(\.place) == ["camp", "crossing"])
}

@Test func theRegisterNamesThePlacesOfTheReportAndThoseTheyLieIn() {
  let operation = operation(of: places + [place("elsewhere")] + figures)
  #expect(operation.report().places.map(\.id) == ["arica", "camp", "chile", "crossing", "peru"])
}
