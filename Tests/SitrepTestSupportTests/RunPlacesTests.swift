import SitrepTestSupport
import Testing

@Suite("Places for runs")
struct RunPlacesTests {
  @Test("are had by no more than there are, and by all in the end, though some fail")
  func atOnce() async throws {
    struct Stop: Error {}
    let places = RunPlaces(count: 3)
    let counts = Counts()
    await withTaskGroup { group in
      for number in 0..<40 {
        group.addTask {
          try? await places.withOne {
            await counts.begin()
            for _ in 0..<10 { await Task.yield() }
            await counts.end()
            if number.isMultiple(of: 3) { throw Stop() }
          }
        }
      }
    }
    #expect(await counts.ended == 40)
    #expect((1...3).contains(await counts.most))
  }

  private actor Counts {
    private var running = 0
    private(set) var most = 0
    private(set) var ended = 0

    func begin() {
      running += 1
      most = max(most, running)
    }

    func end() {
      running -= 1
      ended += 1
    }
  }
}
