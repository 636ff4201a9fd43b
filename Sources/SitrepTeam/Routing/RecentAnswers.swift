import SitrepModel
import SitrepStore
import Synchronization

/// What was answered in this second, from a store that nobody wrote to since. The same request has the same answer: who asks,
/// what they may see and how long their session goes on stand in the store, and nothing else depends on the clock by less
/// than a second.
final class RecentAnswers: Sendable {
  private struct Kept {
    let moment: Instant
    let mark: StoreMark
    var answers: [PageRequest: PageAnswer] = [:]
  }

  private let kept = Mutex<Kept?>(nil)
  /// More are not kept.
  private static let most = 256

  func answer(
    to request: PageRequest, at moment: Instant, from store: any FactStore, _ make: () async -> PageAnswer
  ) async -> PageAnswer {
    // The mark comes first: what is written while an answer is made has another.
    guard let mark = try? await store.mark() else { return await make() }
    let known = kept.withLock { kept in
      kept.flatMap { $0.moment == moment && $0.mark == mark ? $0.answers[request] : nil }
    }
    if let known { return known }
    let answer = await make()
    guard answer.status == 200 || answer.status == 304 else { return answer }
    kept.withLock { kept in
      var now = kept ?? Kept(moment: moment, mark: mark)
      if now.moment != moment || now.mark != mark { now = Kept(moment: moment, mark: mark) }
      if now.answers.count < Self.most { now.answers[request] = answer }
      kept = now
    }
    return answer
  }
}
