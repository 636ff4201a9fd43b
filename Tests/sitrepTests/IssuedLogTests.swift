import Foundation
import SitrepTestSupport
import Testing

@Suite("The log of what was sent, under verify")
struct IssuedLogTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What becomes of the log's lines, the header first.
    let change: @Sendable ([String]) -> [String]
    /// A line that verify prints.
    let found: String
  }

  private static let day = "small/2025-11-28/sitrep-small-2025-11-28-en"

  static let cases = [
    Case(
      testDescription: "emptied", change: { Array($0.prefix(1)) },
      found: "reports/small/issued.sum: the log of what was sent has 0 lines; it had 3 when"),
    Case(
      testDescription: "its last line taken out", change: { $0.dropLast() },
      found: "reports/small/issued.sum: the log of what was sent has 2 lines; it had 3 when"),
    Case(
      testDescription: "its first line taken out", change: { [$0[0]] + $0[2...] },
      found: "small/issued.csv:2: does not follow the line before it: expected a blank, found \"sha256:"),
    Case(
      testDescription: "a line in between taken out", change: { [$0[0], $0[1], $0[3]] },
      found: "small/issued.csv:3: does not follow the line before it: expected \"sha256:"),
    Case(
      testDescription: "its lines in another order", change: { [$0[0], $0[2], $0[1], $0[3]] },
      found: "small/issued.csv:2: does not follow the line before it"),
    Case(
      testDescription: "a line replayed", change: { $0 + [$0[1]] },
      found: "small/issued.csv:5: says again that version 1 was sent"),
    Case(
      testDescription: "a line dated anew",
      change: { edited($0, 1, "2025-11-28T20:00", "2025-11-28T21:00") },
      found: "small/issued.csv:3: does not follow the line before it"),
    Case(
      testDescription: "the last line dated anew",
      change: { edited($0, 3, "2025-11-30T20:00", "2025-11-30T21:00") },
      found: "reports/small/issued.sum: line 3 of the log of what was sent is not the one"),
    Case(
      testDescription: "sent before its day",
      change: { edited($0, 3, "2025-11-30T20:00", "2025-11-01T00:00") },
      found: "small/issued.csv:4: sent before the day it is about, 2025-11-30"),
    Case(
      testDescription: "another role", change: { edited($0, 3, "coordinator", "someone else") },
      found: "reports/small/issued.sum: line 3 of the log"),
    Case(
      testDescription: "a file struck out",
      change: {
        edited($0, 1, "sitrep-small-2025-11-28-en.txt sha256:", "|sitrep-small-2025-11-28-es.txt sha256:")
      },
      found: "small/issued.csv:3: does not follow the line before it"),
    Case(
      testDescription: "a version left out", change: { edited($0, 3, ",public,1,", ",public,3,") },
      found: "small/issued.csv:4: version 3 follows version 0"),
  ]

  /// Runs `body` with three days that were reported and sent.
  static func withSentReports(_ body: (TemporaryFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let report = [
        "report", "small", "--from", "2025-11-28", "--to", "2025-11-30", "--format", "txt,xlsx",
      ]
      #expect(try await runProgram(report, in: folder.path).exitCode == 0)
      for day in ["2025-11-28", "2025-11-29", "2025-11-30"] {
        let issue = [
          "issue", "small", "--date", day, "--issued", "\(day)T20:00:00Z", "--role", "coordinator",
        ]
        #expect(try await runProgram(issue, in: folder.path).exitCode == 0)
      }
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.standardOutput == "6 reports compared; all as committed\n", "\(run.standardError)")
      try await body(folder)
    }
  }

  @Test("a log that was changed is found", arguments: cases)
  func changed(item: Case) async throws {
    try await Self.withSentReports { folder in
      let log = try folder.text(of: "small/issued.csv")
      let lines = log.split(separator: "\n").map(String.init)
      try folder.write(item.change(lines).joined(separator: "\n") + "\n", to: "small/issued.csv")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(
        run.standardError.split(separator: "\n").contains { $0.hasPrefix(item.found) }, "\(run.standardError)"
      )
    }
  }

  @Test("a file that was sent and is gone, and a workbook that is another file, are found")
  func files() async throws {
    try await Self.withSentReports { folder in
      try FileManager.default.removeItem(atPath: "\(folder.path)/reports/\(Self.day).txt")
      let workbook = try folder.bytes(of: "reports/\(Self.day).xlsx")
      try folder.write(workbook + [0], to: "reports/\(Self.day).xlsx")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(
        run.standardError.contains(
          "reports/\(Self.day).xlsx: not the file that was sent, whose sum the log holds\n"))
      #expect(run.standardError.contains("reports/\(Self.day).txt: missing: it was sent as version 1\n"))
    }
  }

  @Test("the sum of the log's last line, taken away from beside the reports, is missed")
  func takenReceipt() async throws {
    try await Self.withSentReports { folder in
      try FileManager.default.removeItem(atPath: "\(folder.path)/reports/small/issued.sum")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(
        run.standardError.contains(
          "reports/small/issued.sum: missing: it holds the sum of the last line of the log of what was sent\n"
        ))
    }
  }

  @Test("a log from before lines held sums is read as before, and goes on with them")
  func oldLog() async throws {
    try await Self.withSentReports { folder in
      let lines = try folder.text(of: "small/issued.csv").split(separator: "\n").map(String.init)
      let old = lines.prefix(3).map { line in line[..<(line.lastIndex(of: ",") ?? line.endIndex)] }
      try folder.write(old.joined(separator: "\n") + "\n", to: "small/issued.csv")
      try FileManager.default.removeItem(atPath: "\(folder.path)/reports/small/issued.sum")
      #expect(try await runProgram(["verify", "small", "reports"], in: folder.path).exitCode == 0)
      let issue = [
        "issue", "small", "--date", "2025-11-30", "--issued", "2025-11-30T20:00:00Z", "--role", "coordinator",
      ]
      #expect(try await runProgram(issue, in: folder.path).exitCode == 0)
      let log = try folder.text(of: "small/issued.csv").split(separator: "\n")
      #expect(log[0] == lines[0])
      #expect(log[1].hasSuffix(",") && log[2].hasSuffix(","))
      #expect(log[3].contains(",sha256:"))
      #expect(try await runProgram(["verify", "small", "reports"], in: folder.path).exitCode == 0)
    }
  }

  @Test("a format made later of the version that was sent is the same version; one of another text is not")
  func laterFormat() async throws {
    try await Self.withSentReports { folder in
      let report = ["report", "small", "--date", "2025-11-28", "--format", "md"]
      let issue = [
        "issue", "small", "--date", "2025-11-28", "--issued", "2025-11-29T09:00:00Z", "--role", "coordinator",
      ]
      #expect(try await runProgram(report, in: folder.path).exitCode == 0)
      let added = try await runProgram(issue, in: folder.path)
      #expect(
        added.standardOutput
          == "1 file more of version 1 recorded in issued.csv\n  sitrep-small-2025-11-28-en.md\n")
      #expect(
        try await runProgram(issue, in: folder.path).standardOutput.hasPrefix("version 1 was recorded before")
      )
      #expect(try await runProgram(["verify", "small", "reports"], in: folder.path).exitCode == 1)
      let text = try folder.text(of: "reports/\(Self.day).md")
      #expect(try await runProgram(report, in: folder.path).exitCode == 0)
      #expect(try folder.text(of: "reports/\(Self.day).md") == text)
      try folder.write(text + "\n", to: "reports/\(Self.day.dropLast(2))es.md")
      let other = try await runProgram(issue, in: folder.path)
      #expect(other.exitCode == 2)
      #expect(other.standardError.contains("version 2 of this report needs a reason"))
    }
  }

  @Test("what is said to be sent before its day is refused")
  func beforeItsDay() async throws {
    try await IssueCommandTests.withReport { folder in
      let issue = [
        "issue", "small", "--date", "2025-11-28", "--issued", "2025-11-27T20:00:00Z", "--role", "coordinator",
      ]
      let run = try await runProgram(issue, in: folder.path)
      #expect(run.exitCode == 2)
      #expect(
        run.standardError
          == "error: \"2025-11-27T20:00:00Z\" is before the day of the report, 2025-11-28: --issued takes the time at which it was sent\n"
      )
    }
  }
}

/// The lines with a text in one of them replaced.
private func edited(_ lines: [String], _ index: Int, _ old: String, _ new: String) -> [String] {
  var lines = lines
  lines[index] = lines[index].replacingFirst(old, with: new)
  return lines
}
