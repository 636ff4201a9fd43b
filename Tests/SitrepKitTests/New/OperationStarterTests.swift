import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("A new operation")
struct OperationStarterTests {
  @Test(
    "a folder's name becomes an id that can name files, whatever letters it is written in",
    arguments: [
      ("flood-2025", "flood-2025"), ("Flood 2025", "flood-2025"), ("Ñandú  Ríos", "nandu-rios"),
      ("_a.b_", "a.b_"), (".hidden", "hidden"), ("a--b", "a-b"), ("a/", "a"), ("مخيم", "operation"),
      ("", "operation"), ("...", "operation"), ("2025", "2025"),
    ])
  func id(name: String, id: String) {
    #expect(OperationStarter.operationID(forFolder: name) == id)
    #expect(canNameAFile(id))
  }

  @Test("dates are counted from the first report, and braces that are no placeholder stay")
  func placeholders() throws {
    try withTemporaryFolder { folder in
      try folder.write("{operation} {date} {date+3} {date+x} {} {other} {", to: "new-operation/a.txt")
      let starter = try OperationStarter(
        operation: "op", firstReport: try #require(Day(iso: "2025-12-30")),
        templates: TemplateFolder(overrides: [folder.path]))
      let text = starter.files.first { $0.name == "a.txt" }?.text
      #expect(text == "op 2025-12-30 2026-01-02 {date+x} {} {other} {")
    }
  }

  @Test("the files are those of a whole operation, and no placeholder is left in them")
  func builtIn() throws {
    let starter = try OperationStarter(
      operation: "op", firstReport: Day(number: 20_000), templates: .builtIn)
    #expect(
      starter.files.map(\.name) == [
        "actors.csv", "conditions.csv", "estimates.csv", "events.csv", "operation.yaml", "places.csv",
        "policies.csv", "responses.csv", "sources.csv", "statements.csv",
      ])
    #expect(starter.files.allSatisfy { !$0.text.contains("{") && $0.text.hasSuffix("\n") })
  }
}
