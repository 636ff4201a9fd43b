import SitrepEvidence
import SitrepModel
import SitrepTables
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

  /// Each example, in each language but the one it is written in.
  private static let translations = ["ar", "es", "fr", "pt"].flatMap { language in
    ([nil] + ["border", "cyclone", "displacement", "drought", "earthquake", "flood", "outbreak"]).map {
      (language, $0)
    }
  }

  @Test("in each language an example says the same numbers, and nothing in another", arguments: translations)
  func language(_ language: String, kind: String?) throws {
    let words = try StarterWords(language, templates: .builtIn)
    #expect(words.translations.allSatisfy { $0.key != $0.value && !$0.value.isEmpty })
    let (english, told) = (try report("en", kind), try report(language, kind))
    #expect(told.header.languages == [language])
    #expect(told.shown(in: language).caveats.allSatisfy { $0.code != .notInThisLanguage })
    #expect(english.figures.map(\.id) == told.figures.map(\.id))
    #expect(
      english.figures.map { [$0.low, $0.best, $0.high] } == told.figures.map { [$0.low, $0.best, $0.high] })
    #expect(english.responses.map { [$0.low, $0.high] } == told.responses.map { [$0.low, $0.high] })
    for file in try starter(language, kind).files {
      let cells = Set(file.text.split { ",\n\"".contains($0) }.map(String.init))
      #expect(cells.isDisjoint(with: words.translations.keys), "\(file.name)")
    }
  }

  private func starter(_ language: String, _ kind: String?) throws -> OperationStarter {
    try OperationStarter(
      operation: "op", kind: kind, language: language, firstReport: try #require(Day(iso: "2026-01-10")),
      templates: .builtIn)
  }

  /// The report of its first day, whose input has nothing to remark.
  private func report(_ language: String, _ kind: String?) throws -> Report {
    let tables = TableFiles(try starter(language, kind).files.map { ($0.name, Array($0.text.utf8)) })
    let folder = try OperationFolder(tables, at: "op", templates: .builtIn)
    let maker = ReportMaker(try folder.operation(), templates: .builtIn)
    let report = try maker.report(at: Viewpoint(day: try #require(Day(iso: "2026-01-10"))))
    #expect(report.header.warnings == 0)
    return report
  }
}
