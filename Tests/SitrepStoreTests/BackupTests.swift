import Foundation
import SitrepKit
import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore
import SitrepTestSupport
import Testing

/// The commands of docs/serve.md, on a store that is in use.
@Suite("A backup")
struct BackupTests {
  private static let now = Instant(seconds: 1_764_590_400)
  private static let person = EntryCells(["role": "owner", "passphrase": "scrypt$1"])
  private static let available = StoreKind.available.filter {
    $0 == .postgres || FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")
  }

  @Test(
    "restored gives the same reports, and knows the same people",
    .enabled(if: !available.isEmpty, "needs sqlite3 or PostgreSQL"), arguments: available)
  func restores(kind: StoreKind) async throws {
    try await withTemporaryFolder { folder in
      let address = try kind.address(in: folder)
      let copying = StoreCopy(in: Stores([SQLiteStores(), PostgresStores()]), at: Self.now)
      _ = try await copying.copy("\(Project.root)/seeds/chile-peru-2025", to: address)
      let log = try await #require(StoreKind.open(address) as? any EntryLog & FactStore)
      _ = try await log.write(
        "person", key: "olga", cells: Self.person, replacing: 0, until: nil, at: Self.now)
      // The newest entry may stand in the file beside the store's.
      _ = try await log.append([Self.review], after: log.head())

      let backup = try backup(of: address, kind, in: folder)
      let copy = try await #require(StoreKind.open(backup) as? any EntryLog & FactStore)
      #expect(try await copy.entries(after: .none) == log.entries(after: .none))
      #expect(try await copy.facts("person", at: Self.now) == log.facts("person", at: Self.now))
      #expect(try await Self.reports(of: copy) == Self.reports(of: log))
      // Who goes on with it goes on where it ended.
      #expect(try await copy.append([Self.review], after: log.head()) == log.head().advanced(by: 1))
    }
  }

  private static let review = Entry.review("est-001", by: "u-2")

  private static func reports(of log: any EntryLog) async throws -> [[UInt8]] {
    let request = ReportRequest(
      date: "2025-12-01", formats: ["txt", "json", "html"], languages: ["en", "es"])
    return try await OperationFolder.open(log).files(request).map(\.bytes)
  }

  /// Takes a backup and restores it; gives the address of what was restored.
  private func backup(of address: String, _ kind: StoreKind, in folder: TemporaryFolder) throws -> String {
    switch kind {
    case .sqlite:
      let copy = "\(folder.path)/copy.sitrep"
      try run("/usr/bin/sqlite3", [address, ".backup '\(copy)'"])
      return copy
    case .postgres:
      let programs = try #require(PostgresServer.programs)
      let file = "\(folder.path)/copy.sql"
      try run("\(programs)/pg_dump", ["--schema=sitrep", "--file=\(file)", address])
      let restored = try kind.address(in: folder)
      try run(
        "\(programs)/psql",
        ["--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=\(file)", "--dbname=\(restored)"])
      return restored
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(program) \(arguments)")
  }
}
