import SitrepEvidence
import SitrepModel
import Synchronization

/// The reports of some viewpoints, each drawn up once as long as it is kept: a page, its findings and its files are of
/// the same one.
final class KeptReports: Sendable {
  private let made = Mutex<[Viewpoint: MadeOnce<Report>]>([:])

  /// Beyond so many all are let go.
  private static let most = 8

  /// The report; who asks meanwhile waits for the same.
  func report(at view: Viewpoint, _ make: () -> Report) -> Report {
    let once = made.withLock { made in
      if let known = made[view] { return known }
      if made.count >= Self.most { made = [:] }
      let once = MadeOnce<Report>()
      made[view] = once
      return once
    }
    return once.value(make)
  }
}
