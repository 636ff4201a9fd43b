import SitrepModel
import Testing

@testable import SitrepEvidence

private func of(_ group: String, _ words: String, at place: String = "crossing") -> Part {
  estimate("\(group)-\(words)-\(place)", words, group: group, at: place)
}

extension Report.GroupTable {
  /// Each row as `ages: f m any`.
  fileprivate var told: [String] {
    bands.map { band in
      let cells = [band.female, band.male, band.anySex].map {
        $0.best?.description ?? ($0.figure == nil ? "–" : "x")
      }
      return "\(band.ages.arguments.map { "\($0.value)" }.joined()) \(cells.joined(separator: " "))"
    }
  }
  fileprivate var missingKeys: [String] { missing.map(\.key) }
}

@Test func groupsBySexAndAgeStandInOneTable() throws {
  let operation = operation(of: [
    of("all", "100"), of("f", "55"), of("m", "45"), of("f-0-4", "10"), of("m-0-4", "9"), of("f-18-59", "30"),
    of("60-plus", "12"), of("pregnant-women", "6"),
  ])
  let table = try #require(operation.report().groupTables.first)
  #expect(table.whole.best == 100)
  #expect(
    table.bands.map { [$0.female, $0.male, $0.anySex].map(\.best) } == [
      [55, 45, nil], [10, 9, nil], [30, nil, nil], [nil, nil, 12],
    ])
  #expect(table.others.map(\.group) == ["pregnant-women"])
  #expect(table.missingKeys == ["groups.missing.by-sex", "groups.missing.cells"])
}

struct MissingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  var missing: [String]
  var testDescription: String { name }
}

@Test(arguments: [
  MissingCase(
    name: "ages", parts: [of("all", "100"), of("f", "55"), of("m", "45")], missing: ["groups.missing.ages"]),
  MissingCase(
    name: "sexes", parts: [of("all", "100"), of("children", "40"), of("adults", "60")],
    missing: ["groups.missing.sex"]),
  MissingCase(
    name: "the whole", parts: [of("f-18-59", "5"), of("m-18-59", "6")], missing: ["groups.missing.whole"]),
  MissingCase(
    name: "one sex", parts: [of("all", "100"), of("f", "55")],
    missing: ["groups.missing.ages", "groups.missing.cells"]),
  MissingCase(
    name: "nothing", parts: [of("all", "11"), of("f-18-59", "5"), of("m-18-59", "6")], missing: []),
])
func whatIsMissingOfATableIsSaid(_ item: MissingCase) throws {
  let table = try #require(operation(of: item.parts).report().groupTables.first)
  #expect(table.missingKeys == item.missing)
  // Never completed: who is not told has no figure.
  #expect(
    table.bands.allSatisfy {
      [$0.female, $0.male, $0.anySex].allSatisfy { ($0.figure == nil) == ($0.best == nil) }
    })
}

struct GroupSumCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  var isTold: Bool
  var testDescription: String { name }
}

@Test(arguments: [
  GroupSumCase(
    name: "sexes above the whole", parts: [of("all", "100"), of("f", "60"), of("m", "45")], isTold: true),
  GroupSumCase(
    name: "sexes below it", parts: [of("all", "100"), of("f", "50"), of("m", "45")], isTold: false),
  GroupSumCase(
    name: "ages above it",
    parts: [of("all", "100"), of("0-17", "60"), of("18-59", "30"), of("60-plus", "20")],
    isTold: true),
  GroupSumCase(
    name: "ages that overlap are not added", parts: [of("all", "100"), of("0-17", "60"), of("5-59", "60")],
    isTold: false),
  GroupSumCase(
    name: "older people are adults", parts: [of("all", "100"), of("adults", "70"), of("older-people", "40")],
    isTold: false),
  GroupSumCase(
    name: "ages of one sex above it",
    parts: [of("all", "100"), of("f", "50"), of("f-0-17", "30"), of("f-18-59", "30")], isTold: true),
  GroupSumCase(
    name: "both at once", parts: [of("all", "50"), of("f-0-17", "30"), of("m-0-17", "30")], isTold: true),
  GroupSumCase(
    name: "vague words", parts: [of("all", "100"), of("f", "hundreds"), of("m", "up to 50")], isTold: false),
])
func partsThatAreMoreThanTheWholeAreToldBeforePublishing(_ item: GroupSumCase) {
  let findings = Knowledge(operation(of: item.parts)).lint(
    at: Viewpoint(day: day("2025-11-28"), edition: .public), PersonalDataWords())
  #expect(findings.contains { $0.message.key == "lint.part-above-whole.sum" } == item.isTold)
}

@Test func aTableShowsWhatTheEditionHidesAsHiddenAndNoSumTellsIt() throws {
  let parts = [of("all", "20"), of("f", "3"), of("m", "19")]
  let shown = try #require(operation(of: parts).report().groupTables.first)
  #expect(shown.bands[0].female.value == FigureValue.coarsened)
  #expect(shown.bands[0].male.value == FigureValue.withheld)
  #expect(shown.bands[0].female.low == nil && shown.bands[0].male.low == nil)
  for (edition, isTold) in [(Edition.public, false), (.internal, true)] {
    let findings = Knowledge(operation(of: parts)).lint(
      at: Viewpoint(day: day("2025-11-28"), edition: edition), PersonalDataWords())
    #expect(findings.contains { $0.message.key == "lint.part-above-whole.sum" } == isTold)
  }
}

/// A figure of which the sexes and some ages are told.
let partedBySex = operation(of: [of("all", "100"), of("f", "55"), of("m", "45"), of("f-0-17", "20")])
