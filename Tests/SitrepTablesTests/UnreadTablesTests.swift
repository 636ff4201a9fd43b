import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Suite("A table that can't be read") struct UnreadTablesTests {
  private static let estimates =
    "id,source,occurred,place,indicator,measure,value\n"
    + (1...50).map { "e\($0),ap,2025-11-28,chacalluta,stranded,stock,\($0)\n" }.joined()

  @Test(
    "is told by itself, and not by every row that refers to it",
    arguments: [
      FaultCase(
        "no text", ["places.csv": "id\u{0},name\n", "estimates.csv": estimates],
        "places.csv: error: a file with zero bytes, so not a text: expected CSV in UTF-8"),
      FaultCase(
        "no column of ids", ["sources.csv": "publisher\nAP\n", "estimates.csv": estimates],
        "sources.csv:1: error: missing column \"id\": expected an id without spaces, / or |"),
      FaultCase(
        "broken YAML",
        ["places.csv": nil, "places.yaml": "- id: chile\n  type: [a\n", "estimates.csv": estimates],
        "places.yaml:3:1: error: unreadable YAML: did not find expected ',' or ']'; while parsing a flow sequence that "
          + "starts at line 2"),
      FaultCase(
        "one row",
        [
          "places.csv": OperationFolder.places.replacing("Chacalluta,crossing", with: "Chacalluta,crosing"),
          "estimates.csv": estimates + "e99,ap,2025-11-28,nowhere,stranded,stock,1\n",
        ],
        "estimates.csv:52:19: error: unknown place \"nowhere\"",
        "places.csv:7:23: error: unknown type \"crosing\": expected one of country, adm1, adm2, adm3, area, crossing, site "
          + "(did you mean \"crossing\"?)"),
      FaultCase(
        "records that others correct",
        [
          "policies.csv": "id,source,occurred,stage\np1,ap,2025-11-28,announced\n",
          "estimates.csv": "id,source,occurred,place,indicator,measure,value,supersedes\n"
            + "e2,ap,2025-11-28,arica,stranded,stock,40,e1\n",
        ],
        "policies.csv:1: error: missing column \"measure\": expected text"),
    ])
  func told(_ fault: FaultCase) throws {
    #expect(try OperationFolder.problems(fault.files) == fault.problems)
  }
}
