import SitrepModel
import Synchronization

/// The evidence of headline figures on the days of a series, as known then: the report of every later day draws it
/// again in its history, and what was known then does not change.
final class PastEvidence: Sendable {
  private let known = Mutex<[Key: FigureEvidence?]>([:])

  private struct Key: Hashable {
    let figure: Int
    let day: Day
    let edition: Edition
  }

  /// The evidence at a viewpoint that uses what was known on its own day; worked out where it was not met before.
  func evidence(
    ofFigure figure: Int, at view: Viewpoint, workOut: () -> FigureEvidence?
  ) -> FigureEvidence? {
    if view.knownBy != view.day { return workOut() }
    let key = Key(figure: figure, day: view.day, edition: view.edition)
    if let known = known.withLock({ $0[key] }) { return known }
    let evidence = workOut()
    known.withLock { $0[key] = .some(evidence) }
    return evidence
  }
}
