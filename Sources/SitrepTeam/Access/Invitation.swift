package import SitrepModel
import SitrepStore

/// A link by which someone joins the team, once.
package struct Invitation: Sendable, Hashable {
  package let role: Role
  package let edition: Edition
  /// What the records call who accepts it, until they say otherwise; it may be blank.
  package let function: String
  /// Who invited; blank for the first owner.
  package let by: String
  package let until: Instant

  static let kind = "invitation"
  /// In seconds.
  static let lifetime: Int64 = 7 * 86_400

  var cells: EntryCells {
    EntryCells(["role": role.rawValue, "edition": edition.rawValue, "function": function, "by": by])
  }
}

extension Invitation {
  init(role: Role, edition: Edition, function: String, by: String, at now: Instant) {
    self.init(
      role: role, edition: edition, function: function, by: by,
      until: Instant(seconds: now.seconds + Self.lifetime))
  }

  init?(_ fact: Fact) {
    guard let role = Role(rawValue: fact.cells["role"]),
      let edition = Edition(rawValue: fact.cells["edition"]),
      let until = fact.until
    else { return nil }
    self.init(
      role: role, edition: edition, function: fact.cells["function"], by: fact.cells["by"], until: until)
  }
}
