import SitrepEvidence
import SitrepModel
import Testing

struct ChangeCase: Sendable, CustomTestStringConvertible {
  var name: String
  var kind: ChangeKind
  var reason: ChangeReason?
  var parts: [Part]

  init(_ name: String, _ kind: ChangeKind, _ reason: ChangeReason? = nil, _ parts: Part...) {
    (self.name, self.kind, self.reason, self.parts) = (name, kind, reason, parts)
  }

  var testDescription: String { name }
}

private func before(
  _ words: String, from source: String = "A", status: RecordStatus = .reported
) -> Part {
  estimate("e1", words, on: "2025-11-25", from: source, status: status)
}

private func now(
  _ words: String, _ id: String = "e2", on: String = "2025-11-28", from source: String = "A",
  supersedes: String? = nil
) -> Part {
  estimate(id, words, on: on, from: source, known: "2025-11-28", supersedes: supersedes)
}

private let changeCases = [
  ChangeCase("two points tell a rise", .increased, nil, before("100"), now("120")),
  ChangeCase("two points tell a fall", .decreased, nil, before("100"), now("80")),
  ChangeCase("two equal points", .unchanged, nil, before("100"), now("100")),
  ChangeCase("points close by tell a rise too", .increased, nil, before("100"), now("101")),
  ChangeCase("ranges that do not overlap", .increased, nil, before("40 45"), now("about 100")),
  ChangeCase("a range below a point", .decreased, nil, before("100"), now("40 45")),
  ChangeCase("an open range above a point", .increased, nil, before("100"), now("more than 150")),
  ChangeCase("ranges that overlap", .notComparable, .overlap, before("40 60"), now("50 80")),
  ChangeCase("a point within a range", .notComparable, .overlap, before("about 100"), now("105")),
  ChangeCase(
    "an open range that takes in the point", .notComparable, .overlap, before("100"), now("more than 90")),
  ChangeCase("from words", .notComparable, .words, before("dozens"), now("400")),
  ChangeCase("to words", .notComparable, .words, before("400"), now("dozens")),
  ChangeCase("from words to other words", .notComparable, .words, before("dozens"), now("hundreds")),
  ChangeCase("the same words from another", .unchanged, nil, before("dozens"), now("dozens", from: "B")),
  ChangeCase("from a presence to a number", .notComparable, .noRange, before("present"), now("40")),
  ChangeCase("a presence told anew", .unchanged, nil, before("present"), now("present", from: "B")),
  ChangeCase("from a refusal to a number", .notComparable, .noRange, before("no figure given"), now("40")),
  ChangeCase(
    "into a conflict", .notComparable, .conflict, before("100"), now("100"), now("300", "e3", from: "B")),
  ChangeCase(
    "out of a correction", .notComparable, .corrected, before("400"), now("40", supersedes: "e1")),
  ChangeCase("nothing new", .noNewInformation, nil, before("100")),
  ChangeCase("a first figure", .new, nil, now("100")),
  ChangeCase(
    "an older number that came late", .noNewInformation, nil, before("100"), now("70", on: "2025-11-20")),
  ChangeCase(
    "a copy of what was known", .noNewInformation, nil, source("A", origin: "AP"), source("B", origin: "AP"),
    before("100"), now("100", on: "2025-11-25", from: "B")),
  ChangeCase(
    "a copy in another language", .noNewInformation, nil, source("A", origin: "AP"),
    source("B", origin: "AP"),
    before("dozens"), now("decenas", on: "2025-11-25", from: "B")),
  ChangeCase(
    "another choice by the officer", .notComparable, .decision, before("100"),
    estimate("e3", "104", on: "2025-11-25", from: "B", credibility: 1), decision("e1", on: "2025-11-28")),
]

@Test(arguments: changeCases)
func aChangeIsToldOnlyWhereThereIsOne(_ item: ChangeCase) throws {
  let change = try #require(try operation(of: item.parts).figure().change)
  #expect(change.kind == item.kind)
  #expect(change.reason == item.reason)
}

@Test(arguments: changeCases)
func noDifferenceIsListedWithoutOne(_ item: ChangeCase) {
  let changes = operation(of: item.parts).report().changes.map(\.kind)
  // What is said anew and is the same has not changed either.
  let isDifferent = item.kind != .noNewInformation && item.kind != .unchanged
  #expect(changes == (isDifferent ? [item.kind] : []))
}

/// Words that became a number, and a number that became another.
let wordsAndNumbers = operation {
  estimate("e1", "dozens", on: "2025-11-27")
  estimate("e2", "140", on: "2025-11-28")
  estimate("e3", "100", of: "denied-entry", on: "2025-11-27")
  estimate("e4", "120", of: "denied-entry", on: "2025-11-28")
}

@Test func noDifferenceIsTakenFromWords() {
  let changes = wordsAndNumbers.report().changes
  #expect(changes.map(\.kind) == [.increased, .notComparable])
  #expect(changes.map(\.reason) == [nil, .words])
}

@Test func anotherRefusalIsToldAsNewsAndIsNoChangeOfTheFigure() throws {
  let refused = operation {
    before("dozens")
    now("no figure given", from: "B")
  }
  #expect(try refused.figure().change?.kind == .noNewInformation)
  let changes = refused.report().changes
  #expect(changes.map(\.message.key) == ["gap.no-count"])
  #expect(changes.map(\.records) == [["e2"]])
  #expect(changes.first?.marks.map(\.code).contains(.noCountByAuthority) == true)
  #expect(refused.report("2025-11-29").changes.isEmpty)
}

@Test func theFirstReportTellsNoChange() throws {
  let operation = operation {
    $0.firstReport = day("2025-11-28")
  } _: {
    estimate("e1", "100", on: "2025-11-20")
  }
  #expect(try operation.figure().change == nil)
  #expect(operation.report().changes.isEmpty)
}

@Test func theReportBeforeIsACadenceBefore() throws {
  let operation = operation {
    $0.cadenceDays = 7
  } _: {
    estimate("e1", "100", on: "2025-11-20")
    estimate("e2", "120", on: "2025-11-23")
    estimate("e3", "150", on: "2025-11-28")
  }
  let figure = try operation.figure()
  #expect(figure.change?.from == .amount(100))
  #expect(operation.report().header.previous == day("2025-11-21"))
}

@Test func flowsOverPeriodsOfDifferentLengthAreNotCompared() throws {
  let operation = operation {
    estimate("e1", "600", .flow, on: "2025-11-19/2025-11-25", known: "2025-11-26")
    estimate("e2", "80", .flow, on: "2025-11-28")
    estimate("e3", "90", .flow, on: "2025-11-29")
  }
  let id = "stranded/flow/persons/all/crossing"
  #expect(try operation.figure(id, "2025-11-28").change?.reason == .period)
  #expect(try operation.figure(id, "2025-11-29").change?.kind == .increased)
}

@Test func aFigureOfWhichNothingIsLeftIsSaidToBeGone() {
  let operation = operation {
    estimate("e1", "100", on: "2025-11-25")
    estimate("e2", "100", on: "2025-11-25", known: "2025-11-28", status: .retracted, supersedes: "e1")
  }
  #expect(operation.report().changes.map(\.kind) == [.gone])
  #expect(operation.report("2025-11-29").changes.isEmpty)
}
