import SitrepModel
import SitrepTestSupport
import Testing

@testable import SitrepEvidence

/// Of a region with two districts, one of which has a hospital, what is said of places in it.
private struct BelowCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  /// Of each whole that is below: `whole < parts together`.
  var expected: [String]
  var testDescription: String { name }
}

private let places: [Part] = [
  place("region", .adm1), place("north", .adm2, in: ["region"]), place("south", .adm2, in: ["region"]),
  place("hospital", .site, in: ["north"]), place("camp", .site, in: ["north"]),
]

private func dead(
  _ words: String, at place: String, on day: String = "2025-11-28", _ measure: Measure = .cumulative,
  unit: String = "persons", from source: String = "AP"
) -> Part {
  estimate(
    "\(place)-\(words)-\(source)-\(unit)", words, of: "dead", measure, unit: unit, on: day, at: place,
    from: source)
}

private func told(_ operation: Operation, as edition: Edition = .public) -> [String] {
  operation.report(as: edition).conflicts.filter(\.isBelowParts).map { conflict in
    let whole = conflict.figure.split(separator: "/").last ?? ""
    return "\(whole) < \(partsTold(by: conflict).joined(separator: ", "))\(sumTold(by: conflict))"
  }
}

private func partsTold(by conflict: Report.Conflict) -> [String] {
  guard case .list(let parts)? = conflict.message["parts"] else { return [] }
  return parts.compactMap { part in
    guard case .message(let part) = part, case .local(let name)? = part["place"] else { return nil }
    return name.original
  }
}

private func sumTold(by conflict: Report.Conflict) -> String {
  guard case .amount(let sum)? = conflict.message["sum"] else { return "" }
  return " together \(sum)"
}

@Test(arguments: [
  BelowCase(
    name: "districts that are more together",
    parts: [
      dead("12", at: "region"), dead("9", at: "north"), dead("6", at: "south"),
    ], expected: ["region < north, south together 15"]),
  BelowCase(
    name: "districts that fit",
    parts: [dead("15", at: "region"), dead("9", at: "north"), dead("6", at: "south")], expected: []),
  BelowCase(
    name: "within the tolerance",
    parts: [dead("100", at: "region"), dead("60", at: "north"), dead("44", at: "south")], expected: []),
  BelowCase(
    name: "a hospital of which more is said than of its district",
    parts: [dead("158", at: "north"), dead("220", at: "hospital")], expected: ["north < hospital"]),
  BelowCase(
    name: "held against the nearest place that is told of",
    parts: [dead("158", at: "region"), dead("220", at: "hospital")], expected: ["region < hospital"]),
  BelowCase(
    name: "sites are not added, for they may overlap",
    parts: [dead("12", at: "north"), dead("9", at: "hospital"), dead("6", at: "camp")], expected: []),
  BelowCase(
    name: "each place that is more by itself, the largest first",
    parts: [dead("12", at: "region"), dead("13", at: "north"), dead("14", at: "south")],
    expected: ["region < south, north"]),
  BelowCase(
    name: "a sum so far of an earlier day",
    parts: [dead("12", at: "region"), dead("14", at: "north", on: "2025-11-26")], expected: ["region < north"]
  ),
  BelowCase(
    name: "people present on another day",
    parts: [dead("12", at: "region", .stock), dead("14", at: "north", on: "2025-11-26", .stock)],
    expected: []),
  BelowCase(
    name: "a part that is days newer may have grown",
    parts: [dead("12", at: "region", on: "2025-11-26"), dead("14", at: "north")], expected: []),
  BelowCase(
    name: "a whole without an upper end",
    parts: [dead("at least 12", at: "region"), dead("14", at: "north")], expected: []),
  BelowCase(
    name: "words as far as they go", parts: [dead("dozens", at: "region"), dead("120", at: "north")],
    expected: ["region < north"]),
  BelowCase(
    name: "at least so many", parts: [dead("12", at: "region"), dead("at least 14", at: "north")],
    expected: ["region < north"]),
  BelowCase(
    name: "at most so many", parts: [dead("12", at: "region"), dead("up to 14", at: "north")], expected: []),
  BelowCase(
    name: "households and people",
    parts: [dead("12", at: "region", unit: "households"), dead("14", at: "north")], expected: []),
  BelowCase(
    name: "a rate has no parts",
    parts: [dead("12", at: "region", unit: "percent"), dead("14", at: "north", unit: "percent")], expected: []
  ),
  BelowCase(
    name: "a part in conflict by the least that is said",
    parts: [
      dead("12", at: "region"), dead("10", at: "north", from: "A"), dead("30", at: "north", from: "B"),
    ], expected: []),
])
private func aWholeIsHeldAgainstWhatIsSaidOfItsParts(_ item: BelowCase) throws {
  let operation = operation(of: places + item.parts)
  #expect(told(operation) == item.expected)
  let marked = Set(
    operation.report().figures.filter { $0.codes.contains(.definitionDiffers) }.map(\.place))
  #expect(marked.isEmpty == item.expected.isEmpty)
}

@Test func whatADeclaredSumContradictsIsToldOnce() {
  let parts = [dead("12", at: "region", from: "B"), dead("9", at: "north"), dead("6", at: "south")]
  let declared = operation(of: places + parts) {
    $0.totals = [DisjointTotal(place: "region", of: ["north", "south"])]
  }
  #expect(declared.report().conflicts.map(\.message.key) == ["conflict.line"])
}

@Test func whatAnEditionHidesContradictsNothingInIt() {
  let operation = operation(
    of: places + [
      estimate("w", "2", of: "dead", group: "children", at: "region"),
      estimate("p", "4", of: "dead", group: "children", at: "north"),
    ])
  #expect(told(operation) == [])
  #expect(told(operation, as: .internal) == ["region < north"])
}
