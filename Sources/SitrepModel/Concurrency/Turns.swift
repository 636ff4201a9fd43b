/// One at a time, or a few, in the order in which they came. Who is cancelled while waiting gives up their place.
package actor Turns {
  /// How many more may begin at once.
  private var free: Int
  private var waiting: [(number: Int, continuation: CheckedContinuation<Void, any Error>)] = []
  private var count = 0
  private let most: Int

  /// Too many wait already.
  package struct Full: Error {}

  /// - Parameters:
  ///   - atOnce: so many have their turn at the same time.
  ///   - most: so many may wait.
  package init(atOnce: Int = 1, most: Int = .max) {
    (free, self.most) = (atOnce, most)
  }

  /// Waits for a turn, and has it as long as the body takes.
  /// - Throws: `Full` at once where too many wait, and `CancellationError`; else what the body throws.
  package nonisolated func take<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    try await begin()
    do {
      let result = try await body()
      await end()
      return result
    } catch {
      await end()
      throw error
    }
  }

  private func begin() async throws {
    try Task.checkCancellation()
    if free > 0 {
      free -= 1
      return
    }
    guard waiting.count < most else { throw Full() }
    count += 1
    let number = count
    try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { waiting.append((number, $0)) }
    } onCancel: {
      Task { await leave(number) }
    }
  }

  private func end() {
    // Who is next has the turn at once: nobody who comes now gets in between.
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().continuation.resume() }
  }

  private func leave(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).continuation.resume(throwing: CancellationError())
  }
}
