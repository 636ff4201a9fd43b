import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepEvidence

/// One bulletin after another of one authority, and who repeats the last.
private let bulletins = operation(of: [
  source("b1", publisher: "Authority"), source("b2", publisher: "Authority"),
  source("daily", publisher: "Daily", origin: "Authority", relation: .republished),
  estimate("e1", "12", on: "2025-11-27", from: "b1", known: "2025-11-27"),
  estimate("e2", "35", from: "b2"), estimate("e3", "35", from: "daily"),
])

@Test func ofASeriesOnlyTheLatestCounts() throws {
  let figure = try bulletins.figure()
  #expect(figure.best == 35)
  #expect(figure.origins == 1)
  #expect(figure.reports == 2)
  #expect(figure.records == ["e2", "e3"])
  #expect(figure.statements.map(\.reports) == [2])
}

@Test func whatAnOriginSaidBeforeIsExplainedAsHistory() throws {
  let knowledge = Knowledge(bulletins)
  let evidence = DayEvidence(knowledge, at: Viewpoint(day: day("2025-11-28")))
  let figure = try #require(evidence.figures.first)
  #expect(evidence.verdict(on: RecordReference(.estimates, 0), by: VerdictGrounds(figure)) == .earlier)
  #expect(evidence.verdict(on: RecordReference(.estimates, 2), by: VerdictGrounds(figure)) != .earlier)
}

@Test(
  "What an origin was doubtfully quoted with is no word of its own, unless of a later day",
  arguments: [("2025-11-28", 85), ("2025-11-29", 220)] as [(String, Amount)])
func doubtfulQuotes(day: String, expected: Amount) throws {
  let quoted = operation(of: [
    source("own", publisher: "MSF"), source("paper", publisher: "Paper", origin: "MSF", relation: .quotes),
    estimate("e1", "85", from: "own", known: "2025-11-28", credibility: 2),
    estimate("e2", "220", on: day, from: "paper", known: "2025-11-29", credibility: 4),
  ])
  #expect(try quoted.figure(stranded, "2025-11-29").best == expected)
}

struct SayingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  var reports: Int
  var testDescription: String { name }
}

@Test(arguments: [
  SayingCase(
    name: "two bulletins of one day that differ",
    parts: [
      estimate("e1", "12", from: "b1", known: "2025-11-28T08:00:00"),
      estimate("e2", "20", from: "b2", known: "2025-11-28T18:00:00"),
    ], reports: 1),
  SayingCase(
    name: "the same number of another day",
    parts: [estimate("e1", "20", on: "2025-11-27", from: "b1"), estimate("e2", "20", from: "b2")], reports: 1),
  SayingCase(
    name: "another origin of the day before",
    parts: [estimate("e1", "20", on: "2025-11-27", from: "other"), estimate("e2", "20", from: "b2")],
    reports: 2),
])
func reportsAreOfWhatIsSaidNow(_ item: SayingCase) throws {
  let registers = [source("b1", publisher: "Authority"), source("b2", publisher: "Authority")]
  #expect(try operation(of: registers + item.parts).figure().reports == item.reports)
}

@Test func aCardSaysWhoGivesItsValue() throws {
  #expect(try bulletins.figure().saidBy?.arguments.first?.value == .local("Authority"))
  let conflict = operation(of: [estimate("e1", "40", from: "A"), estimate("e2", "300", from: "B")])
  #expect(try conflict.figure().saidBy == nil)
}

@Test func aRefusalFallsWhenItsAuthorGivesANumber() throws {
  let refused = estimate("e1", "no figure given", on: "2025-11-27", from: "Ministry")
  let other = estimate("e2", "40", from: "Daily")
  let counted = estimate("e3", "42", from: "Ministry")
  #expect(try operation(of: [refused, other]).figure().codes.contains(.noCountByAuthority))
  let figure = try operation(of: [refused, other, counted]).figure()
  #expect(!figure.codes.contains(.noCountByAuthority))
  #expect(!figure.records.contains("e1"))
  // A number before it does not take a refusal back.
  let before = estimate("e3", "42", on: "2025-11-26", from: "Ministry")
  #expect(try operation(of: [refused, other, before]).figure().codes.contains(.noCountByAuthority))
}
