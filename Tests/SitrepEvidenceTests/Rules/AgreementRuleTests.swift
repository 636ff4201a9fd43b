import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepEvidence

struct AgreementCase: Sendable, CustomTestStringConvertible {
  var said: [String]
  var expected: Agreement?

  init(_ said: String..., expected: Agreement?) {
    (self.said, self.expected) = (said, expected)
  }

  var testDescription: String { said.joined(separator: " | ") }
}

private let agreementCases = [
  AgreementCase(expected: nil),
  AgreementCase("present", "crowds", expected: nil),
  AgreementCase("100", expected: .single),
  AgreementCase("100", "present", expected: .single),
  AgreementCase("100", "100", expected: .consistent),
  // Ranges that share but an edge overlap.
  AgreementCase("40 45", "45 50", expected: .consistent),
  AgreementCase("dozens", "99", expected: .consistent),
  AgreementCase("dozens", "20", expected: .consistent),
  AgreementCase("more than 100", "hundreds", expected: .consistent),
  AgreementCase("up to 40", "at least 40", expected: .consistent),
  // One in twenty of the larger is within the tolerance, a little more is not.
  AgreementCase("95", "100", expected: .consistent),
  AgreementCase("94", "100", expected: .conflicting),
  AgreementCase("190", "200", "195", expected: .consistent),
  AgreementCase("100", "104", "108", expected: .conflicting),
  AgreementCase("0", "1", expected: .conflicting),
  AgreementCase("none", "none", expected: .consistent),
  // Words without a digit are near within a tenth of their edge, and not a step further.
  AgreementCase("dozens", "more than 100", expected: .near),
  AgreementCase("dozens", "108", expected: .near),
  AgreementCase("dozens", "109", expected: .conflicting),
  AgreementCase("dozens", "18", expected: .near),
  AgreementCase("dozens", "17", expected: .conflicting),
  AgreementCase("dozens", "hundreds", expected: .conflicting),
  AgreementCase("hundreds", "182", expected: .near),
  AgreementCase("hundreds", "40 45", expected: .conflicting),
  // The tolerance is for numbers, the tenth for words: neither lends itself to the other.
  AgreementCase("dozens", "100", "105", expected: .near),
  AgreementCase("dozens", "100", "120", expected: .conflicting),
  AgreementCase("about 100", "115", expected: .consistent),
  AgreementCase("about 100", "117", expected: .conflicting),
]

private func quantity(_ words: String) -> Quantity {
  let said = Said(words)
  return Quantity(words: .blank, low: said.low, best: said.best, high: said.high, kind: said.kind)
}

@Test(arguments: agreementCases)
func rangesAgreeAsFarAsTheyMeet(_ item: AgreementCase) {
  let quantities = item.said.map(quantity)
  for order in [quantities, quantities.reversed()] {
    #expect(AgreementRule.agreement(of: order, toleranceThousandths: 50) == item.expected)
  }
}

@Test func withoutToleranceOneMoreIsAConflict() {
  let quantities = [quantity("100"), quantity("101")]
  #expect(AgreementRule.agreement(of: quantities, toleranceThousandths: 0) == .conflicting)
  #expect(AgreementRule.agreement(of: quantities, toleranceThousandths: 10) == .consistent)
}

@Test func anOriginSpeaksByWhatBecameKnownLastNotByWhatItIsAbout() throws {
  let figure = try operation {
    estimate("e1", "100", on: "2025-11-28", known: "2025-11-27")
    estimate("e2", "300", on: "2025-11-27", known: "2025-11-28")
  }.figure()
  #expect(figure.statements.map(\.record) == ["e2"])
  #expect(figure.agreement == .single)
}

@Test func ofWordsKnownAtOnceTheLaterDayThenTheLargerIdSpeaks() throws {
  let byDay = try operation {
    estimate("e2", "100", on: "2025-11-27", known: "2025-11-28")
    estimate("e1", "300", on: "2025-11-28", known: "2025-11-28")
  }.figure()
  #expect(byDay.statements.map(\.record) == ["e1"])
  let byID = try operation {
    estimate("e2", "100")
    estimate("e1", "300")
  }.figure()
  #expect(byID.statements.map(\.record) == ["e2"])
}

/// Two origins that can't both be right.
let disagreement = operation {
  estimate("e1", "40 45", from: "UNHCR")
  estimate("e2", "hundreds", from: "AP")
}

@Test func everyValueOfAConflictStandsWithItsOriginAndNoneAlone() throws {
  let report = disagreement.report()
  let figure = try disagreement.figure()
  #expect(figure.label == .conflicting)
  #expect(figure.value.key == "value.conflict")
  #expect(figure.codes.contains(.conflicting))
  #expect(report.conflicts.map(\.figure) == [stranded])
  #expect(Set(report.conflicts.flatMap(\.statements).map(\.origin)) == ["UNHCR", "AP"])
  #expect(figure.spreadRange == "40–999")
}

@Test func aSpreadIsOpenWhereOneStatementIs() throws {
  let figure = try operation {
    estimate("e1", "dozens", from: "A")
    estimate("e2", "more than 90", from: "B")
    estimate("e3", "up to 95", from: "C")
  }.figure()
  #expect(figure.spread == Report.Spread(low: nil, high: nil))
}
