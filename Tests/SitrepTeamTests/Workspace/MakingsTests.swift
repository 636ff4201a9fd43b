import SitrepKit
import Synchronization
import Testing

@testable import SitrepTeam

@Suite("What is made once")
struct MakingsTests {
  /// Counts how often something is made.
  private final class Counter: Sendable {
    private let count = Mutex(0)
    var made: Int { count.withLock { $0 } }
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }

  @Test("is made once for all who ask, each key by itself")
  func joins() async throws {
    let (makings, counter) = (Makings<String, Int>(most: 8), Counter())
    let values = try await withThrowingTaskGroup(of: Int.self) { group in
      for number in 0..<40 {
        group.addTask { try await makings.value(number.isMultiple(of: 2) ? "a" : "b") { counter.next() } }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(values == [1, 2])
    #expect(counter.made == 2)
  }

  @Test("is tried anew where it failed")
  func failures() async throws {
    let (makings, counter) = (Makings<String, Int>(most: 8), Counter())
    let make: @Sendable () async throws(SitrepError) -> Int = { () throws(SitrepError) in
      let number = counter.next()
      if number == 1 { throw .request(.noDate) }
      return number
    }
    await #expect(throws: SitrepError.self) { try await makings.value("a", make) }
    #expect(try await makings.value("a", make) == 2)
    #expect(try await makings.value("a", make) == 2)
  }

  @Test("is let go where more is kept than may be")
  func most() async throws {
    let (makings, counter) = (Makings<Int, Int>(most: 2), Counter())
    for key in [1, 2, 1, 3, 1] { _ = try await makings.value(key) { counter.next() } }
    #expect(counter.made == 4)
  }
}
