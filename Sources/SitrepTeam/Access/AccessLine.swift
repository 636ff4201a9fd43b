package import SitrepModel
import SitrepStore

/// What happened to someone's access, for owners to read.
package struct AccessLine: Sendable, Hashable {
  package let at: Instant
  package let event: Event
  package let account: String
  /// Where from, or what for.
  package let detail: String

  package enum Event: String, Coded {
    case signedIn = "signed-in"
    case refused
    case slowed
    case signedOut = "signed-out"
    case invited
    case joined
    case changed
    case passphraseChanged = "passphrase-changed"
    case tokenMade = "token-made"
    case tokenTaken = "token-taken"
    /// Asked for what their role may not.
    case forbidden
    /// Sent a form that was not made for their session.
    case forged
    package static let vocabulary = "access_event"
  }

  static let kind = "access"
  /// In seconds.
  static let lifetime: Int64 = 400 * 86_400
}

extension Team {
  func note(_ event: AccessLine.Event, account: String, detail: String) async throws {
    let cells = EntryCells(["event": event.rawValue, "account": account, "detail": detail])
    // In the order of time by its key.
    let time = String(now.seconds)
    let key = String(repeating: "0", count: max(0, 12 - time.count)) + time + RandomToken().text.prefix(16)
    _ = try await facts.write(
      AccessLine.kind, key, cells, replacing: 0,
      until: Instant(seconds: now.seconds + AccessLine.lifetime), at: now)
  }

  /// Newest first.
  package func accessLines(limit: Int) async throws -> [AccessLine] {
    try await facts.newestFacts(AccessLine.kind, limit: max(0, limit), at: now).compactMap { fact in
      guard let seconds = Int64(fact.key.prefix(12)),
        let event = AccessLine.Event(rawValue: fact.cells["event"])
      else { return nil }
      return AccessLine(
        at: Instant(seconds: seconds), event: event, account: fact.cells["account"],
        detail: fact.cells["detail"])
    }
  }
}
