import SitrepModel
import Synchronization
import Testing

@Test("A value that will be needed is worked out once, whoever asks for it and however many do")
func upcomingOnce() {
  let count = Atomic(0)
  let upcoming = Upcoming {
    count.add(1, ordering: .relaxed)
    return "begun"
  }
  let seen = (0..<64).map { _ in upcoming }.mapInParallel(grain: 1) { $0.value }
  #expect(seen == [String](repeating: "begun", count: 64))
  #expect(count.load(ordering: .relaxed) == 1)
}

@Test("Values that need others wait for them, in any number, without holding one another up")
func upcomingChain() {
  var last = Upcoming { 0 }
  for _ in 0..<500 { last = Upcoming { [last] in last.value + 1 } }
  #expect(last.value == 500)
}
