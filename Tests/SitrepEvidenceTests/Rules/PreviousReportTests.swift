import SitrepModel
import Testing

@testable import SitrepEvidence

/// Two numbers, and when reports were sent.
private func operation(issued: [(date: String, at: String, edition: Edition)]) -> Operation {
  var operation = operation(of: [
    estimate("e1", "100", on: "2025-11-25"), estimate("e2", "120", on: "2025-11-27"),
    estimate("e3", "140", on: "2025-11-28"),
  ])
  operation.issues = issued.map { issue in
    Issue(
      date: day(issue.date), edition: issue.edition, version: 1,
      issued: operation.profile.zone.instant(day: day(issue.at), second: 43_200), sums: [], role: .blank,
      note: .blank, position: .none)
  }
  return operation
}

struct IssuedCase: Sendable, CustomTestStringConvertible {
  var name: String
  var issued: [(date: String, at: String, edition: Edition)]
  var previous: String
  var from: Amount
  var testDescription: String { name }
}

@Test(arguments: [
  IssuedCase(name: "none issued", issued: [], previous: "2025-11-27", from: 120),
  IssuedCase(
    name: "the last issued",
    issued: [("2025-11-24", "2025-11-24", .public), ("2025-11-26", "2025-11-26", .public)],
    previous: "2025-11-26", from: 100),
  IssuedCase(
    name: "issued after the cut-off", issued: [("2025-11-26", "2025-11-29", .public)], previous: "2025-11-27",
    from: 120),
  IssuedCase(
    name: "of another edition", issued: [("2025-11-26", "2025-11-26", .internal)], previous: "2025-11-27",
    from: 120),
  IssuedCase(
    name: "of the same day", issued: [("2025-11-28", "2025-11-28", .public)], previous: "2025-11-27",
    from: 120),
])
func changesAreToldAgainstTheLastReportThatWasSent(_ item: IssuedCase) throws {
  let report = operation(issued: item.issued).report()
  #expect(report.header.previous == day(item.previous))
  #expect(report.header.periodFrom == day(item.previous))
  let figure = try #require(report.figures.first { $0.id == stranded })
  #expect(figure.change?.from == .amount(item.from))
}
