/// Places for runs of the program, of which so many go on at once.
///
/// Foundation's `Process` reads beyond the list of open files where there are some 1,350 of them, which ends the tests
/// where nothing lies there.
package actor RunPlaces {
  package static let shared = RunPlaces(count: 16)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  package init(count: Int) {
    free = count
  }

  /// Waits for a place, and has it as long as the body takes.
  package nonisolated func withOne<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    await take()
    do {
      let result = try await body()
      await giveBack()
      return result
    } catch {
      await giveBack()
      throw error
    }
  }

  private func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
  }

  private func giveBack() {
    // Who waits longest has the place at once.
    if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
  }
}
