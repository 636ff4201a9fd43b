import SitrepModel
import SitrepTables
import Testing

@Suite("Changes of a profile's settings")
struct ProfileChangesTests {
  private static let profile = """
    operation: border
    title: {en: Border}
    timezone: UTC
    first_report: 2025-11-20
    cutoff: "20:00"
    household_size: 5
    indicators:
      shelters: {unit: houses}

    """

  private func reading(_ changes: String) throws -> (operation: Operation?, problems: [String]) {
    try OperationFolder.read([
      "operation.yaml": Self.profile + changes,
      "places.csv": "id,name,type\narea,Area,area\ncamp,Camp,site\npass,Pass,site\n",
    ])
  }

  @Test("hold from their day on, each on top of those before it, in whatever order they stand")
  func changes() throws {
    let (operation, problems) = try reading(
      """
      changes:
        - from: 2025-12-05
          household_size: 4
        - {from: 2025-12-01, cutoff: "18:00", totals: [{place: Area, of: [Camp, Pass]}]}

      """)
    #expect(problems == [])
    let read = try #require(operation)
    let days = ["2025-11-20", "2025-11-30", "2025-12-01", "2025-12-04", "2025-12-05", "2025-12-31"]
    let told = days.map { text in
      let profile = read.profiles[Day(iso: text) ?? Day(number: 0)]
      let size = profile.householdSize?.low.description ?? "-"
      return "\(profile.cutoffSecond / 3600) \(size) \(profile.totals.flatMap(\.of).joined(separator: "+"))"
    }
    #expect(
      told == ["20 5 ", "20 5 ", "18 5 camp+pass", "18 5 camp+pass", "18 4 camp+pass", "18 4 camp+pass"])
    #expect(read.profile.householdSize?.low == 4)
  }

  @Test(
    "are refused where they can't hold from a day on",
    arguments: [
      ("changes: soon", "changes is text"),
      ("changes:\n  - soon", "changes is text"),
      ("changes:\n  - household_size: 4", "missing"),
      ("changes:\n  - {from: soon, household_size: 4}", "unreadable"),
      ("changes:\n  - {from: 2025-12-01, timezone: UTC}", "a setting that does not change \"timezone\""),
      (
        "changes:\n  - {from: 2025-12-01, cadence_days: 7}", "a setting that does not change \"cadence_days\""
      ),
      ("changes:\n  - {from: 2025-12-01, changes: []}", "a setting that does not change \"changes\""),
      ("changes:\n  - {from: 2025-12-01, houshold_size: 4}", "did you mean \"household_size\"?"),
      ("changes:\n  - {from: 2025-12-01, household_size: many}", "\"many\""),
      ("changes:\n  - {from: 2025-12-01}\n  - {from: 2025-12-01}", "a second change of a day"),
      (
        "changes:\n  - {from: 2025-12-01, totals: [{place: Area, of: [Camp, Peak]}]}",
        "unknown place \"Peak\""
      ),
      ("changes:\n  - {from: 2025-12-01, key_figures: [stranded/stock/persons/all/peak]}", "peak"),
      ("changes:\n  - {from: 2025-12-01, indicators: {stranded: {nam: x}}}", "unknown key \"nam\""),
    ])
  func refused(changes: String, problem: String) throws {
    let (operation, problems) = try reading(changes + "\n")
    #expect(operation == nil)
    #expect(problems.count == 1 && problems.allSatisfy { $0.contains(problem) }, "\(problems)")
  }

  @Test("don't say again what is wrong with the settings before them")
  func oldProblems() throws {
    let (_, problems) = try reading("colour: red\nchanges:\n  - {from: 2025-12-01, household_size: 4}\n")
    #expect(problems.count == 1, "\(problems)")
  }
}
