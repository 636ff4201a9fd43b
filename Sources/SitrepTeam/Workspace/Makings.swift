import SitrepKit
import Synchronization

/// What is worked out when the first asks for it: who asks meanwhile waits for the same, and whoever asks later has it.
///
/// What fails is tried anew by who asks next.
final class Makings<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private typealias Making = Task<Result<Value, SitrepError>, Never>

  private let makings = Mutex<[Key: Making]>([:])
  private let most: Int

  /// - Parameter most: so many are kept; beyond that all are let go, and those in hand are still given to who waits.
  init(most: Int) {
    self.most = most
  }

  func value(
    _ key: Key, _ make: @escaping @Sendable () async throws(SitrepError) -> Value
  ) async throws(SitrepError) -> Value {
    let making = makings.withLock { makings in
      if let known = makings[key] { return known }
      if makings.count >= most { makings = [:] }
      // A task of its own: it goes on though the first who asked for it has gone.
      let making = Making(executorPreference: PageThreads.shared) {
        do throws(SitrepError) { return .success(try await make()) } catch { return .failure(error) }
      }
      makings[key] = making
      return making
    }
    let made = await making.value
    if case .failure = made {
      makings.withLock { if $0[key] == making { $0[key] = nil } }
    }
    return try made.get()
  }
}
