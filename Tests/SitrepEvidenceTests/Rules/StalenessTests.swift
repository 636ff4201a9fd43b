import SitrepEvidence
import SitrepModel
import Testing

struct AgeCase: Sendable, CustomTestStringConvertible {
  var report: String
  var age: Int
  var isCarriedForward: Bool
  var leads: Bool

  var testDescription: String { "\(age) days" }
}

private let ageCases = [
  AgeCase(report: "2025-11-10", age: 0, isCarriedForward: false, leads: true),
  AgeCase(report: "2025-11-13", age: 3, isCarriedForward: false, leads: true),
  AgeCase(report: "2025-11-14", age: 4, isCarriedForward: true, leads: true),
  AgeCase(report: "2025-11-19", age: 9, isCarriedForward: true, leads: true),
  AgeCase(report: "2025-11-20", age: 10, isCarriedForward: true, leads: false),
]

let once = operation {
  $0.keyFigures = [stranded]
  $0.indicators.append(
    Indicator(id: "population", name: LocalText([.init("en", "Population")]), role: .context))
} _: {
  estimate("e1", "100", on: "2025-11-10")
  estimate("e2", "18 20", of: "population", on: "2025-11-10")
}

@Test(arguments: ageCases)
func anOldFigureIsCarriedForwardWithItsAgeAndThenLeaves(_ item: AgeCase) throws {
  let figure = try once.figure(stranded, item.report)
  #expect(figure.ageDays == item.age)
  #expect(figure.stale == item.isCarriedForward)
  #expect(figure.codes.contains(.carriedForward) == item.isCarriedForward)
  #expect(figure.headline == item.leads)
  let gaps = once.report(item.report).gaps.filter { $0.figure == stranded }
  #expect(gaps.map(\.kind) == (item.leads ? [] : [.expiredFigure]))
  if item.age > 0 { #expect(figure.change?.kind == .noNewInformation) }
}

@Test func contextDoesNotGoStale() throws {
  let figure = try once.figure("population/stock/persons/all/crossing", "2025-11-28")
  #expect(figure.ageDays == 18)
  #expect(!figure.stale)
}

@Test func aKeyFigureNamedByItsBeginningIsNotCalledUnknownWhenItIsOnlyOld() {
  let operation = operation {
    $0.keyFigures = ["stranded"]
  } _: {
    estimate("e1", "100", on: "2025-11-10")
  }
  #expect(operation.report("2025-11-28").gaps.compactMap(\.figure) == [stranded])
  #expect(operation.report("2025-11-09").gaps.map(\.kind).contains(.noHeadline))
}

@Test(arguments: [
  ("2025-11-10", Optional(0), false), ("2025-12-31", 0, false), ("2026-01-03", 3, false),
  ("2026-01-04", 4, true),
  ("2026-01-10", nil, true),
])
func anIPCPhaseHoldsUntilItsPeriodIsOver(_ report: String, _ ageLeast: Int?, _ isStale: Bool) throws {
  let operation = operation {
    estimate("e1", "1000", of: "ipc-3-plus", on: "2025-11-01/2025-12-31", known: "2025-11-01")
    estimate("e2", "1000", on: "2025-11-01/2025-12-31", known: "2025-11-01")
  }
  let phase = try operation.figure("ipc-3-plus/stock/persons/all/crossing", report)
  #expect(phase.stale == isStale)
  if let ageLeast { #expect(phase.ageDaysLeast == ageLeast) }
  // Any other figure about a period ages from its first day.
  #expect(try operation.figure(stranded, report).stale)
}
