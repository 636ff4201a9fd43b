import SitrepModel
import SitrepStore

/// What tells one state of a page from another (RFC 9110 §8.8.3). It is a sum, for the revision by itself would tell how
/// much is withheld.
struct PageTag {
  let text: String

  init(
    _ request: PageRequest, secret: String, person: Person, revision: Revision, today: Day,
    language: String
  ) {
    let parts = [
      secret, person.role.rawValue, person.edition.rawValue, person.function, "\(revision)", "\(today)",
      language,
      request.path.joined(separator: "/"), request.query.urlEncoded,
    ]
    text = "\"\(SHA256.sum(of: Array(parts.joined(separator: "\n").utf8)).prefix(32))\""
  }
}
