import Synchronization

/// How many requests are in work at a time. Who comes beyond that is sent away at once, to ask again: so a server that is
/// asked for more than it can do goes on answering, and ends when it is told to.
package final class WorkLimit: Sendable {
  private let most: Int
  private let inWork = Mutex(0)

  /// - Parameter most: so many that the last of them need not wait long.
  package init(_ most: Int = 64) {
    self.most = most
  }

  /// - Returns: what the body gives; nil, without a call of it, where too many are in work.
  func within<Result: Sendable>(_ body: () async -> Result) async -> Result? {
    let hasRoom = inWork.withLock { count in
      guard count < most else { return false }
      count += 1
      return true
    }
    guard hasRoom else { return nil }
    defer { inWork.withLock { $0 -= 1 } }
    return await body()
  }
}
