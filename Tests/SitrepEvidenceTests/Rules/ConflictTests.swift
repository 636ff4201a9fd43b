import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepEvidence

@Test func aFigureInConflictBearsTheDatesOfAllItsValuesAndAllItsReports() throws {
  let figure = try operation(of: [
    estimate("e1", "40", on: "2025-11-27", from: "A"), estimate("e2", "90", from: "B"),
  ]).figure()
  #expect(figure.label == .conflicting)
  #expect("\(figure.asOf)" == "2025-11-27/2025-11-28")
  #expect((figure.ageDaysLeast, figure.ageDays) == (0, 1))
  #expect((figure.giving, figure.reports) == (0, 2))
}

@Test func whereTheValuesAgreeTheDateIsThatOfTheOneThatLeads() throws {
  let figure = try operation(of: [
    estimate("e1", "40", on: "2025-11-27", from: "A", credibility: 1),
    estimate("e2", "about 42", from: "B", credibility: 3),
  ]).figure()
  #expect("\(figure.asOf)" == "2025-11-27")
  #expect((figure.giving, figure.reports) == (1, 2))
}

@Test(
  "All reports count that give the number that leads, whoever they follow",
  arguments: [(["40", "40"], 0), (["40", "40", "about 42"], 2), (["40", "about 42", "41"], 1)])
func reportsThatGiveTheValue(values: [String], giving: Int) throws {
  let figure = try operation(
    of: zip(values, ["A", "B", "C"]).map { estimate("e\($1)", $0, from: $1, credibility: $1 == "A" ? 1 : 3) }
  ).figure()
  #expect((figure.giving, figure.reports) == (giving, values.count))
}

@Test func groupsStandBySexAndAge() {
  let groups = ["m-60-plus", "f-0-4", "children", "m", "pregnant-women", "f", "m-5-17", "m-0-4", "f-5-17"]
  let report = operation(of: groups.map { estimate($0, "40", group: $0) } + [estimate("all", "900")]).report()
  #expect(
    report.figures.map(\.group) == [
      "all", "f", "m", "children", "f-0-4", "m-0-4", "f-5-17", "m-5-17", "m-60-plus", "pregnant-women",
    ])
}
