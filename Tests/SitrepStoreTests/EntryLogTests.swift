import SitrepModel
import SitrepStore
import SitrepTestSupport
import Testing

@Suite("A log of entries")
struct EntryLogTests {
  static let texts = [
    "40", "\"dozens\", they said", "a\\b", "line\nline\r\n\ttab", "nul \0 in it", "{a,b}", "NULL",
    "''; DROP TABLE entries",
    "مئات", "e\u{301}", "👩‍👩‍👧", "\u{202E}back", " spaces ", String(repeating: "long ", count: 20_000),
  ]

  @Test("gives back what was appended, byte for byte", arguments: StoreKind.available)
  func keepsTexts(kind: StoreKind) async throws {
    try await kind.with { log, address in
      let entries = Self.texts.enumerated().map { index, text in
        Entry(
          at: Instant(seconds: Int64(index) * 86_399 - 3), user: "u-\(index)", role: "r \"\(index)\"",
          table: "estimates", id: "e-\(index)",
          cells: EntryCells([.init("id", "e-\(index)"), .init(text, text), .init("a", text)]),
          supersedes: "\\\(index)")
      }
      let head = try await log.append(entries, after: .none)
      #expect(head == Revision(Int64(entries.count)))
      let read = try await StoreKind.open(address).entries(after: .none)
      let numbered = entries.enumerated().map { index, entry in
        var entry = entry
        entry.revision = Revision(Int64(index) + 1)
        return entry
      }
      #expect(read == numbered)
      #expect(read.map { Array($0.cells["a"].utf8) } == Self.texts.map { Array($0.utf8) })
    }
  }

  @Test(
    "refuses an append that did not see the newest, and tells what it missed", arguments: StoreKind.available)
  func refusesStale(kind: StoreKind) async throws {
    try await kind.with { log, address in
      let first = try await log.append([.estimate("a"), .estimate("b")], after: .none)
      let other = try await StoreKind.open(address)
      _ = try await other.append([.estimate("c")], after: first)
      let fault = await #expect(throws: StoreFault.self) {
        try await log.append([.estimate("d"), .estimate("e")], after: first)
      }
      guard case .behind(_, let meanwhile) = fault else {
        Issue.record("\(String(describing: fault))")
        return
      }
      #expect(meanwhile.map(\.id) == ["c"])
      #expect(try await log.entries(after: .none).map(\.id) == ["a", "b", "c"])
      await #expect(throws: StoreFault.self) { try await log.append([.estimate("f")], after: Revision(9)) }
      #expect(try await log.head() == Revision(3))
    }
  }

  @Test("appends once what is sent twice with one key", arguments: StoreKind.available)
  func appendsOnce(kind: StoreKind) async throws {
    try await kind.with { log, _ in
      let first = try await log.append([.estimate("a")], after: .none, key: "form 1")
      #expect(try await log.append([.estimate("a")], after: .none, key: "form 1") == first)
      let second = try await log.append([.estimate("a")], after: first, key: "form 2")
      #expect(second == Revision(2))
      #expect(try await log.append([.estimate("x")], after: second, key: "form 1") == first)
      #expect(try await log.entries(after: .none).count == 2)
    }
  }

  @Test("gives a part of itself", arguments: StoreKind.available)
  func givesParts(kind: StoreKind) async throws {
    try await kind.with { log, _ in
      _ = try await log.append(["a", "b", "c", "d"].map { .estimate($0) }, after: .none)
      #expect(try await log.entries(after: Revision(1), upTo: Revision(3)).map(\.id) == ["b", "c"])
      #expect(try await log.entries(after: Revision(4)).isEmpty)
      #expect(try await log.append([], after: Revision(4)) == Revision(4))
    }
  }

  @Test("lets a record's cells go, and keeps that they went, and why", arguments: StoreKind.available)
  func erases(kind: StoreKind) async throws {
    try await kind.with { log, _ in
      _ = try await log.append(
        [
          .estimate("a", value: "tell-tale"), .estimate("b"),
          Entry(
            at: Instant(seconds: 0), table: "sources", id: "a", cells: EntryCells(["id": "a"])),
        ], after: .none)
      let erasure = Erasure(of: "a", why: "a person could be known", at: Instant(seconds: 60), role: "owner")
      #expect(try await log.erase(erasure) == 1)
      #expect(try await log.erase(erasure) == 0)
      #expect(try await log.erase(Erasure(of: "z", why: "x", at: Instant(seconds: 60))) == 0)
      let entries = try await log.entries(after: .none)
      #expect(entries.map(\.id) == ["a", "b", "a", ""])
      #expect(entries.map(\.isErased) == [true, false, false, false])
      #expect(entries[0].cells.isEmpty && entries[0].user == "u1")
      #expect(entries[3].table == Erasure.table && entries[3].cells["why"] == "a person could be known")
    }
  }

  @Test("lets nobody review what they entered themselves", arguments: StoreKind.available)
  func takesASecondPerson(kind: StoreKind) async throws {
    try await kind.with { log, _ in
      // "a" and "b" are of u1; of a place that is called as a record is nobody asks.
      let place = Entry(
        at: Instant(seconds: 0), user: "u2", table: "places", id: "a", cells: EntryCells(["id": "a"]))
      let head = try await log.append([.estimate("a"), .estimate("b"), place], after: .none)
      for added in [[Entry.review("b", by: "u1")], [.review("a", by: "u2"), .review("b", by: "u1")]] {
        let fault = await #expect(throws: StoreFault.self) { try await log.append(added, after: head) }
        #expect(fault == .ownReview(store: log.name, record: "b"))
      }
      // In one go with the record too.
      let fault = await #expect(throws: StoreFault.self) {
        try await log.append([.review("c", by: "u1"), .estimate("c")], after: head)
      }
      #expect(fault == .ownReview(store: log.name, record: "c"))
      #expect(try await log.head() == head)
      // Whom the store does not know it can't tell from another.
      let last = try await log.append([.review("a", by: "u2"), .review("b", by: "")], after: head)
      #expect(last == Revision(5))
    }
  }

  @Test("loses and doubles nothing where many append at once", arguments: StoreKind.available)
  func takesMany(kind: StoreKind) async throws {
    try await kind.with { log, address in
      let (people, each) = (4, 25)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for person in 0..<people {
          group.addTask {
            let log = try await StoreKind.open(address)
            var seen = try await log.head()
            for number in 0..<each {
              var isKept = false
              while !isKept {
                do throws(StoreFault) {
                  seen = try await log.append([.estimate("\(person)-\(number)")], after: seen)
                  isKept = true
                } catch {
                  guard case .behind(_, let meanwhile) = error, let last = meanwhile.last else { throw error }
                  seen = last.revision
                }
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let entries = try await log.entries(after: .none)
      #expect(entries.map(\.revision.number) == Array(1...Int64(people * each)))
      #expect(Set(entries.map(\.id)).count == people * each)
      for person in 0..<people {
        // Each one's own come in their order.
        #expect(
          entries.map(\.id).filter { $0.hasPrefix("\(person)-") } == (0..<each).map { "\(person)-\($0)" })
      }
    }
  }
}
