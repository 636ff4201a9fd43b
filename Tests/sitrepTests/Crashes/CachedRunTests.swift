import Foundation
import SitrepTestSupport
import Testing

/// One after the other, for the moments are measured.
@Suite("Runs that keep what they read for later ones", .serialized)
struct CachedRunTests {
  private static let arguments = [
    "report", "small", "--date", "2025-11-29", "--format", "hxl", "--output", "reports", "--quiet",
  ]

  /// An operation large enough, and the report of it by a run that keeps nothing.
  private static func report(in folder: TemporaryFolder) async throws -> [UInt8] {
    let columns = "id,source,occurred,place,indicator,measure,value,locator"
    let rows = (0..<5_000).map { index in
      "e-\(index),field,2025-11-2\(index % 9),camp,stranded,stock,\(index % 700),page \(index) of the list of those who came by the road on that day"
    }
    try SmallOperation.write(
      to: folder, replacing: ["estimates.csv": ([columns] + rows).joined(separator: "\n") + "\n"])
    return try await written(in: folder, keeping: "")
  }

  private static func written(in folder: TemporaryFolder, keeping cache: String) async throws -> [UInt8] {
    let run = try await runProgram(arguments, environment: ["SITREP_CACHE": cache], in: folder.path)
    #expect(run.exitCode == 0, "\(run.standardError)")
    let files = try folder.files().filter { $0.hasSuffix(".hxl.csv") }
    return try folder.bytes(of: try #require(files.first))
  }

  /// The endings of the files that are kept: what was read, and what the run wrote.
  private static func kept(in folder: TemporaryFolder) throws -> [String] {
    try folder.files().filter { $0.hasPrefix("cache/") }.map { String($0.split(separator: ".").last ?? "") }
      .sorted()
  }

  private static let both = ["cache", "run"]

  @Test("killed at any moment they leave nothing that the next run believes")
  func killed() async throws {
    try await withTemporaryFolder { folder in
      let expected = try await Self.report(in: folder)
      let cache = "\(folder.path)/cache"
      let start = ContinuousClock.now
      #expect(try await Self.written(in: folder, keeping: cache) == expected)
      let usual = ContinuousClock.now - start
      #expect(try Self.kept(in: folder) == Self.both)
      var environment = ProcessInfo.processInfo.environment
      environment["SITREP_CACHE"] = cache
      for part in 1...KilledRun.count {
        try? FileManager.default.removeItem(atPath: cache)
        _ = try KilledRun.run(
          Self.arguments, in: folder.path, until: .after(usual * Double(part) / Double(KilledRun.count)),
          environment: environment)
        #expect(try await Self.written(in: folder, keeping: cache) == expected)
        #expect(try Self.kept(in: folder) == Self.both, "what the killed run began is written anew")
      }
    }
  }

  @Test("several at once say the same, and leave one file of each kind")
  func atOnce() async throws {
    try await withTemporaryFolder { folder in
      let expected = try await Self.report(in: folder)
      let reports = try await withThrowingTaskGroup(of: [UInt8].self) { group in
        for index in 0..<4 {
          group.addTask {
            let output = "reports-\(index)"
            let run = try await runProgram(
              Self.arguments.map { $0 == "reports" ? output : $0 },
              environment: ["SITREP_CACHE": "\(folder.path)/cache"], in: folder.path)
            #expect(run.exitCode == 0, "\(run.standardError)")
            let file = try folder.files().first { $0.hasPrefix("\(output)/") && $0.hasSuffix(".hxl.csv") }
            return try folder.bytes(of: #require(file))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(reports == Array(repeating: expected, count: 4))
      #expect(try Self.kept(in: folder) == Self.both)
    }
  }

  @Test("an erased record stands in nothing that is kept")
  func erased() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Self.report(in: folder)
      let cache = ["SITREP_CACHE": "\(folder.path)/cache"]
      _ = try await Self.written(in: folder, keeping: "\(folder.path)/cache")
      #expect(try Self.kept(in: folder) == Self.both)
      let run = try await runProgram(
        ["erase", "small", "e-7", "--why", "asked"], environment: cache, in: folder.path)
      #expect(run.exitCode == 0, "\(run.standardError)")
      #expect(try Self.kept(in: folder) == [])
    }
  }
}
