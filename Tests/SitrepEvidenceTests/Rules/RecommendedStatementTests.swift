import SitrepEvidence
import SitrepModel
import Testing

struct RecommendedCase: Sendable, CustomTestStringConvertible {
  var step: DecidingStep
  var name: String
  var parts: [Part]

  init(_ step: DecidingStep, _ name: String, _ parts: Part...) {
    (self.step, self.name, self.parts) = (step, name, parts)
  }

  var testDescription: String { name }
}

/// In each the record named "yes" is to be recommended.
private let recommendedCases = [
  RecommendedCase(.single, "one statement", estimate("yes", "100")),
  RecommendedCase(
    .decision, "the officer goes before a verified record",
    estimate("no", "100", from: "A", status: .verified),
    estimate("yes", "103", from: "B"), decision("yes", on: "2025-11-27")),
  RecommendedCase(
    .verified, "verified goes before credible", estimate("no", "100", from: "A", credibility: 1),
    estimate("yes", "103", from: "B", credibility: 5, status: .verified)),
  RecommendedCase(
    .verified, "a confirmed registration is as good as verified",
    estimate("no", "100", from: "A", method: .registration, credibility: 2),
    estimate("yes", "103", from: "B", method: .registration, credibility: 1)),
  RecommendedCase(
    .verified, "a confirmed headcount is as good as verified",
    estimate("no", "100", from: "A", method: .keyInformant, credibility: 1),
    estimate("yes", "103", from: "B", method: .headcount, credibility: 1)),
  RecommendedCase(
    .credibility, "credible goes before a reliable source", source("A", reliability: .a),
    source("B", reliability: .e), estimate("no", "100", from: "A", credibility: 3),
    estimate("yes", "103", from: "B", credibility: 2)),
  RecommendedCase(
    .credibility, "a blank credibility ranks last", estimate("no", "100", from: "A"),
    estimate("yes", "103", from: "B", credibility: 6)),
  RecommendedCase(
    .reliability, "a reliable source goes before a good method", source("A", reliability: .c),
    source("B", reliability: .b), estimate("no", "100", from: "A", method: .headcount),
    estimate("yes", "103", from: "B", method: .wordsOnly)),
  RecommendedCase(
    .reliability, "a blank reliability ranks last", source("B", reliability: .f),
    estimate("no", "100", from: "A"), estimate("yes", "103", from: "B")),
  RecommendedCase(
    .method, "a method goes before a newer day", estimate("no", "100", from: "A", method: .model),
    estimate("yes", "103", on: "2025-11-27", from: "B", method: .flowCount)),
  RecommendedCase(
    .method, "a blank method ranks last", estimate("no", "100", from: "A"),
    estimate("yes", "103", from: "B", method: .wordsOnly)),
  RecommendedCase(
    .newest, "the newest by what it is about, not by when it was known",
    estimate("no", "100", on: "2025-11-27", from: "A", known: "2025-11-28"),
    estimate("yes", "103", on: "2025-11-28", from: "B", known: "2025-11-27")),
  RecommendedCase(
    .newest, "newer words do not displace a fresh number",
    estimate("no", "dozens", on: "2025-11-28", from: "A"),
    estimate("yes", "100", on: "2025-11-27", from: "B")),
  RecommendedCase(
    .newest, "a newer number goes before older words", estimate("no", "dozens", on: "2025-11-27", from: "A"),
    estimate("yes", "100", on: "2025-11-28", from: "B")),
  RecommendedCase(
    .newest, "of words alone the newest", estimate("no", "dozens", on: "2025-11-27", from: "A"),
    estimate("yes", "dozens", on: "2025-11-28", from: "B")),
  RecommendedCase(
    .id, "the smallest id where all else is equal", estimate("yes", "100", from: "A"),
    estimate("zzz", "103", from: "B")),
  RecommendedCase(
    .credibility, "a decision that starts later does not hold yet", estimate("no", "100", from: "A"),
    estimate("yes", "103", from: "B", credibility: 2), decision("no", on: "2025-11-29")),
  RecommendedCase(
    .credibility, "a decision for what no longer speaks chooses nothing", estimate("no", "100", from: "A"),
    estimate("old", "90", on: "2025-11-20", from: "A"),
    estimate("yes", "103", from: "B", credibility: 2), decision("old", on: "2025-11-27")),
  RecommendedCase(
    .decision, "the later of two decisions holds", estimate("no", "100", from: "A"),
    estimate("yes", "103", from: "B"), decision("yes", on: "2025-11-27"), decision("no", on: "2025-11-26")),
]

@Test(arguments: recommendedCases)
func theRecommendedIsChosenByTheFirstStepThatDecides(_ item: RecommendedCase) throws {
  for parts in [item.parts, item.parts.reversed()] {
    let figure = try operation(of: parts).figure()
    #expect(figure.recommended == "yes")
    #expect(figure.rule == item.step)
  }
}

/// Two statements that agree, one of them more credible.
let moreCredible = operation {
  estimate("e1", "dozens", from: "Daily", credibility: 3)
  estimate("e2", "about 80", from: "Red Cross", credibility: 2)
}

@Test func theFigureIsTheRecommendedStatementsOwn() throws {
  let figure = try moreCredible.figure()
  #expect(figure.words == "about 80")
  #expect(figure.range == "72–88")
  #expect(figure.best == nil)
  #expect(figure.spreadRange == "20–99")
}

@Test func aDecisionIsPrintedWithItsReason() throws {
  let figure = try operation {
    estimate("e1", "100", from: "A")
    estimate("e2", "103", from: "B")
    decision("e2", on: "2025-11-28", reason: "counted at the gate")
  }.figure()
  #expect(figure.decisionReason == "counted at the gate")
}

@Test func aLaterCopyOfWhatTheOfficerChoseDoesNotUndoTheChoice() throws {
  let figure = try operation {
    source("copy", origin: "A")
    estimate("e1", "100", from: "A", known: "2025-11-27")
    estimate("e2", "103", from: "B", credibility: 1)
    estimate("e3", "100", from: "copy", known: "2025-11-28")
    decision("e1", on: "2025-11-28")
  }.figure()
  #expect(figure.recommended == "e1")
  #expect(figure.rule == .decision)
  #expect(figure.reports == 3)
}

@Test func twoDecisionsOfOneDayAreSettledByIdNotByRow() throws {
  let parts = [
    estimate("e1", "100", from: "A"), estimate("e2", "103", from: "B"), decision("e2", on: "2025-11-28"),
    decision("e1", on: "2025-11-28"),
  ]
  for order in [parts, parts.reversed()] {
    #expect(try operation(of: order).figure().recommended == "e1")
  }
}
