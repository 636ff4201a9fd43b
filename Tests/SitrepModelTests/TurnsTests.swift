import SitrepModel
import Synchronization
import Testing

@Suite("Turns")
struct TurnsTests {
  @Test("are one at a time, or so many, and each who comes has one, though some fail", arguments: [1, 3])
  func atOnce(count: Int) async throws {
    struct Fault: Error {}
    let turns = Turns(atOnce: count)
    let room = Room()
    await withTaskGroup { group in
      for number in 0..<100 {
        group.addTask {
          try? await turns.take {
            room.enter()
            for _ in 0..<10 { await Task.yield() }
            room.leave()
            if number.isMultiple(of: 3) { throw Fault() }
          }
        }
      }
    }
    #expect((1...count).contains(room.most) && room.visits == 100)
  }

  @Test("go on after one that failed, and after one who gave up waiting")
  func goesOn() async throws {
    struct Fault: Error {}
    let turns = Turns()
    await #expect(throws: Fault.self) { try await turns.take { throw Fault() } }
    let gate = AsyncStream.makeStream(of: Void.self)
    let begun = AsyncStream.makeStream(of: Void.self)
    let first = Task {
      try await turns.take {
        begun.continuation.finish()
        for await _ in gate.stream {}
      }
    }
    for await _ in begun.stream {}
    let second = Task { try await turns.take { Issue.record("had a turn though it was cancelled") } }
    second.cancel()
    await #expect(throws: CancellationError.self) { try await second.value }
    gate.continuation.finish()
    try await first.value
    #expect(try await turns.take { 3 } == 3)
  }

  @Test("turn away who would wait behind too many")
  func full() async throws {
    let turns = Turns(most: 0)
    let isRefused = try await turns.take {
      await #expect(throws: Turns.Full.self) { try await turns.take { 3 } } != nil
    }
    #expect(isRefused)
    #expect(try await turns.take { 3 } == 3)
  }
}

/// Counts who is in it.
private final class Room: Sendable {
  private let counts = Mutex((inside: 0, most: 0, visits: 0))

  var most: Int { counts.withLock { $0.most } }
  var visits: Int { counts.withLock { $0.visits } }

  func enter() {
    counts.withLock { counts in
      counts.inside += 1
      counts.most = max(counts.most, counts.inside)
    }
  }

  func leave() {
    counts.withLock { counts in
      counts.inside -= 1
      counts.visits += 1
    }
  }
}
