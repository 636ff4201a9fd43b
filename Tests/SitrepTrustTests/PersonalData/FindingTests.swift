import SitrepEvidence
import SitrepModel
import SitrepTables
import SitrepTestSupport
import Testing

@Test(
  "The worked case earns no alarm: its officials stand in its registers", arguments: ["public", "internal"])
func workedCase(edition: String) throws {
  let operation = try #require(
    try OperationReader.read(folder: "\(Project.root)/seeds/chile-peru-2025").operation)
  let day = try #require(Day(year: 2025, month: 12, day: 31))
  let view = Viewpoint(day: day, edition: try #require(Edition(rawValue: edition)))
  let findings = Knowledge(operation).personalDataFindings(at: view, .builtIn)
  #expect(findings.map(\.subject) == [])
}

@Test("A text that was read before is read anew where other names may stand in it")
func textsReadBefore() throws {
  let texts = SearchedTexts()
  for (actors, count) in [("", 1), ("", 1), ("mg,María González,government\n", 0), ("", 1)] {
    try withTemporaryFolder { folder in
      for (name, text) in [
        "operation.yaml":
          "operation: a\ntitle: A\nlanguages: [en]\ntimezone: UTC\nfirst_report: 2025-11-28\n",
        "places.csv": "id,name,type\ncamp,Camp,site\n", "actors.csv": "id,name,type\n" + actors,
        "sources.csv": "id,publisher,published,language,kind\nfield,Field team,2025-11-28,en,ngo\n",
        "conditions.csv": """
        id,source,occurred,entered,place,sector,summary,note
        con-1,field,2025-11-28,2025-11-28,camp,WSH,Two toilets,Ask María González

        """,
      ] {
        try folder.write(text, to: "a/\(name)")
      }
      let operation = try #require(try OperationReader.read(folder: "\(folder.path)/a").operation)
      let view = Viewpoint(day: try #require(Day(year: 2025, month: 12, day: 1)))
      let findings = Knowledge(operation).personalDataFindings(at: view, .builtIn, besides: texts)
      #expect(findings.map(\.subject) == Array(repeating: "con-1", count: count), "\(actors)")
    }
  }
}
