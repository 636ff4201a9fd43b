import SitrepEvidence
import SitrepModel
import Testing

@Test func whatDiffersInAnyPartOfItsKeyIsAnotherFigure() {
  let operation = operation {
    estimate("e1", "120")
    estimate("e2", "120", .flow)
    estimate("e3", "120", .peak)
    estimate("e4", "120", unit: "households")
    estimate("e5", "120", group: "children")
    estimate("e6", "120", at: "town")
    estimate("e7", "120", of: "denied-entry")
  }
  let figures = operation.report().figures
  #expect(figures.count == 7)
  #expect(figures.allSatisfy { $0.records.count == 1 && $0.agreement == .single })
}

struct PeriodCase: Sendable, CustomTestStringConvertible {
  var name: String
  /// Words and the period they are about.
  var said: [(String, String)]
  var measure: Measure = .flow
  var current: [String]
  var apart: [String] = []

  var testDescription: String { name }
}

private let periodCases = [
  PeriodCase(
    name: "a day's flow is not compared with a week's",
    said: [("80", "2025-11-27"), ("600", "2025-11-26/2025-12-02")], current: ["e1"], apart: ["e2"]),
  PeriodCase(
    name: "two weeks of equal length are",
    said: [("600", "2025-11-20/2025-11-26"), ("650", "2025-11-21/2025-11-27")], current: ["e1", "e2"]),
  PeriodCase(
    name: "vague words of another period do not displace a number",
    said: [("600", "2025-11-21/2025-11-27"), ("dozens", "2025-11-22")], current: ["e1"], apart: ["e2"]),
  PeriodCase(
    name: "words of another period displace a number that is too old",
    said: [("600", "2025-11-10/2025-11-16"), ("dozens", "2025-11-22")], current: ["e2"]),
  PeriodCase(
    name: "nobody knows the length of two open periods",
    said: [("80", "2025-11-26/.."), ("90", "2025-11-27/..")], current: ["e2"], apart: ["e1"]),
  PeriodCase(
    name: "one open period is as long as itself", said: [("80", "2025-11-27/.."), ("90", "2025-11-27/..")],
    current: ["e1", "e2"]),
  PeriodCase(
    name: "a change has a period too", said: [("10", "2018/2021"), ("20", "2018/2020")], measure: .change,
    current: ["e2"], apart: ["e1"]),
  PeriodCase(
    name: "a stock has none", said: [("80", "2025-11-27"), ("90", "2025-11-26/2025-12-02")], measure: .stock,
    current: ["e1", "e2"]),
]

private func periodOperation(_ item: PeriodCase) -> Operation {
  operation {
    for (index, said) in item.said.enumerated() {
      estimate(
        "e\(index + 1)", said.0, item.measure, on: said.1, from: ["Daily", "Weekly"][index],
        known: .at("2025-11-28T0\(index):00"))
    }
  }
}

/// What crossed on one day, and in the week around it.
let dayAndWeek = periodOperation(periodCases[0])

@Test(arguments: periodCases)
func periodsAreComparedOnlyWithTheirLike(_ item: PeriodCase) throws {
  let figure = try periodOperation(item).figure("stranded/\(item.measure.rawValue)/persons/all/crossing")
  #expect(figure.records == item.current)
  #expect(figure.codes.contains(.definitionDiffers) == !item.apart.isEmpty)
}
