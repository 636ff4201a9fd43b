import Foundation
import SitrepTestSupport
import Testing

@Suite("Workers on one database", .enabled(if: PostgresServer.shared != nil, "needs PostgreSQL's server"))
struct WorkerTests {
  private static let isWhole = ProcessInfo.processInfo.environment["SITREP_STORE_TRUST"] == "1"
  /// How many operations there are, and days of each.
  private static let (operations, days) = isWhole ? (100, 20) : (2, 2)
  private static let patience = Duration.seconds(isWhole ? 28_800 : 3_600)

  private static func day(_ number: Int) -> String { "2025-12-\(number < 9 ? "0" : "")\(number + 1)" }

  private func worker(on store: String, in folder: TemporaryFolder) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "\(Project.program)-server")
    process.arguments = ["work", store, "--output", "worked", "--once", "--quiet"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  @Test("make each report once, killed or not, with the bytes that it has without them")
  func once() async throws {
    let server = try #require(PostgresServer.shared)
    try await withTemporaryFolder { folder in
      let store = try server.makeDatabase()
      let estimates = (0..<Self.days).map { day in
        "e-\(day),field,\(Self.day(day)),\(Self.day(day)),camp,stranded,stock,\(40 + day * 3)\n"
      }
      try SmallOperation.write(
        to: folder,
        replacing: [
          "estimates.csv": "id,source,occurred,entered,place,indicator,measure,value\n" + estimates.joined()
        ])
      for number in 0..<Self.operations {
        let name = "small-\(number)"
        try folder.copy("\(folder.path)/small", to: name)
        try folder.write(
          SmallOperation.profile.replacing("operation: small", with: "operation: \(name)"),
          to: "\(name)/operation.yaml")
        let copy = try await runProgram(["copy", name, store], in: folder.path)
        #expect(copy.exitCode == 0, "\(copy)")
        let jobs = try await runProgram(
          [
            "jobs", store, "--operation", name, "--from", Self.day(0), "--to", Self.day(Self.days - 1),
            "--format", "txt,json",
          ], in: folder.path)
        #expect(jobs.exitCode == 0, "\(jobs)")
        #expect(jobs.standardOutput.split(separator: "\n").count == Self.days, "\(jobs)")
      }
      try await work(store, in: folder)

      let counts = try await runProgram(["jobs", store], in: folder.path).standardOutput
      #expect(counts == "0 waiting, \(Self.operations * Self.days) done, 0 failed\n")
      let issued = try server.sql(
        "SELECT operation || ' ' || (cells::json->>'date'), count(*) FROM sitrep.entries WHERE table_name = 'issued' GROUP BY 1",
        in: store)
      let lines = issued.split(separator: "\n")
      #expect(lines.count == Self.operations * Self.days)
      #expect(lines.allSatisfy { $0.hasSuffix("|1") }, "\(issued)")
      try await expectSameBytes(in: folder)
    }
  }

  /// Four workers, of which one is killed every now and then, until nothing waits. After the first kills one follows
  /// only where something was done since the last, so that they get on however slow the machine is.
  private func work(_ store: String, in folder: TemporaryFolder) async throws {
    var workers = try (0..<4).map { _ in try worker(on: store, in: folder) }
    let pause = Duration.milliseconds(Self.isWhole ? 1_000 : 300)
    var (kills, done) = (0, 0)
    try await Task.sleep(for: pause)
    _ = try await eventually(within: Self.patience, pause: pause) {
      let counts = try await runProgram(["jobs", store], in: folder.path).standardOutput
      let found = try #require(counts.firstMatch(of: /^(\d+) waiting, (\d+) done/), "\(counts)")
      if found.1 == "0" { return true }
      let doneByNow = Int(found.2) ?? 0
      if kills < 6 || doneByNow > done {
        let victim = workers[kills % workers.count]
        kill(victim.processIdentifier, SIGKILL)
        victim.waitUntilExit()
        (kills, done) = (kills + 1, doneByNow)
      }
      for index in workers.indices where !workers[index].isRunning {
        workers[index] = try worker(on: store, in: folder)
      }
      return nil
    }
    for worker in workers { worker.waitUntilExit() }
  }

  /// What one run after the other makes of the folders, each report recorded as sent before the next is made.
  private func expectSameBytes(in folder: TemporaryFolder) async throws {
    for number in 0..<min(Self.operations, 5) {
      let name = "small-\(number)"
      for day in 0..<Self.days {
        let report = try await runProgram(
          ["report", name, "--date", Self.day(day), "--format", "txt,json", "--output", "alone"],
          in: folder.path)
        #expect(report.exitCode == 0)
        let issue = try await runProgram(
          [
            "issue", name, "--date", Self.day(day), "--issued", "2025-12-31T10:00", "--role", "x", "--output",
            "alone",
          ], in: folder.path)
        #expect(issue.exitCode == 0, "\(issue)")
        for format in ["txt", "json"] {
          let file = "\(name)/\(Self.day(day))/sitrep-\(name)-\(Self.day(day))-en.\(format)"
          #expect(try folder.bytes(of: "worked/\(file)") == folder.bytes(of: "alone/\(file)"), "\(file)")
        }
      }
    }
  }
}
