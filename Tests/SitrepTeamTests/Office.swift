import SitrepModel
import SitrepSQLite
import SitrepTeam
import SitrepTestSupport
import Synchronization
import Testing

/// A new store in a scratch folder with its pages, and the people who were let in.
final class Office: Sendable {
  let server: TeamServer
  private let clock: Clock
  static let passphrase = "seven herons on a wire"

  init(in folder: TemporaryFolder, at start: String = "2025-12-01T15:00:00Z") throws {
    let log = try SQLiteLog(at: "\(folder.path)/team.sitrep", isNew: true)
    let clock = Clock(try #require(Self.instant(start)))
    self.clock = clock
    server = TeamServer(
      log, hasher: PlainHasher(), pages: try ServedOperation.pages.get(), clock: { clock.now }
    ) { fault in
      Issue.record("\(fault)")
    }
  }

  func wait(until text: String) throws { clock.set(try #require(Self.instant(text))) }

  /// The owner, signed in, before anything is set up.
  func owner() async throws -> Browser {
    let token = try #require(try await server.team.firstOwnerInvitation())
    return try await join(token.text, as: "olga")
  }

  /// Signs in anew, as one does the next morning.
  func signIn(_ account: String) async throws -> Browser {
    var browser = Browser(server)
    let page = try await browser.send(
      try await browser.get("/records"), to: "/sign-in", ["account": account, "passphrase": Self.passphrase])
    #expect(page.target == "/records", "\(page.text)")
    return browser
  }

  func join(_ token: String, as account: String, language: String = "en") async throws -> Browser {
    var browser = Browser(server)
    let page = try await browser.get("/join/\(token)")
    let next = try await browser.send(
      page, to: "/join/\(token)",
      [
        "account": account, "function": "information officer", "passphrase": Self.passphrase,
        "repeat": Self.passphrase, "language": language,
      ])
    #expect(next.status == 200, "\(next.text)")
    return browser
  }

  /// Somebody whom the owner invites by the page.
  func member(_ account: String, _ role: String, edition: String = "internal", by owner: inout Browser)
    async throws
    -> Browser
  {
    let people = try await owner.get("/setup/people")
    let invited = try await owner.send(people, to: "/setup/people", ["role": role, "edition": edition])
    let start = try #require(invited.markup.firstRange(of: "/join/"), "\(invited.text)")
    return try await join(String(invited.markup[start.upperBound...].prefix(64)), as: account)
  }

  /// The operation begun, as its owner begins it.
  func begin(_ owner: inout Browser) async throws {
    let page = try await owner.get("/")
    #expect(page.target == "/begin")
    let today = try await owner.send(
      page, to: "/begin",
      [
        "title": "Flood in the north", "organisation": "Example Relief", "first": "2025-11-28",
        "zone": "America/Santiago", "countries": "chl per", "languages": "en", "languages": "es",
        "sectors": "SHL", "sectors": "WSH",
      ])
    #expect(today.target == "/", "\(today.text)")
  }

  private static func instant(_ text: String) -> Instant? {
    (try? DateSpan(edtf: text)).map { Instant(day: $0.earliest, second: Int($0.startSecond), offset: 0) }
  }
}

private final class Clock: Sendable {
  private let time: Mutex<Instant>
  init(_ time: Instant) { self.time = Mutex(time) }
  var now: Instant { time.withLock { $0 } }
  func set(_ now: Instant) { time.withLock { $0 = now } }
}

/// Hashes nothing, so that tests are quick.
struct PlainHasher: PassphraseHasher {
  func hash(_ passphrase: String) async throws -> String { "plain \(passphrase)" }
  func matches(_ passphrase: String, _ hash: String) async -> Bool { hash == "plain \(passphrase)" }
}
