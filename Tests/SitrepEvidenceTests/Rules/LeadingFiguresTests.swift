import SitrepEvidence
import SitrepModel
import Testing

/// What leads where the profile names no key figures.
@Suite struct LeadingFiguresTests {
  private func report(_ parts: [Part]) -> Report {
    operation(of: parts) { profile in
      profile.catalogue = known
      profile.indicators = []
      profile.keyFigures = nil
    }.report()
  }

  private func leading(_ parts: [Part]) -> [String] {
    report(parts).figures.filter(\.headline).map(\.indicator)
  }

  @Test func theDeadAndMissingComeBeforeThoseInNeedWhateverMostReport() {
    #expect(
      leading([
        estimate("a", "900", of: "displaced"), estimate("b", "800", of: "displaced", from: "B"),
        estimate("c", "19", of: "dead", .cumulative), estimate("d", "7", of: "missing"),
        estimate("e", "5000", of: "in-need"),
      ]) == ["dead", "missing", "displaced", "in-need"])
  }

  @Test func bothFindRoomForHalf() {
    let impact = ["dead", "missing", "injured", "deaths-disease", "cases", "recovered"]
    let caseload = ["affected", "displaced", "in-need", "evacuated", "sheltered"]
    let parts = (impact + caseload).map { estimate($0, "50", of: $0) }
    #expect(leading(parts) == Array(impact.prefix(4) + caseload.prefix(4)))
  }

  @Test func theDeadOfASiteLeadWhereNoWiderPlaceTellsOfAny() {
    let parts = [
      place("district", .adm2), place("camp", .site, in: ["district"]),
      estimate("a", "3", of: "dead", .cumulative, at: "camp"),
      estimate("b", "60", of: "sheltered", at: "camp"),
      estimate("c", "900", of: "displaced", at: "district"),
    ]
    #expect(leading(parts) == ["dead", "displaced"])
  }

  @Test func thoseInNeedOfASiteLeadWhereNoWiderPlaceTellsOfAny() {
    let parts = [
      place("district", .adm2), place("camp", .site, in: ["district"]),
      estimate("a", "60", of: "sheltered", at: "camp"),
      estimate("b", "400", of: "livestock-lost", .cumulative, unit: "animals", at: "district"),
    ]
    #expect(leading(parts) == ["sheltered", "livestock-lost"])
  }

  @Test(
    "Households lead where people were counted in an earlier situation",
    arguments: [("2025-11-27", "persons"), ("2025-11-26", "households")])
  func newestOfTwoUnits(peopleOn day: String, unit: String) {
    let figures = report([
      estimate("a", "900", of: "displaced", on: day),
      estimate("b", "210", of: "displaced", unit: "households"),
    ]).figures
    #expect(figures.filter(\.headline).map(\.unit) == [unit])
  }

  @Test(
    "What is old leads after what is current, and what was lost before people in need only where people were harmed",
    arguments: [
      ("2025-11-27", "2025-11-27", "2025-11-27", ["dead", "livestock-lost", "displaced"]),
      ("2025-11-20", "2025-11-27", "2025-11-27", ["displaced", "livestock-lost", "dead"]),
      ("2025-11-20", "2025-11-20", "2025-11-27", ["displaced", "dead", "livestock-lost"]),
      ("2025-11-20", "2025-11-20", "2025-11-20", ["dead", "livestock-lost", "displaced"]),
      ("", "2025-11-27", "2025-11-27", ["displaced", "livestock-lost"]),
      ("", "2025-11-27", "2025-11-20", ["livestock-lost", "displaced"]),
    ])
  func ageAndWhatIsCounted(dead: String, lost: String, displaced: String, expected: [String]) {
    let parts =
      (dead.isEmpty ? [] : [estimate("a", "19", of: "dead", .cumulative, on: dead)]) + [
        estimate("b", "4000", of: "livestock-lost", .cumulative, unit: "animals", on: lost),
        estimate("c", "900", of: "displaced", on: displaced),
      ]
    #expect(leading(parts) == expected)
  }

  @Test func theSumSoFarLeadsForTheDeadAndBackgroundNever() {
    let figures = report([
      estimate("a", "3", of: "dead", .flow), estimate("b", "19", of: "dead", .cumulative),
      estimate("c", "100", of: "total-population"),
    ]).figures.filter(\.headline)
    #expect(figures.map(\.id) == ["dead/cumulative/persons/all/crossing"])
  }

  @Test func theDeadAreToldInASecondLineWhereTheProfileLeadsWithOthers() throws {
    let lines = operation(of: [
      estimate("a", "900", of: "displaced"), estimate("c", "19", of: "dead", .cumulative),
    ]) {
      $0.catalogue = known
      $0.indicators = []
      $0.keyFigures = ["displaced/stock/persons/all/crossing"]
    }.report().highlights
    #expect(lines.prefix(2).map(\.kind) == [.figure, .figure])
    #expect(lines.prefix(2).map(\.subject).last == "dead/cumulative/persons/all/crossing")
  }
}

/// In the order of their weight.
private let known = IndicatorCatalogue(
  entries(
    .impact, ["dead", "missing", "injured", "deaths-disease", "cases", "recovered", "livestock-lost"],
    cumulative: ["dead", "injured", "deaths-disease", "cases", "recovered", "livestock-lost"])
    + entries(.caseload, ["affected", "displaced", "in-need", "evacuated", "sheltered"])
    + entries(.context, ["total-population"]))

private func entries(
  _ role: IndicatorRole, _ ids: [String], cumulative: Set<String> = []
) -> [Indicator] {
  ids.enumerated().map { position, id in
    var indicator = Indicator(id: id, name: LocalText([.init("en", id)]), role: role)
    indicator.order = (IndicatorRole.allCases.firstIndex(of: role) ?? 0) * 100 + position
    indicator.measure = cumulative.contains(id) ? .cumulative : .stock
    indicator.unit = UnitID.persons
    return indicator
  }
}
