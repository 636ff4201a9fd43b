import SitrepModel
import Synchronization

/// What was found in texts that were looked through, for who looks through them again when more has been entered: each
/// is read once, as long as the same names may stand in it.
package final class SearchedTexts: Sendable {
  private struct Searched: Sendable {
    let names: Set<String>
    let texts: [String: [PersonalDatum]]
  }

  private let searched = Mutex<[Edition: Searched]>([:])

  package init() {}

  /// Those that were read for an edition in which the same names may stand. Who takes them keeps them again.
  func take(for edition: Edition, _ names: Set<String>) -> [String: [PersonalDatum]] {
    let known = searched.withLock { $0.removeValue(forKey: edition) }
    return known?.names == names ? known?.texts ?? [:] : [:]
  }

  func keep(_ texts: [String: [PersonalDatum]], for edition: Edition, _ names: Set<String>) {
    searched.withLock { $0[edition] = Searched(names: names, texts: texts) }
  }
}
