import SitrepEvidence
import SitrepModel
import Testing

struct PlanningCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  /// Water, toilets, space and food, low and high; nil for no planning figures.
  var expected: [String]?
  var testDescription: String { name }
}

@Test(arguments: [
  PlanningCase(
    name: "a range", parts: [estimate("e1", "dozens")],
    expected: ["300–1500", "1–2", "70–350", "42000–210000"]),
  PlanningCase(
    name: "half a toilet serves nobody", parts: [estimate("e1", "101")],
    expected: ["1600–1600", "3–3", "360–360", "220000–220000"]),
  PlanningCase(
    name: "an open range stays open", parts: [estimate("e1", "more than 100")],
    expected: ["1600–", "3–", "360–", "220000–"]),
  PlanningCase(
    name: "a conflict takes in all that is said",
    parts: [estimate("e1", "40 45", from: "A"), estimate("e2", "hundreds", from: "B")],
    expected: ["600–15000", "1–20", "140–3500", "84000–2100000"]),
  PlanningCase(
    name: "nobody needs nothing", parts: [estimate("e1", "none")], expected: ["0–0", "0–0", "0–0", "0–0"]),
  PlanningCase(name: "no range of people", parts: [estimate("e1", "present")], expected: nil),
  PlanningCase(name: "no count", parts: [estimate("e1", "no figure given")], expected: nil),
  PlanningCase(
    name: "households are not people", parts: [estimate("e1", "40", unit: "households")], expected: nil),
  PlanningCase(
    name: "the dead need nothing",
    parts: [estimate("e1", "40", of: "deaths"), estimate("e2", "9", of: "people-killed", .cumulative)],
    expected: nil),
  PlanningCase(
    name: "the injured and the missing are not planned for",
    parts: [estimate("e1", "40", of: "injured"), estimate("e2", "40", of: "missing")], expected: nil),
  PlanningCase(
    name: "for who lies in a hospital other standards hold",
    parts: [estimate("e1", "40", of: "in-care"), estimate("e2", "40", of: "hospitalised")], expected: nil),
  PlanningCase(
    name: "who lacks water or goes to no school may live at home",
    parts: [estimate("e1", "40", of: "without-safe-water"), estimate("e2", "40", of: "out-of-school")],
    expected: nil),
  PlanningCase(
    name: "in the words of another language", parts: [estimate("e1", "40", of: "personas-fallecidas")],
    expected: nil),
  PlanningCase(
    name: "a sum of those who passed is none of those who are there",
    parts: [estimate("e1", "40", of: "arrivals", .cumulative)], expected: nil),
  PlanningCase(
    name: "a figure too old to lead", parts: [estimate("e1", "40", on: "2025-11-10")], expected: nil),
])
func planningFiguresFollowSphereLowAndHigh(_ item: PlanningCase) {
  let planning = operation(of: item.parts).report().planning
  let needs = planning.map { "\($0.low?.description ?? "")–\($0.high?.description ?? "")" }
  #expect(needs == item.expected ?? [])
  #expect(planning.isEmpty || planning.map(\.item) == PlanningItem.allCases)
  #expect(
    planning.allSatisfy { $0.marks.contains { $0.code == .computed } && $0.standard.contains("Sphere 2018") })
}

/// People of whom only words are known.
let dozens = operation(of: [estimate("e1", "dozens")])

@Test func planningFiguresKeepTheCaveatsOfTheirBasis() throws {
  let basis = try dozens.figure().codes
  for planning in dozens.report().planning {
    #expect(Set(planning.marks.map(\.code)).isSuperset(of: basis))
    #expect(planning.figure == stranded)
  }
}

@Test(
  "Those away from home are planned for before those who may live in their own",
  arguments: [("affected", "displaced"), ("in-need", "sheltered"), ("affected", "refugees")])
func thoseAwayFromHomeAreFirst(atHome: String, away: String) {
  let report = operation(of: [estimate("e1", "9000", of: atHome), estimate("e2", "400", of: away)]) {
    $0.keyFigures = ["\(atHome)/stock", "\(away)/stock"]
  }.report()
  #expect(report.planning.first?.figure == "\(away)/stock/persons/all/crossing")
}

@Test func planningFiguresAreOfTheFirstKeyFigureOfThoseWhoAreThere() {
  let operation = operation(of: [
    estimate("e1", "12", of: "deaths", .cumulative), estimate("e2", "4000", of: "displaced", .cumulative),
  ]) { $0.keyFigures = ["deaths/cumulative", "displaced/cumulative"] }
  let report = operation.report()
  #expect(report.planning.first?.figure == "displaced/cumulative/persons/all/crossing")
  #expect(report.planning.first?.low == 60_000)
  #expect(report.planningLine?.marks.contains { $0.code == .computed } == true)
}
