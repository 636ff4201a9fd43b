import SitrepTables
import Testing

/// Rows of estimates beside id, source, occurred, entered, place, indicator, measure, group and value, and what is
/// said of them.
struct EstimateCheckCase: Sendable, CustomTestStringConvertible {
  var name: String
  var rows: [String]
  var problems: [String]
  var testDescription: String { name }

  init(_ name: String, _ rows: [String], _ problems: String...) {
    (self.name, self.rows, self.problems) = (name, rows, problems)
  }
}

@Suite struct EstimateChecksTests {
  @Test(arguments: [
    EstimateCheckCase(
      "a sum so far that falls",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,arrivals,cumulative,,9120,",
        "e2,ap,2025-11-29,2025-11-29,arica,arrivals,cumulative,,912,",
      ],
      "estimates.csv:3: warning: a sum so far that falls \"912\": expected at least 9120, as e1 says"),
    EstimateCheckCase(
      "one that rises",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,arrivals,cumulative,,912,",
        "e2,ap,2025-11-29,2025-11-29,arica,arrivals,cumulative,,9120,",
      ]),
    EstimateCheckCase(
      "of another origin",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,arrivals,cumulative,,9120,",
        "e2,emol,2025-11-29,2025-11-29,arica,arrivals,cumulative,,912,",
      ]),
    EstimateCheckCase(
      "one that was corrected",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,arrivals,cumulative,,9120,",
        "e2,ap,2025-11-28,2025-11-29,arica,arrivals,cumulative,,912,e1",
      ]),
    EstimateCheckCase(
      "a stock may fall",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,stranded,stock,,9120,",
        "e2,ap,2025-11-29,2025-11-29,arica,stranded,stock,,912,",
      ]),
    EstimateCheckCase(
      "ranges that meet",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,arrivals,cumulative,,about 100,",
        "e2,ap,2025-11-29,2025-11-29,arica,arrivals,cumulative,,95,",
      ]),
    EstimateCheckCase(
      "a part larger than the whole",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,stranded,stock,,40,",
        "e2,ap,2025-11-28,2025-11-28,arica,stranded,stock,children,400,",
      ],
      "estimates.csv:3: warning: a part larger than the whole \"400\": expected no more than 40, as e1 says"),
    EstimateCheckCase(
      "a part of another day",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,stranded,stock,,40,",
        "e2,ap,2025-11-27,2025-11-28,arica,stranded,stock,children,400,",
      ]),
    EstimateCheckCase(
      "a part within the whole",
      [
        "e1,ap,2025-11-28,2025-11-28,arica,stranded,stock,,40,",
        "e2,ap,2025-11-28,2025-11-28,arica,stranded,stock,children,40,",
      ]),
    EstimateCheckCase(
      "a date after the record was entered", ["e1,ap,2025-12-28,2025-11-28,arica,stranded,stock,,40,"],
      "estimates.csv:2:7: warning: a date after the record was entered \"2025-12-28\": expected 2025-11-28 or earlier"
    ),
    EstimateCheckCase(
      "a date that is not sure", ["e1,ap,2025-11-29~,2025-11-28,arica,stranded,stock,,40,"]),
  ])
  func numbersAreCheckedAgainstOneAnother(_ item: EstimateCheckCase) throws {
    let header = "id,source,occurred,entered,place,indicator,measure,group,value,supersedes"
    let problems = try OperationFolder.problems([
      "estimates.csv": ([header] + item.rows).joined(separator: "\n") + "\n"
    ])
    #expect(problems == item.problems)
  }

  @Test(
    "A price or rate of a group is no part of that of all",
    arguments: [("price", "usd/kg", "children"), ("gam-rate", "percent", "girls")])
  func ratesHaveNoParts(indicator: String, unit: String, group: String) throws {
    let problems = try OperationFolder.problems([
      "estimates.csv": """
      id,source,occurred,entered,place,indicator,measure,unit,group,value
      e1,ap,2025-11-28,2025-11-28,arica,\(indicator),stock,\(unit),,1.5
      e2,ap,2025-11-28,2025-11-28,arica,\(indicator),stock,\(unit),\(group),2.5

      """
    ])
    #expect(problems == [])
  }

  @Test func anEventMayBeToCome() throws {
    let problems = try OperationFolder.problems([
      "events.csv": "id,source,occurred,entered\nv1,ap,2025-12-14,2025-11-28\n"
    ])
    #expect(problems == [])
  }
}
