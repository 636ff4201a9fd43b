import Testing

@testable import SitrepKit

@Suite("Where two texts differ")
struct LineComparisonTests {
  static let cases: [(old: String, new: String, differences: [String])] = [
    ("a\nb\n", "a\nb\n", []),
    ("", "", []),
    ("a\nb\nc\n", "a\nB\nc\n", ["line 2: expected \"b\", found \"B\""]),
    ("a\nc\n", "a\nb\nc\n", ["line 2: expected no such line, found \"b\""]),
    ("a\nb\nc\n", "a\nc\n", ["line 2: expected \"b\", found no such line"]),
    ("a\n", "a", ["line 2: expected \"\", found no such line"]),
    ("a\n", "a\r\n", ["line 1: expected \"a\", found \"a\\r\""]),
    (
      "a\nb\nc\nd\n", "A\nb\nc\nD\n",
      ["line 1: expected \"a\", found \"A\"", "line 4: expected \"d\", found \"D\""]
    ),
    ("1 000", "1\u{202F}000", ["line 1: expected \"1 000\", found \"1\\u{202F}000\""]),
    ("día", "di\u{301}a", ["line 1: expected \"día\", found \"di\\u{0301}a\""]),
    ("a\na\n", "a\na\na\n", ["line 3: expected no such line, found \"a\""]),
  ]

  @Test("one changed byte, line end or line is named by number with both sides", arguments: cases)
  func differences(old: String, new: String, differences: [String]) {
    let comparison = LineComparison(expected: Array(old.utf8), found: Array(new.utf8))
    #expect(comparison.differences == differences)
    #expect(comparison.more == 0)
  }

  @Test("a long difference is cut, and how much is left out is said")
  func long() {
    let new = (1...12).map { "line \($0)\n" }.joined()
    let comparison = LineComparison(expected: [], found: Array(new.utf8))
    #expect(comparison.differences.count == 5)
    #expect(comparison.more == 7)
  }

  @Test("a long line is cut")
  func longLine() throws {
    let comparison = LineComparison(expected: [], found: [UInt8](repeating: UInt8(ascii: "x"), count: 1_000))
    #expect(try #require(comparison.differences.first).count < 250)
  }
}
