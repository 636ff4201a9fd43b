import SitrepModel
import SitrepPostgres
import SitrepSQLite
import SitrepStore
import SitrepTestSupport

/// The databases that keep logs.
enum StoreKind: String, CaseIterable, Sendable {
  case sqlite, postgres

  /// Those that there are here.
  static let available = allCases.filter { $0 == .sqlite || PostgresServer.shared != nil }

  /// A new store and its address, while `body` runs.
  func with<Result>(_ body: (any EntryLog, String) async throws -> Result) async throws -> Result {
    try await withTemporaryFolder { folder in
      let address = try address(in: folder)
      return try await body(await Self.open(address, isNew: true), address)
    }
  }

  func address(in folder: TemporaryFolder) throws -> String {
    switch self {
    case .sqlite: "\(folder.path)/operation.sitrep"
    case .postgres: try server().makeDatabase()
    }
  }

  private func server() throws -> PostgresServer {
    guard let server = PostgresServer.shared else { throw PostgresServer.Fault.notInstalled }
    return server
  }

  static func open(_ address: String, isNew: Bool = false) async throws -> any EntryLog {
    switch try StoreAddress(address) {
    case .sqlite(let path): return try SQLiteLog(at: path, isNew: isNew)
    case .postgres(let address):
      let database = try await PostgresDatabase(address, isNew: isNew)
      return isNew ? try await database.begin("test") : try await database.log()
    case .folder: throw StoreFault.noStore(address)
    }
  }
}

extension Entry {
  /// An estimate, as short as can be.
  static func estimate(_ id: String, value: String = "40", supersedes: String = "") -> Entry {
    Entry(
      at: Instant(seconds: 1_764_331_200), user: "u1", role: "officer", table: "estimates", id: id,
      cells: EntryCells(["id": id, "value": value]), supersedes: supersedes)
  }

  /// A verdict on a record.
  static func review(_ record: String, by user: String) -> Entry {
    Entry(
      at: Instant(seconds: 1_764_331_200), user: user, role: "head of office", table: "reviews",
      cells: EntryCells(["record": record, "entered": "2025-11-28T12:00:00Z", "verdict": "accepted"]))
  }
}
