import Foundation
import SitrepTestSupport
import Testing

@Suite("sitrep templates")
struct TemplatesCommandTests {
  @Test("finds nothing in what is built in")
  func builtIn() async throws {
    let run = try await runProgram(["templates", "check"])
    #expect(run.exitCode == 0 && run.standardError.isEmpty)
    #expect(run.standardOutput.hasPrefix("5 layouts in ar, en, es, fr, pt, tried on "))
  }

  /// A file below the folder of templates, its text, and what is said of it behind its path.
  static let faults: [(file: String, text: String, told: String)] = [
    (
      "report/text/sections/gaps.txt", "{{#gaps}}\n{{txt}}\n{{/gaps}}\n",
      ":2:1: error: unknown name \"txt\" (did you mean \"text\"?)"
    ),
    (
      "report/text/sections/outlook.txt", "{{> sections/gap}}\n",
      ":1:1: error: no partial of the name \"sections/gap\": expected a file report/text/sections/gap.txt "
        + "(did you mean \"sections/gaps\"?)"
    ),
    (
      "report/markdown/sections/gaps.md", "{{#gaps}}\n",
      ":1:1: error: a section that is not closed \"gaps\": expected {{/gaps}}"
    ),
    (
      "report/markdown/sections/outlook.md", "{{> sections/outlook}}\n",
      ":1:1: error: a partial that leads back to itself: \"sections/outlook\": expected "
        + "report/markdown/report.md > report/markdown/sections/outlook.md > report/markdown/sections/outlook.md"
    ),
    (
      "report/html/sections/gaps.html", "<ul>{{#gaps}}<li>{{text}}{{/gaps}}</ul>\n",
      ":1:14: error: an element that is not closed \"li\": expected </li>"
    ),
    (
      "languages/pt.properties", "section.gaps = {gap\n",
      ":1:16: error: section.gaps: a \"{\" that is not closed: expected \"}\""
    ),
    (
      "report/brief/report.txt", "\n" + String(repeating: "{{title}} ", count: 60) + "\n",
      ": error: a text that is too long"
    ),
    (
      "report/text/report.text", "{{title}}\n",
      ": warning: a file that nothing reads (did you mean \"report/text/report.txt\"?)"
    ),
  ]

  @Test("tells all faults at once, each by file, line and nearest name")
  func tells() async throws {
    try await withTemporaryFolder { folder in
      for fault in Self.faults { try folder.write(fault.text, to: "ours/\(fault.file)") }
      let run = try await runProgram(["templates", "check", "ours"], in: folder.path)
      #expect(run.exitCode == 1)
      for fault in Self.faults {
        #expect(run.standardError.contains("ours/\(fault.file)\(fault.told)"), "\(run.standardError)")
      }
    }
  }

  @Test("a report from a template that can't be filled in is refused, and nothing is written")
  func report() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write("{{tittle}}\n{{#gaps}}\n", to: "ours/report/text/report.txt")
      try folder.write("{{> sections/gaps}}\n", to: "ours/report/markdown/sections/gaps.md")
      let before = try folder.files()
      for (format, told) in [
        (
          "txt",
          """
          ours/report/text/report.txt:1:1: error: unknown name "tittle" (did you mean "title"?)
          ours/report/text/report.txt:2:1: error: a section that is not closed "gaps": expected {{/gaps}}
          2 errors; nothing written

          """
        ),
        (
          "json,md",
          """
          ours/report/markdown/sections/gaps.md:1:1: error: a partial that leads back to itself: "sections/gaps": \
          expected report/markdown/report.md > report/markdown/sections/gaps.md > report/markdown/sections/gaps.md
          1 error; nothing written

          """
        ),
      ] {
        let run = try await runProgram(
          ["report", "small", "--date", "2025-11-28", "--format", format, "--template", "ours"],
          in: folder.path)
        #expect(run == ProgramRun(exitCode: 1, standardOutput: "", standardError: told))
      }
      #expect(try folder.files() == before)
    }
  }

  @Test("tries an operation's own templates on its own reports")
  func ofAnOperation() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let well = try await runProgram(["templates", "check", "small"], in: folder.path)
      #expect(well.exitCode == 0 && well.standardError.isEmpty)
      try folder.write("{{tittle}}\n", to: "small/templates/report/text/report.txt")
      let ill = try await runProgram(["templates", "check", "small"], in: folder.path)
      #expect(ill.exitCode == 1)
      #expect(
        ill.standardError == """
          small/templates/report/text/report.txt:1:1: error: unknown name "tittle" (did you mean "title"?)
          1 error

          """)
    }
  }

  @Test("copies what is to be changed, and overwrites nothing")
  func copy() async throws {
    try await withTemporaryFolder { folder in
      let list = try await runProgram(["templates", "copy"])
      #expect(list.standardOutput.contains("report/text/sections/gaps.txt\n"))
      let run = try await runProgram(
        ["templates", "copy", "report/text/sections/gaps.txt", "report/brief", "--to", "a/b"], in: folder.path
      )
      #expect(run.exitCode == 0)
      let files = [
        "report/brief/number.txt", "report/brief/report.txt", "report/text/sections/gaps.txt",
      ]
      #expect(run.standardOutput == files.map { "a/b/\($0)\n" }.joined())
      #expect(try folder.files() == files.map { "a/b/\($0)" })
      for file in files {
        let original = try String(contentsOfFile: "\(Project.root)/templates/\(file)", encoding: .utf8)
        #expect(try folder.text(of: "a/b/\(file)") == original)
      }
      let again = try await runProgram(
        ["templates", "copy", "report/markdown", "report/brief", "--to", "a/b"], in: folder.path)
      #expect(again.exitCode == 2)
      #expect(
        again.standardError
          == "error: \"a/b/report/brief/number.txt\" is there already, and nothing was copied\n")
      #expect(try folder.files() == files.map { "a/b/\($0)" })
      let unknown = try await runProgram(["templates", "copy", "report/txt"], in: folder.path)
      #expect(unknown.exitCode == 2)
      #expect(
        unknown.standardError == "error: unknown template \"report/txt\" (did you mean \"report/text\"?)\n")
    }
  }

  @Test("refuses what it can't read")
  func refusals() async throws {
    let run = try await runProgram(["templates", "check", "/nonexistent"])
    #expect(
      run
        == ProgramRun(
          exitCode: 2, standardOutput: "", standardError: "error: there is no folder \"/nonexistent\"\n"))
    let misspelled = try await runProgram(["templates", "chek"])
    #expect(misspelled.exitCode == 2)
    #expect(
      misspelled.standardError
        == "error: unknown command \"chek\": expected check, copy (did you mean \"check\"?)\n")
  }
}
