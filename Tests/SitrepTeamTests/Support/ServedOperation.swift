import SitrepKit
import SitrepModel
import SitrepSQLite
import SitrepStore
import SitrepTeam
import SitrepTestSupport
import Synchronization

/// An operation that is served, on a store of its own, at a time that a test sets.
struct ServedOperation: Sendable {
  let server: TeamServer
  let log: any EntryLog & FactStore
  let clock: TestClock

  static let passphrase = "a long way to the border"
  /// Read once for all tests, for nothing in them changes.
  static let pages = Result { try Pages() }
  /// 2025-12-01T12:00:00Z, a day with records in the operation.
  static let noon: Int64 = 1_764_590_400

  /// - Parameter files: the operation's; none is a store in which nothing was begun.
  static func with<Result>(
    _ files: [String: String] = MarkedOperation.files, _ body: (ServedOperation) async throws -> Result
  ) async throws -> Result {
    try await withTemporaryFolder { folder in
      let store = "\(folder.path)/team.sitrep"
      if !files.isEmpty {
        for (name, text) in files { try folder.write(text, to: "operation/\(name)") }
        let copy = StoreCopy(in: Stores([SQLiteStores()]), at: Instant(seconds: noon - 86_400))
        _ = try await copy.copy("\(folder.path)/operation", to: store)
      }
      let log = try SQLiteLog(at: store, isNew: files.isEmpty)
      let clock = TestClock(noon)
      let server = TeamServer(log, hasher: PlainHasher(), pages: try pages.get(), clock: { clock.now })
      return try await body(ServedOperation(server: server, log: log, clock: clock))
    }
  }

  /// Someone who signed in, made by the owner's link or by an invitation.
  func browser(
    _ role: Role = .owner, edition: Edition = .internal, account: String? = nil
  ) async throws -> Client {
    let account = account ?? "\(role.rawValue)-\(edition.rawValue)"
    let team = server.team
    let token: RandomToken
    if role == .owner, let first = try await team.firstOwnerInvitation() {
      token = first
    } else {
      token = try await team.invite(role, edition: edition, function: "officer", by: host())
    }
    let session = try await team.accept(
      token.text, account: account, passphrase: Self.passphrase, function: "\(role.rawValue) officer",
      language: "en")
    return Client(server: server, cookies: ["sitrep_session": session.text])
  }

  func host() async throws -> Person {
    if let owner = try await server.team.people().first(where: { $0.role == .owner }) { return owner }
    _ = try await browser(.owner, account: "first-owner")
    return try await host()
  }

  /// The operation as someone sees it.
  func workspace(
    _ role: Role = .owner, edition: Edition = .internal, account: String? = nil
  ) async throws -> Workspace {
    let person = Person(
      account: account ?? role.rawValue, role: role, edition: edition, function: "\(role.rawValue) officer",
      language: "en", passphraseHash: "")
    return try await server.workspace(for: person)
  }
}

/// The time of a test.
final class TestClock: Sendable {
  private let seconds: Mutex<Int64>

  init(_ seconds: Int64) {
    self.seconds = Mutex(seconds)
  }

  var now: Instant { Instant(seconds: seconds.withLock { $0 }) }

  func advance(by seconds: Int64) { self.seconds.withLock { $0 += seconds } }
}
