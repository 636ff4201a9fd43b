package import SitrepKit
import SitrepLanguage
package import SitrepModel
package import SitrepStore

/// An operation at one revision, as far as a person may see it.
///
/// Whatever it gives is bounded by the person's edition: of records above it nothing is in any list, count, text or
/// error.
package struct Workspace: Sendable {
  let desk: OperationDesk
  let snapshot: OperationSnapshot
  /// What the person may see of it.
  private let visible: Result<OperationPart, SitrepError>
  package let person: Person
  /// When the request came; no report depends on it.
  package let now: Instant

  /// The operation as it is now.
  package init(_ desk: OperationDesk, for person: Person, at now: Instant) async throws {
    self.desk = desk
    snapshot = try await desk.snapshot()
    visible = await snapshot.partOrFault(person.edition)
    self.person = person
    self.now = now
  }

  /// The highest edition that the person is shown.
  package var edition: Edition { person.edition }

  /// That of the newest entry, whoever may see it.
  package var seen: Revision { snapshot.revision }

  /// Whether the operation has a profile, without which there is nothing to show.
  package var isSetUp: Bool { snapshot.isSetUp }

  /// The operation's tables as they were read, without what is withheld.
  package func operation() throws(SitrepError) -> Operation { try part().operation }

  package func profile() throws(SitrepError) -> OperationProfile { try snapshot.whole().operation.profile }

  /// The day it is in the operation's zone.
  package func today() throws(SitrepError) -> Day { ZonedMoment(instant: now, zone: try profile().zone).day }

  /// The person's moment as cells have it, in the operation's zone: `2025-12-01T18:00:00-03:00`.
  package func moment() throws(SitrepError) -> String {
    ZonedMoment(instant: now, zone: try profile().zone).description
  }

  /// - Throws: `PageRefusal.forbidden` where the person has not the right. What changes something asks here again, whatever
  ///   page it was asked from.
  func demand(_ right: Right) throws(PageRefusal) {
    guard person.may(right) else { throw .forbidden }
  }

  /// What the person may see.
  func part() throws(SitrepError) -> OperationPart { try visible.get() }

  /// What the person may choose in forms.
  ///
  /// - Parameter languages: those that there are words in.
  func choices(in language: Language, among languages: [String]) throws(SitrepError) -> Choices {
    try part().choices(language, upTo: edition, languages: languages)
  }

  /// An edition that was asked for, where the person may see it; nil is the operation's own, or the person's where that is
  /// lower.
  ///
  /// - Throws: where it is unknown or above the person's, which is told alike.
  package func edition(asked: String?) throws(SitrepError) -> Edition {
    let allowed = Edition.allCases.filter { $0 <= edition }
    guard let asked, !asked.isEmpty else { return min(try profile().edition, edition) }
    guard let found = Edition(rawValue: asked), allowed.contains(found) else {
      throw .request(.unknown(.edition, value: asked, known: allowed.map(\.rawValue)))
    }
    return found
  }
}
