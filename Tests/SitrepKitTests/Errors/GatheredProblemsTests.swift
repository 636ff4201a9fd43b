import SitrepKit
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import Testing

@Suite("Problems told") struct GatheredProblemsTests {
  private static func problem(
    _ line: Int, _ message: DiagnosticMessage, _ value: String? = nil, severity: Diagnostic.Severity = .error
  ) -> Problem {
    Problem(
      Diagnostic(severity, at: Location(file: "in.csv", line: line, column: 3), message, value: value))
  }

  @Test("one by one where they are few")
  func few() {
    let problems = (2...4).map { Self.problem($0, .unknownPlace, "nowhere") }
    #expect(GatheredProblems(problems).lines == problems.map(\.description))
  }

  @Test("once with their number and first places where they are the same in many lines")
  func same() {
    let other = Self.problem(5, .unreadableDate, "soon")
    let problems = (2...20_001).map { Self.problem($0, .sameRowTwice) }
    #expect(
      GatheredProblems(problems + [other]).lines == [
        "in.csv:2:3: error: the same row twice in the file; the same 19999 times more, in lines 3, 4, 5, 6, 7 …",
        "in.csv:5:3: error: unreadable date \"soon\"",
      ])
  }

  @Test("some of a kind, and how many more, where each has another value")
  func kind() {
    let problems = (2...101).map { Self.problem($0, .unknownPlace, "place \($0)") }
    let lines = GatheredProblems(problems).lines
    #expect(lines.count == 41)
    #expect(lines.prefix(40) == problems.prefix(40).map(\.description)[...])
    #expect(
      lines.last == "in.csv: error: unknown place: other values 60 times more, in lines 42, 43, 44, 45, 46 …")
  }

  @Test("in a language, with its own numbers and plurals")
  func inALanguage() throws {
    let problems = (2...6).map { Self.problem($0, .unknownPlace, "nowhere", severity: .warning) }
    let words = try ProblemWords("es", templates: .builtIn)
    #expect(
      GatheredProblems(problems, in: words).lines == [
        "in.csv:2:3: advertencia: lugar desconocido \"nowhere\"; lo mismo 4 veces más, en las líneas 3, 4, 5, 6"
      ])
    #expect(countLine(of: problems, in: words) == "5 advertencias")
  }

  @Test("warnings apart from errors, and rows of a sheet as rows")
  func severities() {
    let problems = (2...6).flatMap { line in
      [
        Self.problem(line, .emptyWorkbook, severity: .warning),
        Problem(
          Diagnostic(
            .error, at: Location(file: "in.xlsx", sheet: "Sites", line: line, column: 2), .emptyWorkbook)),
      ]
    }
    #expect(
      GatheredProblems(problems).lines == [
        "in.csv:2:3: warning: the file is empty; the same 4 times more, in lines 3, 4, 5, 6",
        "in.xlsx:Sites!B2: error: the file is empty; the same 4 times more, in rows 3, 4, 5, 6",
      ])
  }
}
