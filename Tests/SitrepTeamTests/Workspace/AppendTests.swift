import SitrepKit
import SitrepModel
import SitrepStore
import SitrepTeam
import Synchronization
import Testing

@Suite("Appending from a page")
struct AppendTests {
  static let row = NewRow(
    "estimates",
    [
      "source": "field", "occurred": "2025-12-01", "place": "camp", "indicator": "stranded",
      "measure": "stock",
      "value": "dozens",
    ])

  private static func ids(_ outcome: AppendOutcome) -> [String]? {
    if case .appended(let ids) = outcome { ids } else { nil }
  }

  @Test("keeps who entered a row, and when, and gives it the next id")
  func appends() async throws {
    try await ServedOperation.with { served in
      let workspace = try await served.workspace(.contributor, account: "ana")
      let place = NewRow("places", ["id": "bridge", "name": "Bridge", "type": "site", "parent": "region"])
      var row = Self.row
      row.cells["place"] = "bridge"
      let outcome = try await workspace.append([row, place], key: "k")
      let ids = try #require(Self.ids(outcome))
      #expect(ids.count == 2 && !ids[0].isEmpty && ids[1] == "bridge", "\(outcome)")
      let entries = try await served.log.entries(after: workspace.seen)
      #expect(entries.map(\.table) == ["places", "estimates"])
      #expect(Set(entries.map(\.user)) == ["ana"] && Set(entries.map(\.role)) == ["contributor officer"])
      #expect(
        entries[1].cells["entered"] == "2025-12-01T12:00:00+00:00"
          || entries[1].cells["entered"] == "2025-12-01T12:00:00Z")
    }
  }

  @Test("keeps what is sent twice once, at once or one after the other")
  func once() async throws {
    try await ServedOperation.with { served in
      let workspace = try await served.workspace(.contributor, account: "ana")
      let head = try await served.log.head()
      await withTaskGroup(of: Void.self) { group in
        for _ in 0..<4 { group.addTask { _ = try? await workspace.append([Self.row], key: "k") } }
      }
      _ = try await served.workspace(.contributor, account: "ana").append([Self.row], key: "k")
      #expect(try await served.log.head() == head.advanced(by: 1))
      // Something else in the same form, gone back to, is something else.
      var other = Self.row
      other.cells["value"] = "45"
      let outcome = try await served.workspace(.contributor, account: "ana").append([other], key: "k")
      #expect(Self.ids(outcome) != nil)
      #expect(try await served.log.head() == head.advanced(by: 2))
    }
  }

  @Test("goes on where others append meanwhile")
  func retries() async throws {
    try await ServedOperation.with { served in
      let first = try await served.workspace(.contributor, account: "ana")
      let second = try await served.workspace(.contributor, account: "ben")
      let head = try await served.log.head()
      for (workspace, value) in [(first, "41"), (second, "42"), (first, "43")] {
        var row = Self.row
        row.cells["value"] = value
        #expect(Self.ids(try await workspace.append([row], key: value)) != nil)
      }
      let ids = try await served.log.entries(after: head).map(\.id)
      #expect(Set(ids).count == 3)
    }
  }

  @Test("has many who append at once take turns, so that each one's rows are checked once")
  func turns() async throws {
    try await ServedOperation.with { served in
      let log = CountingLog(served.log)
      let desk = OperationDesk(log)
      let head = try await log.head()
      let person = try await served.host()
      let moment = served.clock.now
      let ids = try await withThrowingTaskGroup(of: [String]?.self) { group in
        for number in 0..<12 {
          group.addTask {
            var row = Self.row
            row.cells["value"] = "\(number)"
            let workspace = try await Workspace(desk, for: person, at: moment)
            return Self.ids(try await workspace.append([row], key: "\(number)"))
          }
        }
        return try await group.reduce(into: []) { $0 += $1 ?? [] }
      }
      #expect(Set(ids).count == 12)
      #expect(log.appends == 12)
      #expect(try await log.head() == head.advanced(by: 12))
    }
  }

  @Test(
    "tells what is wrong by row and column, with the nearest value, and appends nothing",
    arguments: [
      ("place", "cmap", "camp"), ("source", "feild", "field"), ("indicator", "", nil),
      ("measure", "stok", "stock"),
      ("occurred", "2025-13-01", "2025-01-13"), ("value", "", nil), ("plaec", "camp", "place"),
    ])
  func refuses(column: String, value: String, nearest: String?) async throws {
    try await ServedOperation.with { served in
      let head = try await served.log.head()
      var row = Self.row
      row.cells[column] = value
      let outcome = try await served.workspace(.contributor).append([Self.row, row], key: "k")
      guard case .refused(let problems) = outcome else {
        Issue.record("\(outcome)")
        return
      }
      let errors = problems.filter(\.isError)
      #expect(errors.allSatisfy { $0.row == 1 && $0.column == column }, "\(problems)")
      #expect(!errors.isEmpty && errors.first?.problem.suggestion == nearest, "\(problems)")
      #expect(try await served.log.head() == head)
    }
  }

  @Test("of two who correct one record, the second sees both and chooses")
  func conflicts() async throws {
    try await ServedOperation.with { served in
      let ana = try await served.workspace(.contributor, account: "ana")
      let ben = try await served.workspace(.contributor, account: "ben")
      let mine = NewRow("estimates", ["value": "44"], corrects: "est-1")
      let ids = Self.ids(try await ana.append([mine], key: "a"))
      #expect(ids == ["est-1-2"])
      // Sent again, it is there already.
      #expect(
        Self.ids(try await served.workspace(.contributor, account: "ana").append([mine], key: "a")) == ids)

      let theirs = NewRow("estimates", ["value": "48"], corrects: "est-1")
      guard case .conflict(let conflict) = try await ben.append([theirs], key: "b") else {
        Issue.record("no conflict")
        return
      }
      #expect(conflict.base.id == "est-1" && conflict.theirs.id == "est-1-2")
      #expect(conflict.theirs.cells["value"] == "44" && conflict.mine == theirs)
      var chosen = theirs
      chosen.seen = conflict.theirs.id
      #expect(Self.ids(try await ben.append([chosen], key: "b")) == ["est-1-3"])
      let chain = try await served.workspace().chain(of: "est-1")
      #expect(chain.map(\.id) == ["est-1", "est-1-2", "est-1-3"])
      #expect(chain.map { $0.cells["value"] } == ["40", "44", "48"])
      #expect(chain.last?.cells["note"] == chain.first?.cells["note"])
    }
  }

  @Test("takes a review from a second person alone")
  func reviews() async throws {
    try await ServedOperation.with { served in
      let ana = try await served.workspace(.reviewer, account: "ana")
      let id = try #require(Self.ids(try await ana.append([Self.row], key: "k"))?.first)
      await #expect(throws: (any Error).self) {
        try await served.workspace(.reviewer, account: "ana").review(id, .accepted, comment: "", key: "a")
      }
      let ben = try await served.workspace(.reviewer, account: "ben")
      #expect(try ben.waitingForReview().contains { $0.id == id })
      #expect(
        try await !served.workspace(.reviewer, account: "ana").waitingForReview().contains { $0.id == id })
      #expect(Self.ids(try await ben.review(id, .accepted, comment: "Seen.", key: "b")) != nil)
      let record = try await served.workspace().record(id)
      #expect(record?.verdict == .accepted && record?.reviews.map(\.user) == ["ben"])
    }
  }
}

