import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite struct YAMLTableTests {
  @Test func aTableMayStandInSeveralFilesAndForms() throws {
    let (operation, problems) = try OperationFolder.read([
      "events.csv": "id,source,occurred,kind\nv1,ap,2025-11-28,meeting\n",
      "events.yaml": """
      - id: v2
        source: emol
        occurred: 2025-12-14
        kind: key-date
        place: chacalluta
        summary: {en: Run-off election, es: Segunda vuelta}
        note: ~

      """,
    ])
    #expect(problems == [])
    let read = try #require(operation)
    #expect(read.events.map { read.text($0.head.id) } == ["v1", "v2"])
    let summary = read.localText(of: read.events[1].summary, sourceLanguage: "es")
    #expect(summary.text(in: "en") == "Run-off election")
    #expect(summary.text(in: "es") == "Segunda vuelta")
  }

  @Test(arguments: [
    FaultCase(
      "not a list", ["events.yaml": "id: v1\n"],
      "events.yaml:1:1: error: a table that is a mapping: expected a list of mappings, each starting with \"- \""
    ),
    FaultCase(
      "syntax", ["events.yaml": "- id: v1\n  kind: [a, b\n"],
      "events.yaml:3:1: error: unreadable YAML: did not find expected ',' or ']'; while parsing a flow sequence that"
        + " starts at line 2"),
    FaultCase(
      "key twice", ["events.yaml": "- id: v1\n  kind: meeting\n  kind: incident\n"],
      "events.yaml:3:3: error: key given twice \"kind\": expected one value; the first stands at line 2"),
    FaultCase(
      "wrong cell", ["events.yaml": "- id: v1\n  source: ap\n  occurred: 2025-11-28\n  kind: meting\n"],
      "events.yaml:4:9: error: unknown kind \"meting\": expected one of incident, movement, meeting, key-date (did you"
        + " mean \"meeting\"?)"),
    FaultCase(
      "missing cell",
      ["events.yaml": "- id: v1\n  source: ap\n  occurred: 2025-11-28\n- id: v2\n  source: ap\n"],
      "events.yaml:4:3: error: blank occurred: expected \(CellKind.date.expectation)"),
    FaultCase(
      "unknown column", ["events.yaml": "- {id: v1, source: ap, occurred: 2025-11-28, sumary: A}\n"],
      "events.yaml:1:46: warning: unknown column \"sumary\" (did you mean \"summary\"?)"),
    FaultCase(
      "cell that is a mapping", ["events.yaml": "- {id: v1, source: ap, occurred: {year: 2025}}\n"],
      "events.yaml:1: error: missing column \"occurred\": expected \(CellKind.date.expectation)",
      "events.yaml:1:34: error: occurred is a mapping: expected text"),
  ])
  func aWrongYAMLTableIsNamed(_ fault: FaultCase) throws {
    let problems = try OperationFolder.problems(fault.files)
    #expect(problems.sorted() == fault.problems.sorted())
  }

  @Test func nestingAndAliasesThatMultiplyAreRefusedRatherThanFollowed() throws {
    let deep = String(repeating: "[", count: 100_000)
    #expect(try OperationFolder.problems(["events.yaml": deep]).count == 1)
    var bomb = "- &a0 {id: v1, source: ap, occurred: 2025-11-28}\n"
    for level in 1...30 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "- &a\(level) [\(items)]\n"
    }
    #expect(try OperationFolder.problems(["events.yaml": bomb]).count <= 31)
  }
}
