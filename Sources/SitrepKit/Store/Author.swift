package import SitrepModel

/// Who appends to a store, and when: a store's log keeps both, a folder neither.
public struct Author: Sendable {
  package let at: Instant
  /// Blank for who is not known to the store.
  public let user: String
  /// In which role the user acts; blank where nobody says.
  public let role: String

  /// - Parameters:
  ///   - second: since 1970-01-01T00:00:00Z.
  ///   - user: blank for who is not known to the store.
  ///   - role: blank where nobody says.
  public init(atSecond second: Int64, user: String = "", role: String = "") {
    self.init(at: Instant(seconds: second), user: user, role: role)
  }

  package init(at: Instant, user: String = "", role: String = "") {
    self.at = at
    self.user = user
    self.role = role
  }
}
