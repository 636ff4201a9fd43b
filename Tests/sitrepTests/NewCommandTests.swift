import Foundation
import SitrepTestSupport
import Testing

@Suite("sitrep new")
struct NewCommandTests {
  @Test("an empty or missing folder becomes an operation, and the next steps name it")
  func new() async throws {
    try await withTemporaryFolder { folder in
      let run = try await runProgram(["new", "a/flood 1", "--date", "2025-11-28"], in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.standardError.isEmpty)
      #expect(run.standardOutput.contains("sitrep report 'a/flood 1' --date 2025-11-28\n"))
      #expect(try folder.text(of: "a/flood 1/operation.yaml").contains("\noperation: flood-1\n"))
      #expect(
        try folder.text(of: "a/flood 1/estimates.csv").contains(",2025-11-28,2025-11-28,example-school,"))
    }
  }

  @Test("an example is told in the language asked for, which is that of its reports")
  func language() async throws {
    try await withTemporaryFolder { folder in
      let run = try await runProgram(
        ["new", "op", "--kind", "flood", "--language", "es", "--date", "2025-11-28", "--quiet"],
        in: folder.path)
      #expect(run == ProgramRun(exitCode: 0, standardOutput: "", standardError: ""))
      #expect(try folder.text(of: "op/operation.yaml").contains("\nlanguages: [es]\n"))
      #expect(try folder.text(of: "op/places.csv").contains("\nschool,Escuela de ejemplo,site,north,"))
      let unknown = try await runProgram(["new", "other", "--language", "sp"], in: folder.path)
      #expect(unknown.exitCode == 2)
      #expect(unknown.standardError.contains("\"sp\""))
    }
  }

  @Test("a folder that holds anything is left as it is")
  func notEmpty() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("mine", to: "op/notes.txt")
      let run = try await runProgram(["new", "op"], in: folder.path)
      #expect(run.exitCode == 2)
      #expect(
        run.standardError == "error: \"op\" is not empty: a new operation needs a folder of its own\n")
      #expect(try folder.files() == ["op/notes.txt"])
    }
  }

  @Test("a file in the way, a bad date and a missing template folder are wrong requests")
  func faults() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("mine", to: "file")
      let cases = [
        (["new", "file"], "error: \"file\" is not a folder\n"),
        (
          ["new", "op", "--date", "yesterday"],
          "error: \"yesterday\" is not a date: --date takes one such as 2025-11-28\n"
        ),
        (["new", "op", "--template", "none"], "error: there is no folder of templates \"none\"\n"),
      ]
      for (arguments, message) in cases {
        let run = try await runProgram(arguments, in: folder.path)
        #expect(run == ProgramRun(exitCode: 2, standardOutput: "", standardError: message))
      }
      #expect(try folder.files() == ["file"])
    }
  }

  @Test("an organisation's own starting files stand before the built-in ones")
  func ownTemplates() async throws {
    try await withTemporaryFolder { folder in
      try folder.write("operation: {operation}\n", to: "ours/new-operation/operation.yaml")
      let run = try await runProgram(["new", "op", "--template", "ours", "--quiet"], in: folder.path)
      #expect(run == ProgramRun(exitCode: 0, standardOutput: "", standardError: ""))
      #expect(try folder.text(of: "op/operation.yaml") == "operation: op\n")
      #expect(try folder.files().contains("op/estimates.csv"))
    }
  }

  @Test(
    "where nothing can be written the exit code is 3 and nothing is left",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self")))
  func unwritable() async throws {
    let run = try await runProgram(["new", "/proc/op"])
    #expect(run.exitCode == 3)
    #expect(run.standardError == "error: cannot write \"/proc/op\": no such file or folder\n")
  }
}
