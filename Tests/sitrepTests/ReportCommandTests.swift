import Foundation
import SitrepTestSupport
import Testing

@Suite("sitrep report")
struct ReportCommandTests {
  static let seed = "\(Project.root)/seeds/chile-peru-2025"

  @Test("each format and language asked for is written, once, and its path printed")
  func formatsAndLanguages() async throws {
    try await withTemporaryFolder { folder in
      let run = try await runProgram(
        [
          "report", Self.seed, "--date", "2025-12-01", "--format", "txt,md", "--format", "json,txt",
          "--language",
          "es,en", "--output", "out/", "--quiet",
        ], in: folder.path)
      #expect(run.exitCode == 0)
      #expect(run.standardError.isEmpty)
      let names = ["es", "en"].flatMap { language in
        ["txt", "md", "json"].map {
          "out/chile-peru-2025/2025-12-01/sitrep-chile-peru-2025-2025-12-01-\(language).\($0)"
        }
      }
      #expect(run.standardOutput == names.map { $0 + "\n" }.joined())
      #expect(try folder.files() == names.sorted())
    }
  }

  @Test("left to itself it writes every usual format in the operation's first language below reports/")
  func defaults() async throws {
    try await withTemporaryFolder { folder in
      try FileManager.default.copyItem(atPath: Self.seed, toPath: "\(folder.path)/chile-peru-2025")
      let run = try await runProgram(
        ["report", "chile-peru-2025", "--date", "2025-12-01", "--quiet"], in: folder.path)
      #expect(run.exitCode == 0)
      let extensions = try folder.files().filter { $0.hasPrefix("reports/") }.map { name in
        name.replacing("reports/chile-peru-2025/2025-12-01/sitrep-chile-peru-2025-2025-12-01-en.", with: "")
      }
      #expect(extensions == ["html", "json", "md", "txt", "xlsx"])
    }
  }

  @Test("a series gives the same bytes as its days one by one")
  func series() async throws {
    try await withTemporaryFolder { folder in
      let common = ["--format", "txt,json,hxl", "--quiet", "--output"]
      let days = ["2025-11-28", "2025-11-29", "2025-11-30", "2025-12-01"]
      let series = try await runProgram(
        ["report", Self.seed, "--from", days[0], "--to", days[3]] + common + ["series"], in: folder.path)
      #expect(series.exitCode == 0)
      for day in days {
        let run = try await runProgram(
          ["report", Self.seed, "--date", day] + common + ["single"], in: folder.path)
        #expect(run.exitCode == 0)
      }
      let names = try folder.files()
      #expect(names.count == 24)
      for name in names where name.hasPrefix("series/") {
        let other = name.replacing("series/", with: "single/")
        #expect(try folder.bytes(of: name) == folder.bytes(of: other), "\(name)")
      }
    }
  }

  @Test("a series over days on which no report is due leaves them out")
  func cadence() async throws {
    try await withTemporaryFolder { folder in
      let profile = SmallOperation.profile + "cadence_days: 7\n"
      try SmallOperation.write(to: folder, replacing: ["operation.yaml": profile])
      let run = try await runProgram(
        ["report", "small", "--from", "2025-11-28", "--to", "2025-12-12", "--format", "json"], in: folder.path
      )
      #expect(run.exitCode == 0)
      let days = run.standardOutput.split(separator: "\n").map { $0.split(separator: "/")[2] }
      #expect(days == ["2025-11-28", "2025-12-05", "2025-12-12"])
    }
  }

  @Test("an edition is part of the name, so that an internal report is never taken for the public one")
  func editions() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      for (edition, end) in [("public", ""), ("partner", "-partner"), ("internal", "-internal")] {
        let run = try await runProgram(
          ["report", "small", "--date", "2025-11-28", "--format", "txt", "--edition", edition],
          in: folder.path)
        #expect(
          run.standardOutput == "reports/small/2025-11-28/sitrep-small-2025-11-28-en\(end).txt\n")
      }
    }
  }

  @Test("a report with later knowledge stands beside the one as known then and says so")
  func asKnown() async throws {
    try await withTemporaryFolder { folder in
      let arguments = [
        "report", Self.seed, "--date", "2025-12-01", "--format", "json", "--output", "out", "--quiet",
      ]
      let then = try await runProgram(arguments, in: folder.path)
      let later = try await runProgram(arguments + ["--as-known", "2025-12-05"], in: folder.path)
      #expect(later.exitCode == 0)
      let paths = [then, later].map { $0.standardOutput.dropLast() }
      #expect(paths[1].hasSuffix("-en-as-known-2025-12-05.json"))
      #expect(try folder.text(of: String(paths[0])).contains("\"as_known\": null"))
      #expect(try folder.text(of: String(paths[1])).contains("\"as_known\": \"2025-12-05T23:59:00-03:00\""))
    }
  }

  @Test("templates and words of the operation's own, and those asked for, stand before the built-in ones")
  func templates() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let arguments = ["report", "small", "--date", "2025-11-28", "--format", "txt", "--quiet"]
      func report(_ more: [String] = []) async throws -> String {
        let run = try await runProgram(arguments + more, in: folder.path)
        #expect(run.exitCode == 0)
        return try folder.text(of: "reports/small/2025-11-28/sitrep-small-2025-11-28-en.txt")
      }
      #expect(try await report().contains("\nKey figures\n"))
      try folder.write("section.key-figures = Our figures\n", to: "small/templates/languages/en.properties")
      #expect(try await report().contains("\nOur figures\n"))
      try folder.write("section.key-figures = Their figures\n", to: "theirs/languages/en.properties")
      #expect(try await report(["--template", "theirs"]).contains("\nTheir figures\n"))
    }
  }

  @Test("a template that cannot be used is named by file and line, and nothing is written")
  func badTemplate() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try folder.write("{{title}}\n{{titel}}\n", to: "small/templates/report/text/report.txt")
      let before = try folder.files()
      for command in [["check", "small"], ["report", "small", "--date", "2025-11-28"]] {
        let run = try await runProgram(command, in: folder.path)
        #expect(run.exitCode == 1)
        #expect(run.standardError.contains("small/templates/report/text/report.txt:2:1: error: unknown name"))
        #expect(run.standardError.contains("(did you mean \"title\"?)"))
        #expect(try folder.files() == before)
      }
    }
  }
}
