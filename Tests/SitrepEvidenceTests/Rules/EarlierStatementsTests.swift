import SitrepEvidence
import SitrepModel
import Testing

private let population = "population/stock/persons/all/crossing"

private func earlier(_ parts: [Part], on date: String = "2025-11-28") throws -> [String] {
  try operation(of: parts) {
    $0.indicators = [Indicator(id: "population", name: LocalText(), role: .context)]
  }
  .figure(population, date).earlier.map(\.record)
}

private let growth = [
  estimate("e1", "10000", of: "population", on: "2018"),
  estimate("e2", "330000", of: "population", on: "2024"),
  estimate("e3", "about 340000", of: "population", on: "2025-11-28"),
]

@Test func aFigureThatGivesBackgroundTellsWhatItWas() throws {
  #expect(try earlier(growth) == ["e1", "e2"])
}

@Test func whatItWasIsNeitherReplacedNorDisputedNorUnknownThen() throws {
  let parts =
    growth + [
      estimate("e4", "12000", of: "population", on: "2018", supersedes: "e1"),
      estimate("e5", "200000", of: "population", on: "2022", status: .disputed),
      estimate("e6", "150000", of: "population", on: "2021", known: "2025-11-29"),
      estimate("e7", "crowds", of: "population", on: "2020"),
    ]
  #expect(try earlier(parts) == ["e4", "e2"])
}

@Test func aCaseloadFigureTellsNoPastBesideItself() throws {
  let figure = try operation {
    estimate("e1", "100", on: "2025-11-20")
    estimate("e2", "120", on: "2025-11-28")
  }.figure()
  #expect(figure.earlier.isEmpty)
}
