import Foundation
import SitrepTestSupport
import Testing

@Suite("Commands on a store")
struct StoreCommandTests {
  /// A store in a file, `small.sitrep`, beside the folder it was copied from.
  private func withStore(_ body: (TemporaryFolder) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let run = try await runProgram(["copy", "small", "small.sitrep"], in: folder.path)
      #expect(run == ProgramRun(exitCode: 0, standardOutput: "4 entries copied\n", standardError: ""))
      try await body(folder)
    }
  }

  @Test(
    "answer as on the folder",
    arguments: [
      ["check"], ["explain", "--date", "2025-11-28"], ["lint", "--date", "2025-11-28"],
      ["changes", "--from", "2025-11-28", "--to", "2025-11-29"],
    ])
  func same(arguments: [String]) async throws {
    try await withStore { folder in
      let rest = arguments.dropFirst()
      let first = try await runProgram([arguments[0], "small"] + rest, in: folder.path)
      let second = try await runProgram([arguments[0], "small.sitrep"] + rest, in: folder.path)
      #expect(first == second)
      #expect(first.exitCode == 0)
    }
  }

  @Test("tell what is wrong by entry and column")
  func positions() async throws {
    try await withStore { folder in
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\ne-2,field,2025-11-29,cmap,stranded,stock,50\n",
        to: "more.csv")
      let refused = try await runProgram(
        ["import", "small.sitrep", "more.csv", "--entered", "2025-11-29"], in: folder.path)
      #expect(refused.exitCode == 1)
      #expect(refused.standardError.contains("more.csv:2:"), "\(refused.standardError)")
      #expect(refused.standardError.contains("did you mean \"camp\"?"), "\(refused.standardError)")
      let check = try await runProgram(["check", "small.sitrep"], in: folder.path)
      #expect(check.standardOutput == "small: 1 record from 1 source\n", "\(check)")
    }
  }

  @Test("append what is imported, once")
  func imports() async throws {
    try await withStore { folder in
      try folder.write(
        "id,source,occurred,place,indicator,measure,value\ne-2,field,2025-11-29,camp,stranded,stock,50\n",
        to: "more.csv")
      for (count, output) in [(2, "1 new"), (2, "nothing to add")] {
        let run = try await runProgram(
          ["import", "small.sitrep", "more.csv", "--entered", "2025-11-29"], in: folder.path)
        #expect(run.exitCode == 0 && run.standardOutput.contains(output), "\(run)")
        let check = try await runProgram(["check", "small.sitrep"], in: folder.path)
        #expect(check.standardOutput == "small: \(count) records from 1 source\n", "\(check)")
      }
    }
  }

  private func report(_ store: String, _ more: [String] = [], in folder: TemporaryFolder) async throws
    -> ProgramRun
  {
    try await runProgram(
      ["report", store, "--date", "2025-11-28", "--format", "txt,json"] + more, in: folder.path)
  }

  @Test("make an issued version again, byte for byte, whatever was entered since")
  func versions() async throws {
    try await withStore { folder in
      let text = "reports/small/2025-11-28/sitrep-small-2025-11-28-en.txt"
      #expect(try await report("small.sitrep", in: folder).exitCode == 0)
      let issue = [
        "issue", "small.sitrep", "--date", "2025-11-28", "--issued", "2025-11-28T23:59", "--role", "officer",
      ]
      let first = try await runProgram(issue, in: folder.path)
      #expect(first.exitCode == 0, "\(first)")
      let firstBytes = try folder.bytes(of: text)

      try folder.write(
        "id,source,occurred,entered,place,indicator,measure,value,supersedes\n"
          + "e-9,field,2025-11-28,2025-11-28,camp,stranded,stock,44,e-1\n", to: "more.csv")
      #expect(try await runProgram(["import", "small.sitrep", "more.csv"], in: folder.path).exitCode == 0)
      // The files that stand there are not what the store gives now.
      let stale = try await runProgram(issue + ["--note", "A digit."], in: folder.path)
      #expect(stale.exitCode == 0, "\(stale)")
      #expect(try await report("small.sitrep", in: folder).exitCode == 0)
      #expect(try await runProgram(issue + ["--note", "A digit."], in: folder.path).exitCode == 0)
      let secondBytes = try folder.bytes(of: text)
      #expect(secondBytes != firstBytes)

      for (version, bytes) in [("1", firstBytes), ("2", secondBytes)] {
        let again = try await report("small.sitrep", ["--version", version, "--output", "again"], in: folder)
        #expect(again.exitCode == 0, "\(again)")
        #expect(
          try folder.bytes(of: "again" + text.dropFirst("reports".count)) == bytes, "version \(version)")
      }
      let none = try await report("small.sitrep", ["--version", "3"], in: folder)
      #expect(none.exitCode == 2)
      #expect(
        none.standardError == "error: no version 3 of the report of 2025-11-28 was issued: there is 1, 2\n")
    }
  }

  @Test("take a record out, and say so in every report made after", arguments: ["small", "small.sitrep"])
  func erases(store: String) async throws {
    try await withStore { folder in
      try folder.write(
        "id,source,occurred,entered,place,indicator,measure,value,note\n"
          + "e-2,field,2025-11-28,2025-11-28,camp,stranded,stock,\"about 90\",\"tell-tale\nwords\"\n"
          + "e-3,field,2025-11-28,2025-11-28,camp,stranded,stock,91,kept\n", to: "more.csv")
      #expect(try await runProgram(["import", store, "more.csv"], in: folder.path).exitCode == 0)
      let run = try await runProgram(["erase", store, "e-2", "--why", "asked for"], in: folder.path)
      #expect(run.exitCode == 0 && run.standardOutput == "e-2 erased\n", "\(run)")
      let made = try await report(store, in: folder)
      #expect(made.exitCode == 0, "\(made)")
      let text = try folder.text(of: "reports/small/2025-11-28/sitrep-small-2025-11-28-en.txt")
      #expect(text.contains("1 record was erased"), "\(text)")
      #expect(
        try folder.text(of: "reports/small/2025-11-28/sitrep-small-2025-11-28-en.json").contains(
          "\"erased\": 1"))
      #expect(!text.contains("tell-tale") && !text.contains("90"))
      let kept = store == "small" ? ["small/estimates.csv", "small/erasures.csv"] : ["small.sitrep"]
      for file in kept {
        #expect(!String(decoding: try folder.bytes(of: file), as: UTF8.self).contains("tell-tale"), "\(file)")
      }
      let again = try await runProgram(["erase", store, "e-2", "--why", "asked for"], in: folder.path)
      #expect(again.exitCode == 2)
      #expect(again.standardError == "error: there is no record \"e-2\" (did you mean \"e-1\"?)\n")
    }
  }
}
