import SitrepTestSupport
import Testing

@Suite("sitrep import of OCHA’s sheet of who does what where")
struct ImportResponsesTests {
  static let places = """
    id,name,type,parent,pcode
    land,Land,country,,LA
    north,North,adm1,land,LA01
    rivers,Rivers,adm2,north,LA0101

    """

  static let sheet = """
    3W matrix as of 30 November 2025,,,,,,,,,,,,
    Reporting Organization,Implementing Partner,Cluster,Activity,Admin1,Admin1 Pcode,Admin2,Admin2 Pcode,Status,Start Date,\
    End Date,Unit,Targeted,Reached
    WFP,Red Cross,Food Security,General food distribution,North,LA01,Rivers,LA0101,Ongoing,2025-11-20,2025-12-31,\
    Individuals,"10,000","4,200"
    WFP,,Food Security,Cash for food,North,LA01,Rivers,LA0101,Ongoing,2025-11-22,,Individuals,"3,000","2,900"
    UNICEF,UNICEF,WASH,Water trucking,North,LA01,,,Completed,2025-11-18,2025-11-25,Households,500,480
    NGO One,NGO One,Shelter/NFI,Tarpaulins,North,LA01,Rivers,LA0101,Planned,2025-12-05,,Households,800,
    NGO Two,NGO Two,Health,Mobile clinic,North,LA01,,,Suspended,2025-11-20,,Individuals,100,10

    """

  static func run(_ folder: TemporaryFolder, _ sheet: String = sheet) async throws -> ProgramRun {
    try SmallOperation.write(
      to: folder,
      replacing: [
        "places.csv": places + "camp,Camp,site,,\n",
        "sources.csv": "id,publisher\nfield,Field team\n3w,OCHA\n",
      ])
    try folder.write(sheet, to: "3w.csv")
    return try await runProgram(
      ["import", "small", "3w.csv", "--mapping", "ocha-3w", "--entered", "2025-11-30T18:00"], in: folder.path)
  }

  @Test("comes in by the mapping that ships, and says who reaches whom at the least")
  func comesIn() async throws {
    try await withTemporaryFolder { folder in
      let run = try await Self.run(folder)
      #expect(run.exitCode == 0, "\(run.standardError)")
      #expect(run.standardOutput.hasPrefix("responses: 4 new, 0 changed\n"))
      // The one that was suspended is left out, and that is said.
      #expect(run.standardError.contains("Suspended"))
      let report = try await runProgram(
        [
          "report", "small", "--date", "2025-11-30", "--format", "txt", "--language", "en", "--output", "out",
        ],
        in: folder.path)
      #expect(report.exitCode == 0, "\(report.standardError)")
      let path = "out/small/2025-11-30/sitrep-small-2025-11-30-en.txt"
      let text = try folder.text(of: path).split { $0.isWhitespace }.joined(separator: " ")
      #expect(
        text.contains(
          "Food security, Rivers: 2 organisations (Red Cross and WFP) — Cash for food and General food distribution; "
            + "20 Nov – 31 Dec. Targeted at least 10,000 people; reached at least 4,200 people "
            + "(the largest of 2 numbers, computed)."), "\(text)")
      #expect(
        text.contains(
          "Water, sanitation and hygiene, North: 1 organisation (UNICEF) — Water trucking; 18–25 Nov."))
      #expect(text.contains("480 households"))
      #expect(text.contains("UNICEF (done): Water trucking"), "\(text)")
      #expect(text.contains("NGO One); planned: Tarpaulins; 5 Dec"), "\(text)")
    }
  }

  @Test("the same sheet twice changes nothing")
  func twice() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Self.run(folder)
      let again = try await runProgram(
        ["import", "small", "3w.csv", "--mapping", "ocha-3w", "--entered", "2025-12-01"], in: folder.path)
      #expect(
        again.standardOutput.contains("nothing to add"), "\(again.standardOutput)\(again.standardError)")
    }
  }

  @Test("a 3W, which has no numbers, comes in by the same mapping; a sheet without organisations does not")
  func columns() async throws {
    try await withTemporaryFolder { folder in
      let who = "Organisation,Sector,Activity,District,Date\nWFP,FSL,School meals,Rivers,2025-11-20\n"
      let run = try await Self.run(folder, who)
      #expect(run.exitCode == 0, "\(run.standardError)")
      let without = try await Self.run(
        folder, "Sector,Activity,District,Date\nFSL,School meals,Rivers,2025-11-20\n")
      #expect(without.exitCode == 1)
      #expect(without.standardError.contains("has no column"), "\(without.standardError)")
    }
  }
}
