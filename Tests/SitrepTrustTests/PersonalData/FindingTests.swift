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
