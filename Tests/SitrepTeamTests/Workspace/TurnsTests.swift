import SitrepTeam
import Synchronization
import Testing

@Suite("Turns")
struct TurnsTests {
  @Test("are one at a time, and each who comes has one")
  func oneAtATime() async throws {
    let turns = Turns()
    let room = Room()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<100 {
        group.addTask {
          try await turns.take {
            room.enter()
            await Task.yield()
            room.leave()
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(room.most == 1 && room.visits == 100)
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
