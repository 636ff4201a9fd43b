import Foundation
import SitrepTestSupport
import Testing

@Suite("A run that is stopped", .serialized)
struct StoppedRunTests {
  private static let days = (28...30).map { "2025-11-\($0)" } + (1...9).map { "2025-12-0\($0)" }
  private static let report = [
    "report", "small", "--from", "2025-11-28", "--to", "2025-12-09", "--format", "txt,html,xlsx",
  ]
  private static let files = days.flatMap { day in
    ["html", "txt", "xlsx"].map { "reports/small/\(day)/sitrep-small-\(day)-en.\($0)" }
  }

  @Test(
    "leaves either nothing or all reports, and nothing in the temporary folder",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func stopped(signal: Int32) async throws {
    try await withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try FileManager.default.createDirectory(atPath: "\(folder.path)/tmp", withIntermediateDirectories: true)
      let environment = ["PATH": "/usr/bin:/bin", "TMPDIR": "\(folder.path)/tmp"]
      let before = try folder.files()
      // The shortest of some: what else runs beside may have held one up.
      var usual = Duration.seconds(60)
      for _ in 0..<3 {
        let start = ContinuousClock.now
        #expect(try await runProgram(Self.report, environment: environment, in: folder.path).exitCode == 0)
        usual = min(usual, ContinuousClock.now - start)
        try FileManager.default.removeItem(atPath: "\(folder.path)/reports")
      }
      // A moment by what is in its place would be one at which they all are.
      let stopped = try await KilledRun.forEachMoment(of: [], usual: usual) { moment in
        guard case .after = moment else { return false }
        let wasStopped = try KilledRun.run(
          Self.report, in: folder.path, until: moment, by: signal, environment: environment)
        let left = try folder.files()
        #expect(left == before || left == (before + Self.files).sorted())
        #expect(try folder.isEmpty("tmp"))
        // No empty folder stays either.
        if left == before {
          #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/reports"))
        } else {
          try FileManager.default.removeItem(atPath: "\(folder.path)/reports")
        }
        return wasStopped
      }
      #expect(stopped > 0)
    }
  }

  @Test("an import, a form and a new operation leave nothing", arguments: [SIGINT, SIGTERM, SIGHUP])
  func otherCommands(signal: Int32) throws {
    try withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      try FileManager.default.createDirectory(atPath: "\(folder.path)/tmp", withIntermediateDirectories: true)
      let environment = ["PATH": "/usr/bin:/bin", "TMPDIR": "\(folder.path)/tmp"]
      let before = try folder.files()
      let wholes = [["form.xlsx"], ["flood/operation.yaml", "flood/estimates.csv"]]
      let commands = [
        ["form", "small", "-o", "form.xlsx"], ["new", "flood", "--date", "2025-11-28"],
      ]
      for (command, whole) in zip(commands, wholes) {
        for part in 1...6 {
          _ = try KilledRun.run(
            command, in: folder.path, until: .after(.milliseconds(part * 8)), by: signal,
            environment: environment)
          let new = Set(try folder.files()).subtracting(before)
          #expect(new.isEmpty || new.isSuperset(of: whole), "\(new)")
          #expect(!new.contains { $0.contains(".partial") })
          #expect(try folder.isEmpty("tmp"))
          for path in ["form.xlsx", "flood"] {
            try? FileManager.default.removeItem(atPath: "\(folder.path)/\(path)")
          }
        }
      }
    }
  }

  @Test("one that has the signal ignored, as nohup does, is not stopped by it")
  func ignored() throws {
    try withTemporaryFolder { folder in
      try SmallOperation.write(to: folder)
      let script = """
        trap '' HUP
        "$0" \(Self.report.joined(separator: " ")) --quiet >/dev/null &
        for time in 1 2 3 4 5 6 7 8; do kill -HUP $! 2>/dev/null; sleep 0.05; done
        wait $!
        """
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", script, Project.program]
      process.currentDirectoryURL = URL(filePath: folder.path)
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try Set(folder.files()).isSuperset(of: Self.files))
    }
  }
}

extension TemporaryFolder {
  fileprivate func isEmpty(_ name: String) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(name)").isEmpty
  }
}
