import SitrepModel
import Testing
import declare_words

/// What Swift is made of the words for what is wrong.
@Suite struct ProblemDeclarationTests {
  private static func source(_ words: String) throws -> String {
    try ProblemDeclarations(WordList(words)).swiftSource
  }

  @Test(arguments: [
    ("no-link = no link", #"static var noLink: DiagnosticMessage {"#),
    ("no-link = no link", #"DiagnosticMessage(DiagnosticText("no-link", "no link"))"#),
    ("no-link = no \"link\"", #"DiagnosticText("no-link", "no \"link\"")"#),
    (
      "cell-count = {count} cells",
      #"static func cellCount(count: some DiagnosticArgument) -> DiagnosticMessage {"#
    ),
    (
      "cell-count = {count} cells",
      #"DiagnosticText("cell-count", "\(count) cells", ["count": count.argument])"#
    ),
    (
      "cells = {count, plural, one {# cell} other {# cells}}",
      #"static func cells(count: Int) -> DiagnosticMessage {"#
    ),
    (
      "cells = {count, plural, one {# cell} other {# cells}}",
      #""\(count == 1 ? "\(count) cell" : "\(count) cells")", ["count": count.argument]"#
    ),
    (
      "early = end before start\nearly.expected = {start} or later",
      #"static func early(start: some DiagnosticArgument)"#
    ),
    (
      "early = end before start\nearly.expected = {start} or later",
      #"expected: DiagnosticText("early.expected", "\(start) or later", ["start": start.argument])"#
    ),
    (
      "part.either = {a} or {b}",
      #"static func either(a: some DiagnosticArgument, b: some DiagnosticArgument) -> DiagnosticText {"#
    ),
    // A number where either text counts by it.
    (
      "rows = {count} of a kind\nrows.expected = {count, plural, one {a row} other {# rows}}",
      #"static func rows(count: Int) -> DiagnosticMessage {"#
    ),
    ("braces = '{{word.key}}' and 'more'", #""{{word.key}} and 'more'""#),
    ("long = one\n  two", #""one two""#),
    ("escape = after \\u005Cu", #""after \\u""#),
    (
      "# Head\n\n# Cells\n\nno-link = no link",
      #"Declaration(section: "Cells", code: "no-link", problem: "no link", expected: nil)"#
    ),
  ])
  func declares(words: String, swift: String) throws {
    let source = try Self.source(words)
    #expect(source.contains(swift), "\(source)")
  }

  @Test(arguments: [
    ("no-link", "line 1 has no \"=\""),
    ("a = {count", "a: a brace that is not closed"),
    ("a = '{count", "a: a quote that is not closed"),
    ("a = {count, plural, one {x}}", "a: a placeholder that is no plural with one and other"),
    ("a.expected = x", "something is expected of a, which is no code"),
  ])
  func refuses(words: String, fault: String) {
    let failure = #expect(throws: DeclarationFault.self) { try Self.source(words) }
    #expect(failure?.message == fault)
  }

  @Test func aProblemSaysItselfInEnglish() {
    let problem = Diagnostic(
      .error, at: Location(file: "estimates.csv", line: 3), .cellCount(count: 1200, header: 2), value: "x")
    #expect(problem.code == "cell-count")
    #expect(
      problem.description
        == "estimates.csv:3: error: 1200 cells in the row \"x\": expected 2, as in the header")
    #expect(DiagnosticText.anyOf(["a", "b", "c"]).english == "a or b or c")
  }

  @Test func everyCodeIsInKebabCaseAndStandsOnce() throws {
    let codes = DiagnosticMessage.declared.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.filter { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) == nil } == [])
  }
}
