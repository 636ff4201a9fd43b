import SitrepTestSupport
import Testing

@Suite("sitrep import of surveys")
struct ImportSurveyTests {
  static let mapping = """
    table: estimates
    columns:
      id: _uuid
      source: {text: field}
      occurred: visit/date
      entered: {from: _submission_time, zone: UTC}
      place: visit/site
      indicator: {text: present}
      measure: {text: stock}
      method: {text: headcount}
      value: people

    """

  static func run(
    _ folder: TemporaryFolder, _ export: String, mapping: String = mapping, _ options: [String] = []
  ) async throws -> ProgramRun {
    try folder.write(export, to: "kobo.csv")
    try folder.write(mapping, to: "kobo.yaml")
    return try await runProgram(
      ["import", "small", "kobo.csv", "--mapping", "kobo.yaml"] + options, in: folder.path)
  }

  static func value(_ day: String, _ folder: TemporaryFolder) async throws -> String {
    let run = try await runProgram(
      ["explain", "small", "--date", day, "present/stock/persons/all/camp"], in: folder.path)
    #expect(run.exitCode == 0)
    return run.standardOutput.split(separator: "\n").first { $0.hasPrefix("present, Camp: ") }.map(
      String.init) ?? ""
  }

  @Test("an edited submission takes the place of the old one, whatever key the mapping takes")
  func edited() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let header = "visit/date,visit/site,people,_id,_uuid,_submission_time,meta/rootUuid\n"
      let first = try await Self.run(
        folder, header + "2025-11-28,camp,120,501,f0c5a7c5,2025-11-28T21:22:31,r-77\n")
      #expect(first.exitCode == 0)
      #expect(
        first.standardError.contains(
          "kobo.csv:1:34: warning: a key that changes when a submission is edited \"_uuid\""))
      let second = try await Self.run(
        folder, header + "2025-11-28,camp,210,501,a11f9e07,2025-11-28T21:22:31,r-77\n",
        ["--entered", "2025-11-29T09:00"])
      #expect(second.standardOutput.contains("changed  kobo-501 → kobo-501-2"))
      #expect(try await Self.value("2025-11-29", folder).contains("210"))
      #expect(try await Self.value("2025-11-28", folder).contains("120"))
    }
  }

  @Test("a submission that an earlier import took by the key that changes is known again")
  func formerKey() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      _ = try await Self.run(
        folder,
        "visit/date,visit/site,people,_uuid,_submission_time\n2025-11-28,camp,120,f0c5,2025-11-28T21:22:31\n")
      let again = try await Self.run(
        folder,
        "visit/date,visit/site,people,_id,_uuid,_submission_time\n2025-11-28,camp,130,501,f0c5,2025-11-28T21:22:31\n",
        ["--entered", "2025-11-29T09:00"])
      #expect(again.standardOutput.contains("changed  f0c5 → f0c5-2"))
    }
  }

  static let households = """
    visit/date,visit/site,people,_uuid,_submission_time
    2025-11-28,camp,6,h1,2025-11-28T06:22:31
    2025-11-28,camp,4,h2,2025-11-28T06:51:08
    2025-11-28,camp,9,h3,2025-11-28T07:51:08

    """

  @Test("rows that come to one figure are refused until someone says what they are")
  func uncombined() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await Self.run(folder, Self.households)
      #expect(run.exitCode == 1)
      #expect(
        run.standardError == """
          kobo.csv:2:17: error: 3 rows for one figure (lines 2, 3, 4) "field 2025-11-28 camp present stock": expected a row for \
          each figure; where rows are people or households, the mapping says how they become one: combine: sum, combine: \
          count or combine: {how: distinct, of: COLUMN}; where each is a count of its own, combine: none
          1 error; nothing written

          """)
      #expect(try folder.text(of: "small/estimates.csv") == SmallOperation.estimates)
    }
  }

  @Test("nor may one row a day grow into a figure unseen")
  func oneByOne() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let lines = Self.households.split(separator: "\n")
      #expect(try await Self.run(folder, lines[0] + "\n" + lines[1] + "\n").exitCode == 0)
      let second = try await Self.run(folder, lines[0] + "\n" + lines[2] + "\n")
      #expect(second.exitCode == 1)
      #expect(second.standardError.contains("2 rows for one figure (line 2, beside h1)"))
    }
  }

  @Test(
    "combined, they give their sum or their number, which grows with the survey",
    arguments: [("sum", "19", "23"), ("count", "3", "4")])
  func combined(way: String, first: String, second: String) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      var mapping = "combine: \(way)\n" + Self.mapping
      if way == "count" { mapping = mapping.replacing("  value: people\n", with: "") }
      let run = try await Self.run(folder, Self.households, mapping: mapping)
      #expect(run.standardError == "")
      #expect(run.standardOutput.hasPrefix("estimates: 1 new, 0 changed\n  new      e-2  (kobo.csv:2)\n"))
      #expect(try await Self.value("2025-11-28", folder).contains("Camp: \(first) "))
      let again = try await Self.run(folder, Self.households, mapping: mapping)
      #expect(again.standardOutput == "unchanged: 1\nnothing to add\n")
      let more = try await Self.run(
        folder, Self.households + "2025-11-28,camp,4,h4,2025-11-28T10:00:00\n", mapping: mapping)
      #expect(more.standardOutput.contains("changed  e-2 → e-2-2"))
      #expect(try await Self.value("2025-11-28", folder).contains("Camp: \(second) "))
    }
  }

  @Test("counts of their own stay, where the mapping says that they are")
  func counts() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await Self.run(folder, Self.households, mapping: "combine: none\n" + Self.mapping)
      #expect(run.standardOutput.hasPrefix("estimates: 3 new, 0 changed\n"))
    }
  }

  @Test("what a figure lacks is refused as a whole, and its rows are handed back to be mended")
  func refusedFigure() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let export =
        Self.households
        + "2025-11-28,kamp,4,h4,2025-11-28T10:00:00\n2025-11-28,kamp,2,h5,2025-11-28T10:00:00\n"
      let run = try await Self.run(folder, export, mapping: "combine: sum\n" + Self.mapping, ["--good-rows"])
      #expect(run.exitCode == 0)
      #expect(
        try folder.text(of: "kobo-refused.csv") == #"""
          visit/date,visit/site,people,_uuid,_submission_time,problem
          2025-11-28,kamp,4,h4,2025-11-28T10:00:00,"unknown place ""kamp"""
          2025-11-28,kamp,2,h5,2025-11-28T10:00:00,"unknown place ""kamp"""

          """#)
    }
  }

  @Test("the same row twice, a date and a place are told at once")
  func onePass() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let mapping = Self.mapping.replacing("  id: _uuid\n", with: "").replacing(
        "  entered: {from: _submission_time, zone: UTC}\n", with: "")
      let run = try await Self.run(
        folder,
        "visit/date,visit/site,people\n03/04/2025,camp,14\n2025-11-28,camp,15\n2025-11-28,camp,15\n2025-11-28,nowhere,16\n",
        mapping: mapping, ["--entered", "2025-11-29"])
      #expect(run.exitCode == 1)
      for place in [
        "kobo.csv:2:1: error: ", "kobo.csv:4: error: the same row twice",
        "kobo.csv:5:12: error: unknown place",
      ] {
        #expect(run.standardError.contains(place), "\(place)")
      }
    }
  }
}
