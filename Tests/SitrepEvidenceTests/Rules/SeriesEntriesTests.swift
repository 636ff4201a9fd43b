import SitrepModel
import Synchronization
import Testing

@testable import SitrepEvidence

private struct Grounds: EntryGrounds {
  let record: RecordReference
  let state: Int

  init(_ index: Int, _ state: Int) {
    (record, self.state) = (RecordReference(.estimates, index), state)
  }
}

@Test func anEntryIsMadeAgainOnOtherGroundsOnly() {
  let made = Mutex(0)
  let kept = EntriesByRecord<Grounds, String>()
  func entries(_ grounds: [Grounds]) -> [String] {
    kept.entries(on: grounds) { grounds in
      made.withLock { $0 += 1 }
      return "\(grounds.record.index) in \(grounds.state)"
    }
  }
  #expect(entries([Grounds(2, 0), Grounds(1, 0)]) == ["2 in 0", "1 in 0"])
  #expect(made.withLock { $0 } == 2)
  #expect(entries([Grounds(1, 0), Grounds(2, 7), Grounds(3, 0)]) == ["1 in 0", "2 in 7", "3 in 0"])
  #expect(made.withLock { $0 } == 4)
  // What it was before is not kept beside what it is.
  #expect(entries([Grounds(2, 0), Grounds(3, 0)]) == ["2 in 0", "3 in 0"])
  #expect(made.withLock { $0 } == 5)
}

@Test func ofMoreEntriesThanMayBeKeptTheLastAre() {
  let kept = EntriesByRecord<Grounds, Int>()
  func entries(_ indices: Range<Int>, state: Int) -> [Int] {
    kept.entries(on: indices.map { Grounds($0, 0) }) { Int($0.record.index) * 10 + state }
  }
  #expect(entries(0..<60_000, state: 1).last == 599_991)
  // The first are still kept when these come, and are let go for them.
  #expect(entries(60_000..<60_010, state: 2).first == 600_002)
  #expect(entries(60_000..<60_001, state: 3) == [600_002])
  #expect(entries(0..<1, state: 3) == [3])
}
