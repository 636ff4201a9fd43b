import Foundation
import SitrepTestSupport
import Testing

@Suite("sitrep verify")
struct VerifyCommandTests {
  /// Runs `body` with a small operation, two days of which are reported.
  static func withReports(_ body: (TemporaryFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await runProgram(
        [
          "report", "small", "--from", "2025-11-28", "--to", "2025-11-29", "--format",
          "txt,md,html,json,xlsx,hxl",
        ],
        in: folder.path)
      #expect(run.exitCode == 0)
      try await body(folder)
    }
  }

  static let day = "reports/small/2025-11-28/sitrep-small-2025-11-28-en"

  @Test("reports that nobody touched are as committed")
  func unchanged() async throws {
    try await Self.withReports { folder in
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(
        run
          == ProgramRun(
            exitCode: 0, standardOutput: "12 reports compared; all as committed\n", standardError: ""))
    }
  }

  @Test("a changed figure is found in every format, by line and by cell with sheet, value and type")
  func changedFigure() async throws {
    try await Self.withReports { folder in
      try SmallOperation.write(
        to: folder,
        replacing: ["estimates.csv": SmallOperation.estimates.replacingFirst("stock,40", with: "stock,41")])
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(run.standardOutput.isEmpty)
      for fileExtension in ["txt", "md", "html", "json", "hxl.csv"] {
        let lines = run.standardError.split(separator: "\n").filter {
          $0.hasPrefix("\(Self.day).\(fileExtension): line ")
        }
        #expect(lines.contains { $0.contains("40") && $0.contains("41") }, "\(fileExtension)")
      }
      #expect(run.standardError.contains("\(Self.day).xlsx: Report!"))
      // 15 litres of water a person, in two digits, rounded up.
      #expect(run.standardError.contains("expected number \"600\" (#,##0), found number \"620\" (#,##0)\n"))
      #expect(run.standardError.hasSuffix("12 reports compared; 12 not as committed\n"))
    }
  }

  @Test("a single changed byte of a committed text is found and named by line")
  func changedLine() async throws {
    try await Self.withReports { folder in
      let text = try folder.text(of: "\(Self.day).txt")
      try folder.write(text.replacingFirst("Report No. 1", with: "Report No. 2"), to: "\(Self.day).txt")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(run.standardError.hasPrefix("\(Self.day).txt: line 3: expected \"Situation Report No. 2"))
      #expect(run.standardError.hasSuffix("12 reports compared; 1 not as committed\n"))
    }
  }

  @Test("a workbook that is cut short, or of another day, is found")
  func damagedWorkbook() async throws {
    try await Self.withReports { folder in
      try folder.write(Array(try folder.bytes(of: "\(Self.day).xlsx").prefix(2_000)), to: "\(Self.day).xlsx")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(run.standardError.hasPrefix("\(Self.day).xlsx: "))
      #expect(run.standardError.hasSuffix("12 reports compared; 1 not as committed\n"))
    }
  }

  @Test("what is missing on a day and what is no report are named")
  func missingAndStrange() async throws {
    try await Self.withReports { folder in
      try FileManager.default.removeItem(atPath: "\(folder.path)/\(Self.day).md")
      try folder.write("", to: "reports/small/notes.txt")
      try folder.copy("\(folder.path)/\(Self.day).txt", to: "reports/small/2025-11-28/copy.txt")
      try folder.copy(
        "\(folder.path)/\(Self.day).txt", to: "reports/small/2025-11-28/sitrep-small-2025-11-28-xx.txt")
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(
        run.standardError == """
          reports/small/2025-11-28/sitrep-small-2025-11-28-xx.txt: there are no words for language xx
          \(Self.day).md: missing: other days have this report
          reports/small/2025-11-29/sitrep-small-2025-11-29-xx.txt: missing: other days have this report
          reports/small/2025-11-28/copy.txt: no report of this operation and day
          reports/small/notes.txt: no report of this operation and day
          12 reports compared; 5 not as committed

          """)
    }
  }

  @Test("input with errors compares nothing")
  func badInput() async throws {
    try await Self.withReports { folder in
      try SmallOperation.write(
        to: folder,
        replacing: ["estimates.csv": SmallOperation.estimates.replacingFirst("camp", with: "kamp")])
      let run = try await runProgram(["verify", "small", "reports"], in: folder.path)
      #expect(run.exitCode == 1)
      #expect(run.standardError.hasSuffix("\n1 error; nothing compared\n"))
    }
  }
}
