import SitrepEvidence
import SitrepModel
import Testing

private let daysLeft = "days-left/stock/days/all/crossing"

private func left(
  _ id: String, _ words: String, on: String, from source: String, until: String? = nil
) -> Part {
  estimate(id, words, of: "days-left", unit: "days", on: on, from: source, until: until)
}

struct ClaimCase: Sendable, CustomTestStringConvertible {
  var name: String
  var expected: Agreement
  var target: String
  var parts: [Part]
  var testDescription: String { name }
}

private let claimCases = [
  ClaimCase(
    name: "111 days and 103 days, eight days apart", expected: .consistent, target: "2026-03-11 2026-03-11",
    parts: [left("e1", "111", on: "2025-11-20", from: "A"), left("e2", "103", on: "2025-11-28", from: "B")]),
  ClaimCase(
    name: "a day that is imprecise gives a range that the other narrows", expected: .consistent,
    target: "2026-03-11 2026-03-11",
    parts: [
      left("e1", "111", on: "2025-11-17/2025-11-23", from: "A"),
      left("e2", "103", on: "2025-11-28", from: "B", until: "2026-03-11"),
    ]),
  ClaimCase(
    name: "the date that was said goes before the sum", expected: .single, target: "2026-03-11 2026-03-11",
    parts: [left("e1", "100", on: "2025-11-28", from: "A", until: "2026-03-11")]),
  ClaimCase(
    name: "a range of days", expected: .single, target: "2025-12-08 2025-12-18",
    parts: [left("e1", "10 20", on: "2025-11-28", from: "A")]),
  ClaimCase(
    name: "other dates are a conflict, though the numbers are the same", expected: .conflicting,
    target: "2026-03-09 2026-03-11",
    parts: [left("e1", "103", on: "2025-11-26", from: "A"), left("e2", "103", on: "2025-11-28", from: "B")]),
]

/// One deadline, said on two days.
let oneDeadline = operation(of: claimCases[1].parts)

@Test(arguments: claimCases)
func daysLeftAreComparedByTheDateTheyImply(_ item: ClaimCase) throws {
  let claim = try #require(operation(of: item.parts).report().claims.first)
  #expect(claim.agreement == item.expected)
  #expect("\(claim.earliest) \(claim.latest)" == item.target)
  #expect(Set(claim.marks.map(\.code)).contains(.computed))
}

@Test func aComparisonOfClaimsCarriesTheCaveatsOfAllOfThem() {
  #expect(oneDeadline.report().claims.map { $0.marks.map(\.code) } == [[.computed, .imprecise]])
  let ofOneOrigin = operation {
    left("e1", "111", on: "2025-11-20", from: "A")
    left("e2", "103", on: "2025-11-28", from: "A")
  }
  #expect(ofOneOrigin.report().claims.map { $0.marks.map(\.code) } == [[.singleOrigin, .computed]])
}

@Test func theFigureOfACountdownAgreesByItsDatesNotByItsNumbers() throws {
  let same = operation {
    left("e1", "104", on: "2025-11-27", from: "A")
    left("e2", "90", on: "2025-11-28", from: "B", until: "2026-03-11")
  }
  #expect(try same.figure(daysLeft).agreement == .consistent)
  #expect(try same.figure(daysLeft).label == .corroborated)
  #expect(same.report().conflicts.isEmpty)
  let other = operation {
    left("e1", "103", on: "2025-11-27", from: "A")
    left("e2", "103", on: "2025-11-28", from: "B")
  }
  #expect(try other.figure(daysLeft).label == .conflicting)
  #expect(other.report().conflicts.map(\.figure) == [daysLeft])
}

@Test func fewerDaysOnALaterDayAreNoDecrease() throws {
  let same = operation {
    left("e1", "104", on: "2025-11-27", from: "A")
    left("e2", "103", on: "2025-11-28", from: "A")
  }
  #expect(try same.figure(daysLeft).change?.kind == .noNewInformation)
  let moved = operation {
    left("e1", "104", on: "2025-11-27", from: "A")
    left("e2", "120", on: "2025-11-28", from: "A")
  }
  #expect(try moved.figure(daysLeft).change?.kind == .notComparable)
}

@Test func daysThatCountToNothingAreAPlainNumber() throws {
  let operation = operation {
    estimate("e1", "10", of: "waiting", unit: "days", from: "A")
    estimate("e2", "20", of: "waiting", unit: "days", from: "B")
  }
  #expect(operation.report().claims.isEmpty)
  #expect(try operation.figure("waiting/stock/days/all/crossing").agreement == .conflicting)
}
