package import SitrepModel

/// Who appends to a store, and when: a store's log keeps both, a folder neither.
public struct Author: Sendable {
  package let at: Instant
  /// Blank for who is not known to the store.
  public let user: String
  public let role: String

  /// - Parameter second: since 1970-01-01T00:00:00Z.
  public init(atSecond second: Int64, user: String = "", role: String = "") {
    self.init(at: Instant(seconds: second), user: user, role: role)
  }

  package init(at: Instant, user: String = "", role: String = "") {
    self.at = at
    self.user = user
    self.role = role
  }
}
