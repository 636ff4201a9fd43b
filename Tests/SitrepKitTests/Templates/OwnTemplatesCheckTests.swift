import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepKit

/// A check compiles layouts only where an operation's own files could make them wrong.
@Suite("A check of an operation's own words and layouts") struct OwnTemplatesCheckTests {
  typealias Files = [String: String]

  private static let own: [Files] = [
    ["languages/es.properties": "section.gaps = Lagunas\n"],
    // Words of a layout that ask for something else, for more, for less, for the same in another order.
    ["languages/es.properties": "body.in-days = dentro de {dias}\n"],
    ["languages/es.properties": "body.in-days = {days_ahead, plural, one {#} other {#}} {otra}\n"],
    ["languages/es.properties": "body.in-days = pronto\n"],
    [
      "languages/es.properties":
        "body.in-days = {days_ahead} {days_ahead_latest, select, none {} other {x}}\n"
    ],
    [
      "languages/fr.properties": "body.in-days = {jours}\n",
      "languages/es.properties": "body.in-days = {dias}\n",
    ],
    // Words that no layout has.
    ["languages/es.properties": "no-such-words = {algo}\n"],
    ["languages/es.properties": "section.gaps = {gap\n"],
    ["languages/es.properties": "section.gaps Lagunas\n"],
    ["languages/xx.properties": "section.gaps = X\n"],
    ["report/text/sections/gaps.txt": "{{#gaps}}\n{{txt}}\n{{/gaps}}\n"],
    ["report/text/sections/gaps.txt": "{{word.own}}\n", "languages/es.properties": "own = {title}\n"],
  ]

  @Test("finds what compiling every layout in every language finds", arguments: own)
  func finds(_ own: Files) throws {
    try withOperation(own) { operation in
      let found = try operation.allProblems().dropFirst(operation.problems.count)
      let all = try ReportFormats.faults(in: operation.templates)
      #expect(Set(found.map(\.diagnostic)) == Set(all) && found.count == all.count)
    }
  }

  @Test("finds a fault in the words for problems")
  func findsInProblems() throws {
    try withOperation(["problems/es.properties": "unknown-place lugar\n"]) { operation in
      let found = try operation.allProblems().dropFirst(operation.problems.count)
      #expect(found.map(\.line) == [1])
      #expect(found.allSatisfy { $0.file.hasSuffix("templates/problems/es.properties") })
    }
  }

  private func withOperation(_ own: Files, _ body: (OperationFolder) throws -> Void) throws {
    try withTemporaryFolder { folder in
      var random = RandomFolder(seed: 0)
      let path = try random.write(to: folder)
      for (file, text) in own { try folder.write(text, to: "operation/templates/\(file)") }
      try body(try OperationFolder(at: path))
    }
  }
}
