import Foundation
import SitrepStore
import SitrepTestSupport
import Testing

/// How much the tests of trust try: a little in `make test`, all of it in `make store-trust`.
private let isWhole = ProcessInfo.processInfo.environment["SITREP_STORE_TRUST"] == "1"

@Suite("Programs that append and are killed", .serialized)
struct KilledAppendTests {
  private static let program = Project.program.replacing(/sitrep$/, with: "append-entries")

  /// A run of the program that appends.
  private struct Appender {
    let process = Process()
    let output: String

    init(_ store: String, _ name: String, _ count: Int, in folder: TemporaryFolder) throws {
      output = try folder.write("", to: "\(name).txt")
      process.executableURL = URL(filePath: KilledAppendTests.program)
      process.arguments = [store, "test", name, String(count)]
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
      process.standardError = FileHandle.nullDevice
      try process.run()
    }

    /// The ids of the entries that it was told are kept.
    func acknowledged() throws -> [String] {
      try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    /// Waits for a moment that differs with the number: before the first entry is kept, or after some are, in the
    /// middle of the next.
    func wait(forMoment number: Int) async throws {
      let count = number * 7 % 20
      _ = try await eventually(pause: .milliseconds(1)) {
        try process.isRunning && acknowledged().count < count ? nil : true
      }
      try await Task.sleep(for: .milliseconds(number * 37 % 50))
    }
  }

  @Test("eight processes at once: no gap, no double, no loss", arguments: StoreKind.available)
  func manyProcesses(kind: StoreKind) async throws {
    try await withTemporaryFolder { folder in
      let store = try kind.address(in: folder)
      let log = try await StoreKind.open(store, isNew: true)
      let each = isWhole ? 1_250 : 20
      let appenders = try (0..<8).map { try Appender(store, "p\($0)", each, in: folder) }
      for appender in appenders {
        appender.process.waitUntilExit()
        #expect(appender.process.terminationStatus == 0)
      }
      let entries = try await log.entries(after: .none)
      #expect(entries.map(\.revision.number) == Array(1...Int64(8 * each)))
      #expect(Set(entries.map(\.id)).count == 8 * each)
      #expect(try Set(appenders.flatMap { try $0.acknowledged() }) == Set(entries.map(\.id)))
    }
  }

  @Test("every acknowledged entry is there, whenever the writer is killed", arguments: StoreKind.available)
  func killedWriter(kind: StoreKind) async throws {
    try await withTemporaryFolder { folder in
      let store = try kind.address(in: folder)
      let log = try await StoreKind.open(store, isNew: true)
      var acknowledged: [String] = []
      for number in 0..<(isWhole ? 200 : 6) {
        let appender = try Appender(store, "w\(number)", 100_000, in: folder)
        try await appender.wait(forMoment: number)
        kill(appender.process.processIdentifier, SIGKILL)
        appender.process.waitUntilExit()
        acknowledged += try appender.acknowledged()
      }
      let entries = try await log.entries(after: .none)
      let kept = entries.map(\.id)
      #expect(entries.map(\.revision.number) == Array(1...Int64(kept.count)))
      #expect(Set(kept).count == kept.count)
      #expect(!acknowledged.isEmpty && Set(acknowledged).isSubset(of: kept))
    }
  }

  @Test(
    "every acknowledged entry is there, whenever the server is killed",
    .enabled(if: PostgresServer.programs != nil, "needs PostgreSQL's server"))
  func killedServer() async throws {
    let server = try PostgresServer(settings: [])
    defer { server.stop() }
    try await withTemporaryFolder { folder in
      let store = try server.makeDatabase()
      _ = try await StoreKind.open(store, isNew: true)
      var acknowledged: [String] = []
      for number in 0..<(isWhole ? 200 : 3) {
        let appender = try Appender(store, "s\(number)", 100_000, in: folder)
        try await appender.wait(forMoment: number)
        if let id = server.processID { kill(id, SIGKILL) }
        try await waitUntilReachable(store)
        // Where the server was back at once the program may go on.
        kill(appender.process.processIdentifier, SIGKILL)
        appender.process.waitUntilExit()
        acknowledged += try appender.acknowledged()
      }
      let entries = try await StoreKind.open(store).entries(after: .none)
      #expect(entries.map(\.revision.number) == Array(1...Int64(entries.count)))
      #expect(!acknowledged.isEmpty && Set(acknowledged).isSubset(of: entries.map(\.id)))
      #expect(Set(entries.map(\.id)).count == entries.count)
    }
  }

  /// The server is started again, and works up what it had acknowledged.
  private func waitUntilReachable(_ store: String) async throws {
    _ = try await eventually(pause: .milliseconds(100)) { try? await StoreKind.open(store) }
  }
}