@Suite("A comment on a record") struct CommentTests {
  @Test("is anybody's who enters records, also on their own, and decides nothing")
  func decidesNothing() async throws {
    try await ServedOperation.with { served in
      func comment(_ text: String, by account: String, _ role: Role = .contributor) async throws
        -> AppendOutcome
      {
        try await served.workspace(role, account: account).comment(
          on: "est-1", text, key: "\(account) \(text)")
      }
      guard case .refused(let problems) = try await comment("", by: "ana") else {
        Issue.record("a comment without words was taken")
        return
      }
      #expect(problems.contains { $0.column == "verdict" && $0.isError }, "\(problems)")
      _ = try await comment("Is this of the morning?", by: "ana")
      #expect(
        try await served.workspace(.reviewer, account: "ben").waitingForReview().contains { $0.id == "est-1" }
      )
      _ = try await served.workspace(.reviewer, account: "ben").review(
        "est-1", .returned, comment: "No.", key: "r")
      _ = try await comment("Then I ask again.", by: "ana")
      let record = try #require(try await served.workspace().record("est-1"))
      #expect(record.reviews.map(\.comment) == ["Is this of the morning?", "No.", "Then I ask again."])
      #expect(record.reviews.map(\.user) == ["ana", "ben", "ana"] && record.verdict == .returned)
      await #expect(throws: PageRefusal.forbidden) { try await comment("Me too.", by: "vera", .viewer) }
    }
  }
}

/// Counts how often somebody tries to append.
private final class CountingLog: EntryLog {
  private let base: any EntryLog
  private let count = Mutex(0)

  init(_ base: any EntryLog) { self.base = base }

  var name: String { base.name }
  var appends: Int { count.withLock { $0 } }

  func append(_ entries: [Entry], after: Revision, key: String) async throws(StoreFault) -> Revision {
    count.withLock { $0 += 1 }
    return try await base.append(entries, after: after, key: key)
  }

  func entries(after: Revision, upTo last: Revision?) async throws(StoreFault) -> [Entry] {
    try await base.entries(after: after, upTo: last)
  }

  func head() async throws(StoreFault) -> Revision { try await base.head() }

  func erase(_ erasure: Erasure) async throws(StoreFault) -> Int { try await base.erase(erasure) }

  func discard() async { await base.discard() }
}
