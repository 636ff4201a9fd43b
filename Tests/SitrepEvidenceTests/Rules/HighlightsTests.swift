import SitrepEvidence
import SitrepModel
import Testing

private let busy: [Part] = [
  estimate("e1", "dozens", on: "2025-11-20"),
  estimate("e2", "40", of: "denied-entry", on: "2025-11-27"),
  estimate("e3", "60", of: "denied-entry", on: "2025-11-28"),
  estimate("e4", "40 45", of: "arrivals", from: "A"), estimate("e5", "hundreds", of: "arrivals", from: "B"),
  policy("p1", .inForce, start: "2025-11-20", lasting: "P60D"),
  condition("c1", .hea, "no clinic", severity: 5), condition("c2", .wsh, "no water"),
  condition("c3", .shl, "tents", severity: 2),
  statement("s1", .position, on: "crisis", .affirms),
  statement("s2", .position, on: "crisis", .denies, from: "B"),
  estimate("e6", "no figure given", from: "C"),
]

private func withKeyFigures(_ parts: [Part]) -> Operation {
  operation(of: parts) {
    $0.keyFigures = [stranded, "denied-entry/stock/persons/all/crossing"]
    $0.sectors = [.nut]
  }
}

/// A day on which there is something of everything.
let busyDay = withKeyFigures(busy)

private func report(_ parts: [Part] = busy) -> Report { withKeyFigures(parts).report() }

@Test func theFirstKeyFigureIsFirstEvenUnchangedAndSixAreTheMost() {
  let lines = report().highlights
  #expect(lines.map(\.kind) == [.figure, .policy, .change, .conflict, .condition, .gap])
  #expect(lines.first?.subject == stranded)
  #expect(lines.count == 6)
}

@Test func whatIsMissingLeavesRoomForSecondOnesInTheSameOrder() {
  let lines = report([
    estimate("e1", "dozens"), condition("c1", .hea, "no clinic", severity: 5),
    condition("c2", .wsh, "no water"),
    condition("c3", .shl, "tents", severity: 2),
  ]).highlights
  #expect(
    lines.map(\.subject) == [
      stranded, "HEA/crossing", "WSH/crossing", "sectors", "missing:denied-entry/stock/persons/all/crossing",
    ])
}

@Test func theLeadingConflictIsToldOnceWithWhoGivesEachValue() throws {
  let lines = report([
    estimate("e1", "40 45", from: "A"), estimate("e2", "hundreds", from: "B"),
    estimate("e3", "no figure given", from: "C"),
  ]).highlights
  #expect(lines.count { $0.subject == stranded } == 1)
  let first = try #require(lines.first)
  guard case .message(let value) = first.message["value"], case .list(let values) = value["values"] else {
    Issue.record("no values")
    return
  }
  #expect(values.count == 2)
  #expect(first.message["refused_by"] != Value.none)
  #expect(!lines.contains { $0.subject == "no-count:\(stranded)" })
}

@Test func needsThatNobodyAssessedAreToldTogether() throws {
  let lines = report([
    estimate("e1", "dozens"), condition("c1", .hea, "no clinic"), condition("c2", .wsh, "no water"),
    condition("c3", .shl, "no tents"), condition("c4", .fsc, "no food", on: "2025-11-27"),
  ]).highlights.filter { $0.kind == .condition }
  #expect(lines.map(\.subject) == ["SHL+HEA+WSH/crossing", "FSC/crossing"])
  #expect(lines.first?.records == ["c3", "c1", "c2"])
}

@Test func aMildConditionOrOneElsewhereIsNoHighlight() {
  let lines = report([
    estimate("e1", "dozens"), condition("c1", .hea, severity: 3),
    condition("c2", .wsh, severity: 5, at: "town"),
  ]).highlights
  #expect(!lines.contains { $0.kind == .condition })
}

@Test func theWorstConditionIsToldWithItsOwnWordsAndCaveats() throws {
  let line = try #require(
    report([
      estimate("e1", "dozens"), condition("c1", .hea, "worst", severity: 5, on: "2025-11-24"),
      condition("c2", .hea, "newest", severity: 4, from: "B"),
    ]).highlights.first { $0.kind == .condition })
  #expect(line.message["severity"] == .whole(5))
  #expect(line.message["summary"] == .local(LocalText([.init("en", "worst")])))
  #expect(line.records == ["c1"])
  #expect(line.marks.map(\.code) == [.singleOrigin, .carriedForward])
}

@Test func everyHighlightCarriesTheCaveatsOfWhatItTells() {
  let report = report()
  for line in report.highlights where line.kind == .figure {
    #expect(line.marks.map(\.code) == report.figures.first { $0.id == line.subject }?.marks.map(\.code))
  }
  #expect(report.highlights.allSatisfy { line in line.kind == .gap || !line.marks.isEmpty })
}

@Test(arguments: [true, false])
func changesAreNoHighlightBesideTheSectionOnChanges(isThere: Bool) {
  let report = operation(of: [
    estimate("e1", "dozens", on: "2025-11-27"), event("v1", "The ministers met."),
  ]) {
    if !isThere { $0.sections = ["key-figures", "highlights", "gaps"] }
  }.report()
  #expect(report.highlights.contains { $0.subject == "v1" })
  #expect(report.highlightsBeside.contains { $0.subject == "v1" } == !isThere)
}
