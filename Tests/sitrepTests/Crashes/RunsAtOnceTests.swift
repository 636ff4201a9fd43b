import Foundation
import SitrepTestSupport
import Testing

@Suite("Two runs at once on one folder")
struct RunsAtOnceTests {
  @Test("imports each add their rows, none twice, and the folder checks")
  func imports() async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let count = 8
      let columns =
        "#meta+id,#meta+source+id,#date+occurred,#loc+code,#indicator+name,#indicator+type,#indicator+text"
      for index in 0..<count {
        let rows = (0..<20).map { "run-\(index)-\($0),field,2025-11-29,camp,stranded,stock,\(50 + index)" }
        // The first is imported by two runs.
        try folder.write(([columns] + rows).joined(separator: "\n") + "\n", to: "more-\(max(1, index)).csv")
      }
      let runs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
        for index in 0..<count {
          group.addTask {
            try await runProgram(
              ["import", "small", "more-\(max(1, index)).csv", "--entered", "2025-11-29"], in: folder.path)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for run in runs { #expect(run.exitCode == 0, "\(run.standardError)") }
      let lines = try folder.text(of: "small/estimates.csv").split(separator: "\n")
      #expect(lines.count == 2 + (count - 1) * 20)
      #expect(Set(lines).count == lines.count)
      #expect(try await runProgram(["check", "small"], in: folder.path).exitCode == 0)
    }
  }

  @Test("reports of two operations' states leave one run's files or the other's")
  func reports() async throws {
    try await withTemporaryFolder { folder in
      for name in ["one", "two"] {
        try SmallOperation.write(
          to: folder,
          replacing: ["operation.yaml": SmallOperation.profile.replacingFirst("Small", with: name)])
        try folder.copy("\(folder.path)/small", to: name)
      }
      let runs = try await withThrowingTaskGroup(of: ProgramRun.self) { group in
        for index in 0..<8 {
          group.addTask {
            try await runProgram(
              [
                "report", index.isMultiple(of: 2) ? "one" : "two", "--date", "2025-11-28", "--format",
                "txt,md,html,json",
              ],
              in: folder.path)
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      for run in runs { #expect(run.exitCode == 0, "\(run.standardError)") }
      let reports = try folder.files().filter { $0.hasPrefix("reports/") }
      #expect(reports.count == 4)
      let titles = try reports.map {
        try folder.text(of: $0).contains("title\": \"one") || folder.text(of: $0).lowercased().contains("one")
      }
      #expect(Set(titles).count == 1)
    }
  }
}
