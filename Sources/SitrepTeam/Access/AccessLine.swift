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
    let newest = try await facts.newestFacts(AccessLine.kind, limit: 1, at: now).first.flatMap {
      LineKey($0.key)
    }
    var key = LineKey(seconds: now.seconds, number: 0)
    if let newest, newest.seconds == key.seconds { key.number = newest.number + 1 }
    let until = Instant(seconds: now.seconds + AccessLine.lifetime)
    // Another server may have taken the place meanwhile.
    while !(try await facts.write(
      AccessLine.kind, key: key.text, cells: cells, replacing: 0, until: until, at: now))
    {
      key.number += 1
    }
  }

  /// Newest first.
  package func accessLines(limit: Int) async throws -> [AccessLine] {
    try await facts.newestFacts(AccessLine.kind, limit: max(0, limit), at: now).compactMap { fact in
      guard let key = LineKey(fact.key),
        let event = AccessLine.Event(rawValue: fact.cells["event"])
      else { return nil }
      return AccessLine(
        at: Instant(seconds: key.seconds), event: event, account: fact.cells["account"],
        detail: fact.cells["detail"])
    }
  }
}

/// The key of a line, which sorts as the lines happened: by its second, and by its number among the lines of that.
private struct LineKey {
  let seconds: Int64
  var number: Int

  var text: String { padded(Int(seconds), to: 12) + padded(number, to: 8) }
}

extension LineKey {
  /// Keys once ended in random letters, of no order.
  init?(_ text: String) {
    guard let seconds = Int64(text.prefix(12)) else { return nil }
    self.init(seconds: seconds, number: Int(text.dropFirst(12)) ?? 0)
  }
}
