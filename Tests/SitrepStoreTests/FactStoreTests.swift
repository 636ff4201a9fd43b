import SitrepModel
import SitrepStore
import SitrepTestSupport
import Testing

@Suite("What a server keeps beside a log")
struct FactStoreTests {
  static let now = Instant(seconds: 1_764_331_200)
  static let later = Instant(seconds: 1_764_331_260)
  static let cells = EntryCells(["role": "owner", "text": "a \"b\"\n\\ مئات"])

  private func with(
    _ kind: StoreKind, _ body: (any EntryLog & FactStore, String) async throws -> Void
  ) async throws {
    try await kind.with { log, address in
      let store = try #require(log as? any EntryLog & FactStore)
      try await body(store, address)
    }
  }

  @Test("is there for whoever opens the store", arguments: StoreKind.available)
  func keeps(kind: StoreKind) async throws {
    try await with(kind) { store, address in
      _ = try await store.append([.estimate("a")], after: .none)
      #expect(
        try await store.write("person", key: "ana", cells: Self.cells, replacing: 0, until: nil, at: Self.now)
      )
      #expect(
        try await store.write("person", key: "Zoë", cells: Self.cells, replacing: 0, until: nil, at: Self.now)
      )
      let other = try #require(try await StoreKind.open(address) as? any EntryLog & FactStore)
      #expect(
        try await other.fact("person", "ana", at: Self.later)
          == Fact("person", key: "ana", cells: Self.cells, version: 1))
      #expect(try await other.facts("person", at: Self.now).map(\.key) == ["Zoë", "ana"])
      #expect(try await other.facts("session", at: Self.now).isEmpty)
      #expect(try await other.newestFacts("person", limit: 1, at: Self.now).map(\.key) == ["ana"])
      #expect(try await other.newestFacts("person", limit: 9, at: Self.now).map(\.key) == ["ana", "Zoë"])
      #expect(try await other.newestFacts("person", limit: 0, at: Self.now).isEmpty)
      #expect(try await other.entries(after: .none).count == 1)
    }
  }

  @Test("is changed and taken away by who read it last alone", arguments: StoreKind.available)
  func comparesBeforeWriting(kind: StoreKind) async throws {
    try await with(kind) { store, _ in
      let write = { (cells: EntryCells?, version: Int64) async throws -> Bool in
        try await store.write("a", key: "k", cells: cells, replacing: version, until: nil, at: Self.now)
      }
      let none = try await store.fact("a", "k", at: Self.now)
      #expect(none == nil)
      #expect(try await !write(Self.cells, 1))
      #expect(try await !write(nil, 1))
      #expect(try await write(Self.cells, 0))
      #expect(try await !write(Self.cells, 0))
      #expect(try await write(EntryCells(["b": "c"]), 1))
      #expect(try await !write(nil, 1))
      #expect(
        try await store.fact("a", "k", at: Self.now)
          == Fact("a", key: "k", cells: EntryCells(["b": "c"]), version: 2))
      #expect(try await write(nil, 2))
      #expect(try await store.fact("a", "k", at: Self.now) == nil)
    }
  }

  @Test("goes by itself when its time is over", arguments: StoreKind.available)
  func goes(kind: StoreKind) async throws {
    try await with(kind) { store, _ in
      let write = { (version: Int64, now: Instant) async throws -> Bool in
        try await store.write(
          "a", key: "k", cells: Self.cells, replacing: version, until: Self.later, at: now)
      }
      #expect(try await write(0, Self.now))
      #expect(try await store.fact("a", "k", at: Self.now)?.until == Self.later)
      #expect(try await store.fact("a", "k", at: Self.later) == nil)
      #expect(try await !write(1, Self.later))
      #expect(try await write(0, Self.later))
      try await store.removeGone(at: Self.later)
      #expect(try await store.facts("a", at: Self.now).isEmpty)
    }
  }

  @Test("of two who write at once one is late", arguments: StoreKind.available)
  func writesOnce(kind: StoreKind) async throws {
    try await with(kind) { store, _ in
      let written = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<8 {
          group.addTask {
            try await store.write(
              "a", key: "k", cells: EntryCells(["n": String(number)]), replacing: 0, until: nil, at: Self.now)
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(written == 1)
    }
  }

  @Test("is written with others in one step, or none of them", arguments: StoreKind.available)
  func writesTogether(kind: StoreKind) async throws {
    try await with(kind) { store, _ in
      let change = { (key: String, text: String?, version: Int64) in
        FactChange("a", key: key, cells: text.map { EntryCells(["n": $0]) }, replacing: version)
      }
      let write = { (changes: [FactChange]) async throws -> Bool in
        try await store.write(changes, at: Self.now)
      }
      let texts = { () async throws -> [String] in
        try await store.facts("a", at: Self.now).map { "\($0.key)\($0.cells["n"]) \($0.version)" }
      }
      let isWritten = try await write([change("y", "1", 0), change("x", "1", 0)])
      #expect(isWritten)
      #expect(try await texts() == ["x1 1", "y1 1"])
      for late in [change("z", "2", 1), change("x", "2", 0), change("x", nil, 2)] {
        #expect(try await !write([change("y", "2", 1), change("w", "2", 0), late]))
        #expect(try await texts() == ["x1 1", "y1 1"])
      }
      #expect(try await write([change("y", nil, 1), change("x", "2", 1)]))
      #expect(try await texts() == ["x2 2"])
    }
  }

  @Test("of two who write the same ones at once in another order one is late", arguments: StoreKind.available)
  func writesTogetherOnce(kind: StoreKind) async throws {
    try await with(kind) { store, _ in
      let written = try await withThrowingTaskGroup(of: Bool.self) { group in
        for number in 0..<8 {
          let keys = number.isMultiple(of: 2) ? ["x", "y"] : ["y", "x"]
          let cells = EntryCells(["n": String(number)])
          group.addTask {
            try await store.write(
              keys.map { FactChange("a", key: $0, cells: cells, replacing: 0) }, at: Self.now)
          }
        }
        return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      let facts = try await store.facts("a", at: Self.now)
      #expect(written == 1 && facts.count == 2 && facts[0].cells == facts[1].cells)
    }
  }
}
