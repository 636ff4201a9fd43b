import SitrepEvidence
import SitrepModel
import Synchronization

/// The reports of some viewpoints, each drawn up once as long as it is kept: a page, its findings and its files are of
/// the same one.
final class KeptReports: Sendable {
  private struct Key: Hashable {
    let view: Viewpoint
    /// nil is in none yet.
    let language: String?
  }

  private let made = Mutex<[Key: MadeOnce<Report>]>([:])

  /// Beyond so many all are let go.
  private static let most = 12

  /// The report; who asks meanwhile waits for the same.
  func report<Failure: Error>(
    at view: Viewpoint, in language: String? = nil, _ make: () throws(Failure) -> Report
  ) throws(Failure) -> Report {
    let key = Key(view: view, language: language)
    let once = made.withLock { made in
      if let known = made[key] { return known }
      if made.count >= Self.most { made = [:] }
      let once = MadeOnce<Report>()
      made[key] = once
      return once
    }
    return try once.value(make)
  }
}
