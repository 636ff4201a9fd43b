import Foundation
import SitrepModel
import SitrepPostgres
import SitrepStore
import SitrepTestSupport
import Testing

@Suite(
  "A server that does not do as it is asked",
  .enabled(if: PostgresServer.shared != nil, "needs PostgreSQL's server"))
struct PostgresFaultTests {
  private let server: PostgresServer

  init() throws {
    server = try #require(PostgresServer.shared)
  }

  private func fault(_ address: String) async -> StoreFault? {
    do throws(StoreFault) {
      guard let address = try PostgresAddress(address) else { return nil }
      _ = try await PostgresDatabase(address).log()
      return nil
    } catch {
      return error
    }
  }

  @Test("a wrong password is refused, and stands in no message")
  func wrongPassword() async throws {
    let url = try server.makeDatabase().replacing(PostgresServer.password, with: "s3cret%2Fx")
    let fault = try #require(await fault(url))
    guard case .refused = fault else {
      Issue.record("\(fault)")
      return
    }
    #expect(
      !fault.isRequest && !fault.text.english.contains("s3cret") && !fault.text.english.contains("\n"),
      "\(fault.text)")
  }

  @Test("a server, a database, tables, an operation that are not there")
  func notThere() async throws {
    let port = try PostgresServer.freePort()
    guard case .unreachable = await fault(server.url("d", port: port)) else { return #expect(Bool(false)) }
    guard case .refused(_, let why) = await fault(server.url("no-such")) else { return #expect(Bool(false)) }
    #expect(why.english.contains("does not exist"))
    let url = try server.makeDatabase()
    guard case .notAStore = await fault(url) else { return #expect(Bool(false)) }
    let address = try #require(try PostgresAddress(url))
    let database = try await PostgresDatabase(address, isNew: true)
    guard case .noOperation(_, nil, []) = await fault(url) else { return #expect(Bool(false)) }
    _ = try await database.begin("b")
    #expect(await fault(url) == nil)
    _ = try await database.begin("a")
    guard case .noOperation(_, nil, ["a", "b"]) = await fault(url) else { return #expect(Bool(false)) }
    guard case .noOperation(_, "c", ["a", "b"]) = await fault(url + "&operation=c") else {
      return #expect(Bool(false))
    }
    #expect(await fault(url + "&operation=b") == nil)
  }

  @Test("tables of a newer version are left alone")
  func newer() async throws {
    try await StoreKind.postgres.with { _, url in
      try server.sql("UPDATE sitrep.version SET number = 99", in: url)
      #expect(await fault(url) == (try PostgresAddress(url)).map { .newerVersion($0.name) })
      let address = try #require(try PostgresAddress(url))
      await #expect(throws: StoreFault.newerVersion(address.name)) {
        try await PostgresDatabase(address, isNew: true)
      }
    }
  }

  @Test("two programs that make the tables at once make them once")
  func madeOnce() async throws {
    let address = try #require(try PostgresAddress(server.makeDatabase()))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { _ = try await PostgresDatabase(address, isNew: true).begin("o\(number % 2)") }
      }
      try await group.waitForAll()
    }
    #expect(try await PostgresDatabase(address).operations() == ["o0", "o1"])
  }

  @Test("a database that takes nothing is read all the same")
  func readOnly() async throws {
    try await StoreKind.postgres.with { log, url in
      _ = try await log.append([.estimate("a")], after: .none)
      let database = try server.sql("SELECT current_database()", in: url)
      try server.sql("ALTER DATABASE \(database) SET default_transaction_read_only = on", in: url)
      let again = try await StoreKind.open(url)
      #expect(try await again.entries(after: .none).map(\.id) == ["a"])
      let fault = await #expect(throws: StoreFault.self) {
        try await again.append([.estimate("b")], after: Revision(1))
      }
      // The whole database is, not only the operation, which the address does not name.
      let name = try StoreAddress(url).name
      #expect(fault == .notWritten(name, why: .serverReadOnly))
    }
  }

  @Test("does not change or delete an entry, whoever asks")
  func keepsEntries() async throws {
    try await StoreKind.postgres.with { log, url in
      _ = try await log.append([.estimate("a")], after: .none)
      for sql in [
        "DELETE FROM sitrep.entries", "UPDATE sitrep.entries SET cells = '{\"value\":\"41\"}'",
        "UPDATE sitrep.entries SET id = 'b'", "UPDATE sitrep.entries SET erased = true",
      ] {
        #expect(throws: PostgresServer.Fault.self, "\(sql)") { try server.sql(sql, in: url) }
      }
      #expect(try await log.entries(after: .none).map(\.cells["value"]) == ["40"])
    }
  }

  @Test(
    "a full disk takes nothing more, keeps what was acknowledged, and takes more once there is room",
    .enabled(if: PostgresServer.isSmallDiskAvailable, "needs root, to mount a small disk"))
  func fullDisk() async throws {
    // Who sweeps the catalogue meanwhile makes the server write what it keeps of it anew, for which there is no room.
    let server = try PostgresServer(settings: ["-c", "fsync=off", "-c", "autovacuum=off"], smallDisk: 24)
    defer { server.stop() }
    let main = server.url("postgres")
    try server.sql("CREATE TABLESPACE small LOCATION '\(server.folder)/disk'", in: main)
    try server.sql("CREATE DATABASE d TABLESPACE small", in: main)
    let url = server.url("d")
    let log = try await StoreKind.open(url, isNew: true)
    try server.sql(
      "CREATE TABLE filler AS SELECT repeat(md5(n::text), 20) FROM generate_series(1, 2000) n", in: url)
    // The files of a new database have holes until its pages are written: they must have their room before the rest
    // is taken, or no checkpoint finds any.
    try server.sql("CHECKPOINT", in: url)
    var kept = 0
    var fault: StoreFault?
    // Digits that no compression makes small.
    var random = SplitMix(seed: 5)
    while fault == nil, kept < 5_000 {
      let value = (0..<2_000).map { _ in String(random.number(9_999)) }.joined()
      do throws(StoreFault) {
        kept = Int(
          try await log.append([.estimate("e-\(kept)", value: value)], after: Revision(Int64(kept))).number)
      } catch {
        fault = error
      }
    }
    // The whole database's disk is, not only the operation's, which the address does not name.
    let name = try StoreAddress(url).name
    #expect(fault == .notWritten(name, why: .serverDiskFull))
    #expect(kept > 20)
    #expect(try await StoreKind.open(url).entries(after: .none).map(\.id) == (0..<kept).map { "e-\($0)" })
    try server.sql("DROP TABLE filler", in: url)
    try server.sql("CHECKPOINT", in: url)
    #expect(
      try await log.append([.estimate("after")], after: Revision(Int64(kept))) == Revision(Int64(kept) + 1))
  }

  @Test("a connection cut in mid-append loses and doubles nothing", arguments: [true, false])
  func cut(isServerHeard: Bool) async throws {
    try await StoreKind.postgres.with { log, url in
      let proxy = try CuttingProxy(to: server.port)
      defer { proxy.stop() }
      let through = url.replacing(":\(server.port)/", with: ":\(proxy.port)/")
      let log2 = try await StoreKind.open(through)
      var seen = try await log2.append([.estimate("first")], after: .none)
      let count = 30
      for number in 0..<count {
        // The request is cut, or the answer is: of the first the server knows nothing, the second it has done.
        if isServerHeard {
          proxy.cut(afterBytesFromServer: number * 7 % 90)
        } else {
          proxy.cut(fromClient: number * 23 % 400)
        }
        seen = try await log2.append([.estimate("e-\(number)")], after: seen)
        #expect(seen == Revision(Int64(number) + 2))
      }
      #expect(try await log.entries(after: .none).map(\.id) == ["first"] + (0..<count).map { "e-\($0)" })
    }
  }
}
