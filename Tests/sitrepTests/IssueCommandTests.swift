import SitrepTestSupport
import Testing

@Suite("sitrep issue")
struct IssueCommandTests {
  static let report = ["report", "small", "--date", "2025-11-28", "--format", "txt,md,json"]
  static let text = "reports/small/2025-11-28/sitrep-small-2025-11-28-en.txt"

  static func issue(_ folder: TemporaryFolder, _ options: String...) async throws -> ProgramRun {
    let given = [
      "issue", "small", "--date", "2025-11-28", "--issued", "2025-11-28T23:59:00Z", "--role", "coordinator",
    ]
    return try await runProgram(given + options, in: folder.path)
  }

  static func withReport(_ body: (TemporaryFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      #expect(try await runProgram(report, in: folder.path).exitCode == 0)
      try await body(folder)
    }
  }

  @Test("what was sent is recorded with the sums of its files, once, and does not change the report")
  func recorded() async throws {
    try await Self.withReport { folder in
      let first = try await Self.issue(folder)
      #expect(
        first
          == ProgramRun(
            exitCode: 0,
            standardOutput: """
              version 1, 3 files, recorded in issued.csv
                sitrep-small-2025-11-28-en.json
                sitrep-small-2025-11-28-en.md
                sitrep-small-2025-11-28-en.txt

              """, standardError: ""))
      let log = try folder.text(of: "small/issued.csv")
      #expect(
        log.hasPrefix(
          "date,edition,version,issued,sums,role,note,revision,previous\n"
            + "2025-11-28,public,1,2025-11-28T23:59:00+00:00,"
        )
      )
      #expect(log.split(separator: "sha256:").count == 4)
      let again = try await Self.issue(folder)
      #expect(again.standardOutput.hasPrefix("version 1 was recorded before, with the same 3 files\n"))
      #expect(try folder.text(of: "small/issued.csv") == log)
      let sent = try folder.text(of: Self.text)
      #expect(try await runProgram(Self.report, in: folder.path).exitCode == 0)
      #expect(try folder.text(of: Self.text) == sent)
    }
  }

  @Test("a report that no longer comes out as it was sent calls itself version 2, and asks for the reason")
  func changed() async throws {
    try await Self.withReport { folder in
      #expect(try await Self.issue(folder).exitCode == 0)
      try SmallOperation.write(
        to: folder,
        replacing: ["estimates.csv": SmallOperation.estimates.replacingFirst("stock,40", with: "stock,41")])
      #expect(try await runProgram(Self.report, in: folder.path).exitCode == 0)
      #expect(try folder.text(of: Self.text).contains("Differs from version 1, sent"))
      let refused = try await Self.issue(folder)
      #expect(
        refused
          == ProgramRun(
            exitCode: 2, standardOutput: "",
            standardError:
              "error: version 2 of this report needs a reason: --note says what it corrects and why\n"))
      let second = try await Self.issue(folder, "--note", "A digit was wrong.")
      #expect(second.standardOutput.hasPrefix("version 2, 3 files, recorded in issued.csv\n"))
      let sent = try folder.text(of: Self.text)
      #expect(sent.contains("Version 2. Replaces version 1: A digit was wrong.\n"))
      #expect(try await runProgram(Self.report, in: folder.path).exitCode == 0)
      #expect(try folder.text(of: Self.text) == sent)
      #expect(try await Self.issue(folder).standardOutput.hasPrefix("version 2 was recorded before"))
    }
  }

  @Test("lint warns of a report that was sent and no longer comes out the same, and of no other")
  func silentChange() async throws {
    try await Self.withReport { folder in
      func warned() async throws -> Bool {
        try await runProgram(["lint", "small", "--date", "2025-11-28"], in: folder.path)
          .standardOutput.contains(
            "Silent change of an issued report: 2025-11-28: Differs from version 1, sent")
      }
      #expect(try await !warned())
      #expect(try await Self.issue(folder).exitCode == 0)
      #expect(try await !warned())
      try SmallOperation.write(
        to: folder,
        replacing: ["estimates.csv": SmallOperation.estimates.replacingFirst("stock,40", with: "stock,41")])
      #expect(try await warned())
      #expect(try await runProgram(Self.report, in: folder.path).exitCode == 0)
      #expect(try await Self.issue(folder, "--note", "A digit was wrong.").exitCode == 0)
      #expect(try await !warned())
    }
  }

  @Test(
    "a request that can't be met records nothing",
    arguments: [
      (["--date", "2025-11-29"], Int32(2), "error: there are no reports in \"reports/small/2025-11-29\"\n"),
      (["--edition", "internal"], 2, "error: there are no reports in \"reports/small/2025-11-28\"\n"),
      (
        ["--issued", "soon"], 2,
        "error: \"soon\" is not a time: --issued takes one such as 2025-12-01T23:59:00-03:00\n"
      ),
    ])
  func refused(options: [String], exitCode: Int32, message: String) async throws {
    try await Self.withReport { folder in
      var arguments = [
        "--date": "2025-11-28", "--issued": "2025-11-28T23:59:00Z", "--role": "coordinator",
      ]
      arguments[options[0]] = options[1]
      let run = try await runProgram(
        ["issue", "small"] + arguments.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] },
        in: folder.path)
      #expect(run == ProgramRun(exitCode: exitCode, standardOutput: "", standardError: message))
      #expect(try folder.files().contains("small/issued.csv") == false)
    }
  }
}
