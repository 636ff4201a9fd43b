import SitrepModel
import Testing

@Test(
  arguments: [
    ("nothing", [], "gap.missing"),
    ("a part", [estimate("e1", "40", at: "north")], "gap.parts-only"),
    ("a part that is too old", [estimate("e1", "40", on: "2025-11-10", at: "north")], "gap.missing"),
    ("another place", [estimate("e1", "40", at: "far")], "gap.missing"),
    ("another group", [estimate("e1", "40", group: "children", at: "north")], "gap.missing"),
    ("households of a part", [estimate("e1", "40", unit: "households", at: "north")], "gap.parts-only"),
  ] as [(String, [Part], String)])
func nothingIsKnownOnlyWhereNothingIs(_ name: String, _ parts: [Part], _ key: String) {
  let found = operation(
    of: [place("district", .adm2), place("north", in: ["district"]), place("far")] + parts
  ) { $0.keyFigures = ["stranded/stock/persons/all/district"] }.report().gaps
  #expect(found.filter { $0.id.hasPrefix("missing:") }.map(\.message.key) == [key], "\(name)")
}

@Test(
  "People of whom households are told are not unknown, and these lead as what they are",
  arguments: [("stranded", "stranded"), ("stranded", "stranded-households")])
func householdsStandForPeople(wanted: String, told: String) {
  let report = operation(of: [estimate("e1", "40", of: told, unit: "households")]) {
    $0.keyFigures = ["\(wanted)/stock/persons/all/crossing"]
  }.report()
  #expect(report.figures.filter(\.headline).map(\.id) == ["\(told)/stock/households/all/crossing"])
  #expect(!report.gaps.contains { $0.id.hasPrefix("missing:") })
}

@Test(
  "Where both are told people lead, and households only where they are named",
  arguments: [[stranded], [stranded, "stranded/stock/households"]])
func peopleLeadWhereBothAreTold(named: [String]) {
  let report = operation(of: [estimate("e1", "40", unit: "households"), estimate("e2", "190")]) {
    $0.keyFigures = named
  }.report()
  let units = report.figures.filter(\.headline).map(\.unit)
  #expect(units == Array(["persons", "households"].prefix(named.count)))
}

@Test func belowItsNameASectorsGapDoesNotNameItAgain() throws {
  let report = operation(of: [estimate("e1", "40")]) { $0.sectors = [.edu] }.report()
  let gap = try #require(report.gaps.first { $0.sector == .edu })
  #expect(gap.message["sector"] == .code(Sector.edu.code))
  #expect(report.sectors.first?.gaps.map { $0.message["sector"] } == [Value.none])
}

@Test(
  "A sector in which something is counted or decreed is not silent",
  arguments: [
    ([estimate("e1", "40", of: "clinics")], true),
    ([estimate("e1", "40", of: "clinics", on: "2025-11-01")], false),
    ([estimate("e1", "no figure given", of: "clinics")], false),
    ([policy("p1", .inForce, type: "quarantine")], true),
    ([policy("p1", .ended, type: "quarantine")], false),
    ([policy("p1", .inForce, type: "curfew")], false),
  ] as [([Part], Bool)])
func aSectorOfWhichSomethingIsTold(parts: [Part], isTold: Bool) {
  let gap = operation(of: parts) { profile in
    var clinics = Indicator(id: "clinics", name: LocalText([.init("en", "Clinics")]), role: .impact)
    clinics.sector = .hea
    profile.indicators = [clinics]
    profile.sectors = [.hea]
  }.report().gaps.first { $0.id == "sector:HEA" }
  #expect(gap?.kind == (isTold ? .needsNotAssessed : .silentSector))
  #expect((gap?.message.key == "gap.sector-counted") == isTold)
}

struct SectorCase: Sendable, CustomTestStringConvertible {
  var name: String
  var parts: [Part]
  var key: String?
  var kind: GapKind?
  var record: String?
  var isPlanned = false
  var testDescription: String { name }
}

@Test(arguments: [
  SectorCase(name: "silence", parts: [], key: "gap.sector", kind: .silentSector),
  SectorCase(
    name: "a response", parts: [response("r1", by: "Red Cross", .hea)], key: "gap.sector-responded",
    kind: .needsNotAssessed),
  SectorCase(
    name: "a response that is only planned", parts: [response("r1", by: "Red Cross", .hea, status: .planned)],
    key: "gap.sector-responded", kind: .needsNotAssessed, isPlanned: true),
  SectorCase(
    name: "a response that is planned beside one under way",
    parts: [
      response("r1", by: "Red Cross", .hea, status: .planned),
      response("r2", by: "MSF", .hea, status: .ongoing),
    ], key: "gap.sector-responded", kind: .needsNotAssessed),
  SectorCase(
    name: "what was last known",
    parts: [
      condition("c1", .hea, "one nurse", on: "2025-11-05"),
      condition("c2", .hea, "no nurse", on: "2025-11-08"),
    ], key: "gap.sector-last", kind: .silentSector, record: "c2"),
  SectorCase(
    name: "what was last known, and a response",
    parts: [condition("c1", .hea, on: "2025-11-08"), response("r1", by: "Red Cross", .hea)],
    key: "gap.sector-responded", kind: .needsNotAssessed, record: "c1"),
  SectorCase(name: "a condition", parts: [condition("c1", .hea)], key: nil, kind: nil),
  SectorCase(
    name: "a response in another sector", parts: [response("r1", by: "Red Cross", .shl)], key: "gap.sector",
    kind: .silentSector),
])
func aSilentSectorSaysWhatWasLastKnown(_ item: SectorCase) {
  let report = operation(of: item.parts) { $0.sectors = [.hea] }.report()
  let gap = report.gaps.first { $0.id == "sector:HEA" }
  #expect(gap?.message.key == item.key)
  #expect(gap?.kind == item.kind)
  #expect(gap?.record == item.record)
  #expect((gap?.message["planned"] == .flag(true)) == item.isPlanned)
  if let record = item.record { #expect(report.records.contains { $0.id == record }) }
}

@Test(
  "What the lines in brief say is not known is a gap, unless another gap says so",
  arguments: [
    ([], ["groups", "measure", "access", "needs", "outlook"]),
    ([estimate("e1", "40", group: "children")], ["measure", "access", "needs", "outlook"]),
    ([policy("p1", .inForce, type: "curfew"), condition("c1", .hea)], ["groups", "access", "outlook"]),
    ([statement("s1", .outlook, on: "numbers")], ["groups", "measure", "access", "needs"]),
  ] as [([Part], [String])])
func unansweredQuestions(parts: [Part], expected: [String]) {
  let gaps = operation(of: [estimate("e0", "dozens")] + parts).report().gaps
  #expect(gaps.filter { $0.kind == .unanswered }.map(\.id) == expected.map { "unanswered:brief.no-\($0)" })
  #expect(gaps.count { $0.kind == .noResponse } == 1)
}

@Test(
  "What somebody says is missing is told with who says it, if only the source",
  arguments: [(nil, "AP"), ("Mayor", "Mayor")] as [(String?, String)])
func statedGapsNameTheirSource(by: String?, expected: String) throws {
  let report = operation(of: [statement("s1", .gap, on: "water", by: by)]).report()
  let gap = try #require(report.gaps.first { $0.kind == .stated })
  guard case .message(let speaker)? = gap.message["speaker"] else {
    Issue.record("nobody speaks")
    return
  }
  #expect("\(speaker)".contains(expected))
}
