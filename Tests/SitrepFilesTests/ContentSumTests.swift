import SitrepFiles
import SitrepTestSupport
import Testing

@Suite("Sum of content")
struct ContentSumTests {
  private static let bytes: [UInt8] = {
    var random = SplitMix(seed: 7)
    return (0..<400).map { _ in UInt8(random.number(255)) }
  }()

  @Test("is the same however the bytes come", arguments: [0, 1, 7, 63, 64, 65, 127, 128, 129, 200, 399, 400])
  func pieces(length: Int) {
    let bytes = Array(Self.bytes.prefix(length))
    let whole = ContentSum(of: bytes).value
    for size in [1, 3, 64, 65, 100] {
      var sum = ContentSum()
      for start in stride(from: 0, to: length, by: size) { sum.add(bytes[start..<min(start + size, length)]) }
      #expect(sum.value == whole, "\(length) bytes, \(size) at a time")
    }
  }

  @Test("tells every change of one bit, every swap of two bytes and every length")
  func changes() {
    let bytes = Array(Self.bytes.prefix(200))
    var sums: Set = [ContentSum(of: bytes).value]
    var count = 1
    func note(_ changed: [UInt8]) {
      sums.insert(ContentSum(of: changed).value)
      count += 1
    }
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << bit
        note(changed)
      }
      note(Array(bytes[..<index]))
      // Eight further on stands in the same lane of the next word.
      if index + 8 < bytes.count, bytes[index] != bytes[index + 8] {
        var changed = bytes
        changed.swapAt(index, index + 8)
        note(changed)
      }
    }
    #expect(sums.count == count)
  }

  @Test("tells how many zeros there are")
  func zeros() {
    let sums = Set((0...200).map { ContentSum(of: [UInt8](repeating: 0, count: $0)).value })
    #expect(sums.count == 201)
  }

  @Test("tells two texts in a row from two others")
  func texts() {
    func sum(_ texts: String...) -> UInt64 {
      var sum = ContentSum()
      for text in texts { sum.add(text) }
      return sum.value
    }
    #expect(Set([sum("ab", "c"), sum("a", "bc"), sum("abc", ""), sum("", "abc"), sum("abc")]).count == 5)
  }

  @Test("asked for in between, goes on as before")
  func inBetween() {
    var sum = ContentSum()
    sum.add(Self.bytes[..<100])
    #expect(sum.value == ContentSum(of: Array(Self.bytes[..<100])).value)
    sum.add(Self.bytes[100...])
    #expect(sum.value == ContentSum(of: Self.bytes).value)
  }
}
