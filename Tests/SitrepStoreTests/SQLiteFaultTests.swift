import Foundation
import GRDB
import SitrepModel
import SitrepSQLite
import SitrepStore
import SitrepTestSupport
import Testing

@Suite("A file that is no store, or no longer one")
struct SQLiteFaultTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (TemporaryFolder, String) throws -> Void
    let fault: @Sendable (String) -> StoreFault
  }

  static let cases = [
    Case(testDescription: "no file", make: { _, _ in }, fault: { .noStore($0) }),
    Case(
      testDescription: "a folder",
      make: {
        try $0.write("", to: "a.sitrep/x"); _ = $1
      }, fault: { .notAStore($0, found: .notAFile) }),
    Case(
      testDescription: "an empty file",
      make: {
        try $0.write("", to: "a.sitrep"); _ = $1
      }, fault: { .notAStore($0, found: .emptyFile) }),
    Case(
      testDescription: "a text",
      make: {
        try $0.write("operation: a\n", to: "a.sitrep"); _ = $1
      },
      fault: { .notAStore($0, found: .noSqlite) }),
    Case(
      testDescription: "a database of another program",
      make: {
        try DatabaseQueue(path: $1).write { try $0.execute(sql: "CREATE TABLE entries (a)") }; _ = $0
      },
      fault: { .notAStore($0, found: .otherSqlite) }),
    Case(
      testDescription: "a store of a newer version",
      make: { _, path in
        _ = try SQLiteLog(at: path, isNew: true)
        try DatabaseQueue(path: path).write {
          try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
        }
      }, fault: { .newerVersion($0) }),
  ]

  @Test("is refused for what it is, and not touched", arguments: cases)
  func refused(item: Case) throws {
    try withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      try item.make(folder, path)
      let before = try folder.files().filter { $0 == "a.sitrep" }.map { try folder.bytes(of: $0) }
      #expect(throws: item.fault(path)) { try SQLiteLog(at: path) }
      #expect(try folder.files().filter { $0 == "a.sitrep" }.map { try folder.bytes(of: $0) } == before)
    }
  }

  @Test("says that it is damaged, and gives what can still be read")
  func damaged() async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      let count = 2_000
      do {
        let log = try SQLiteLog(at: path, isNew: true)
        _ = try await log.append(
          (1...count).map { .estimate("e-\($0)", value: String(repeating: "\($0) ", count: 20)) },
          after: .none)
        try log.database.close()
      }
      var bytes = try folder.bytes(of: "a.sitrep")
      // Some pages in the middle, so that neither the first nor the last of the entries is hit.
      let page = 4_096
      let start = bytes.count / page / 2 * page
      for index in start..<start + 3 * page { bytes[index] = 0xA5 }
      try folder.write(bytes, to: "a.sitrep")

      let log = try SQLiteLog(at: path)
      let fault = await #expect(throws: StoreFault.self) { try await log.entries(after: .none) }
      guard case .damaged = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      let (entries, lost) = try SQLiteLog.readable(at: path)
      #expect(entries.count + lost == count)
      #expect(lost > 0 && lost < count / 4, "\(lost)")
      #expect(entries.first?.id == "e-1" && entries.last?.id == "e-\(count)")
      #expect(entries.allSatisfy { $0.id == "e-\($0.revision)" })
    }
  }

  @Test("does not change or delete an entry, whoever asks")
  func keepsEntries() async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      let log = try SQLiteLog(at: path, isNew: true)
      _ = try await log.append([.estimate("a")], after: .none)
      for sql in [
        "DELETE FROM entries", "UPDATE entries SET cells = '{\"value\":\"41\"}'",
        "UPDATE entries SET id = 'b'",
        "UPDATE entries SET erased = 1", "INSERT INTO appends VALUES ('k', 9)",
      ] {
        await #expect(throws: DatabaseError.self, "\(sql)") {
          try await log.database.write { try $0.execute(sql: sql) }
        }
      }
      #expect(try await log.entries(after: .none).map(\.cells["value"]) == ["40"])
    }
  }

  @Test(
    "waits for the disk before it says that an entry is kept, new or opened again", arguments: [true, false])
  func waitsForTheDisk(isNew: Bool) async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      if !isNew { try SQLiteLog(at: path, isNew: true).database.close() }
      let log = try SQLiteLog(at: path, isNew: isNew)
      let full = 2
      let waits = try await log.database.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
      #expect(waits == full)
    }
  }

  @Test("holds nothing any more of what was erased")
  func erasedIsGone() async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      let log = try SQLiteLog(at: path, isNew: true)
      _ = try await log.append([.estimate("a", value: "tell-tale words"), .estimate("b")], after: .none)
      _ = try await log.erase(Erasure(of: "a", why: "asked for", at: Instant(seconds: 0)))
      for file in try folder.files() {
        let text = String(decoding: try folder.bytes(of: file), as: UTF8.self)
        #expect(!text.contains("tell-tale"), "\(file)")
      }
    }
  }

  @Test("can be read where nothing can be written")
  func readOnly() async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder.path)/a.sitrep"
      let log = try SQLiteLog(at: path, isNew: true)
      _ = try await log.append([.estimate("a")], after: .none)
      try log.database.close()
      for file in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + file) }
      let queue = try SQLiteLog(at: path, isReadOnly: true)
      #expect(try await queue.entries(after: .none).map(\.id) == ["a"])
      let fault = await #expect(throws: StoreFault.self) {
        try await queue.append([.estimate("b")], after: Revision(1))
      }
      #expect(fault == .notWritten(path, why: .fileReadOnly))
    }
  }
}
