import SitrepEvidence
import SitrepModel
import Testing

let corrected = operation {
  estimate("e1", "400", on: "2025-11-27", known: "2025-11-27")
  estimate("e2", "140", on: "2025-11-27", known: "2025-11-29", supersedes: "e1")
}

@Test func aCorrectionCountsFromWhenItIsKnownAndNotBefore() throws {
  #expect(try corrected.figure(stranded, "2025-11-28").best == 400)
  let after = try corrected.figure(stranded, "2025-11-29")
  #expect(after.best == 140)
  #expect(after.records == ["e2"])
  #expect(after.change?.kind == .notComparable)
  #expect(after.change?.reason == .corrected)
}

@Test func aCorrectionIsSaidOnceWithWhatItReplaces() {
  #expect(corrected.report("2025-11-28").corrections.isEmpty)
  let said = corrected.report("2025-11-29").corrections
  #expect(said.map(\.record) == ["e1"])
  #expect(said.map(\.replacedBy) == ["e2"])
  #expect(said.map(\.from) == ["400"])
  #expect(said.map(\.to) == ["140"])
  #expect(said.map(\.isNew) == [true])
  #expect(corrected.report("2025-11-30").corrections.map(\.isNew) == [false])
}

@Test(
  "Pages tell every correction while they are few, and afterwards the new ones",
  arguments: [
    // How many before, how many since, how many are told.
    (0, 2, 2), (10, 0, 10), (8, 2, 10), (11, 0, 0), (9, 2, 2), (0, 11, 11),
  ])
func correctionsTold(earlier: Int, since: Int, told: Int) {
  let parts = (0..<earlier + since).flatMap { index in
    [
      estimate("old\(index)", "400", known: "2025-11-26"),
      estimate(
        "new\(index)", "140", known: index < earlier ? "2025-11-28" : "2025-11-29",
        supersedes: "old\(index)"),
    ]
  }
  let report = operation(of: parts).report("2025-11-29")
  #expect(report.corrections.count == earlier + since)
  #expect(report.correctionsTold.count == told)
  #expect(report.correctionsTold.count { $0.isNew } == since)
}

@Test func ofAChainOnlyTheLastLinkSpeaks() throws {
  let chain = operation {
    estimate("e1", "400", known: "2025-11-28")
    estimate("e2", "140", known: "2025-11-29", supersedes: "e1")
    estimate("e3", "145", known: "2025-11-30", supersedes: "e2")
  }
  #expect(try chain.figure(stranded, "2025-11-29").records == ["e2"])
  #expect(try chain.figure(stranded, "2025-11-30").records == ["e3"])
  #expect(chain.report("2025-11-30").corrections.map(\.record) == ["e1", "e2"])
}

@Test func aRetractedRecordGivesNoFigureAndIsNamed() {
  let retracted = operation { estimate("e1", "400", status: .retracted) }
  #expect(retracted.report().figures.isEmpty)
  #expect(retracted.report().corrections.map(\.message.key) == ["correction.retracted"])
}

@Test func aRetractionTakesBackWhatItSupersedes() {
  let takenBack = operation {
    estimate("e1", "400", known: "2025-11-28")
    estimate("e2", "400", known: "2025-11-29", status: .retracted, supersedes: "e1")
  }
  #expect(takenBack.report("2025-11-28").figures.count == 1)
  let after = takenBack.report("2025-11-29")
  #expect(after.figures.isEmpty)
  #expect(after.corrections.map(\.record) == ["e1"])
  #expect(after.corrections.map(\.message.key) == ["correction.retracted"])
  #expect(after.changes.map(\.kind) == [.gone])
}

@Test func aRetractedRecordThatIsReplacedIsToldOnce() {
  let both = operation {
    estimate("e1", "400", known: "2025-11-27", status: .retracted)
    estimate("e2", "140", known: "2025-11-28", supersedes: "e1")
  }
  #expect(both.report().corrections.map(\.record) == ["e1"])
  #expect(both.report().corrections.map(\.to) == ["140"])
}

@Test func ofTwoReplacementsTheLaterKnownIsNamedInAnyOrderOfRows() {
  let parts = [
    estimate("e1", "400", known: "2025-11-26"), estimate("e2", "140", known: "2025-11-28", supersedes: "e1"),
    estimate("e3", "150", known: "2025-11-27", supersedes: "e1"),
  ]
  for order in [parts, parts.reversed()] {
    #expect(operation(of: order).report().corrections.map(\.replacedBy) == ["e2"])
  }
}

@Test func aCorrectionThatMovesANumberToAnotherPlaceChangesBothPlaces() throws {
  let moved = operation {
    estimate("e1", "400", on: "2025-11-25", from: "A", known: "2025-11-26")
    estimate("e2", "100", on: "2025-11-25", from: "B", known: "2025-11-26")
    estimate("e3", "400", on: "2025-11-25", at: "town", from: "A", known: "2025-11-28", supersedes: "e1")
  }
  let left = try moved.figure()
  #expect(left.records == ["e2"])
  #expect(left.change?.kind == .notComparable)
  #expect(try moved.figure("stranded/stock/persons/all/town").change?.kind == .new)
  #expect(moved.report().history.first { $0.figure == stranded }?.points.last?.best == 100)
}

@Test func everyKindOfRecordLeavesWhenItIsReplaced() {
  let replaced = operation {
    condition("c1", .hea, "no clinic")
    condition("c2", .hea, "a clinic", supersedes: "c1")
    policy("p1", .announced)
    policy("p2", .inForce, supersedes: "p1")
  }
  let report = replaced.report()
  #expect(report.conditions.flatMap(\.records) == ["c2"])
  #expect(report.policies.flatMap { $0.steps.map(\.record) } == ["p2"])
}
