import Testing

@testable import SitrepRender

struct PageCase: Sendable, CustomTestStringConvertible {
  let text: String
  let expected: String

  init(_ text: String, _ expected: String) {
    self.text = text
    self.expected = expected
  }

  var testDescription: String { text }
}

private let pageCases = [
  PageCase("one two three four five", "one two three four\nfive\n"),
  PageCase("- one two three four five six", "- one two three four\n  five six\n"),
  PageCase("12. one two three four five", "12. one two three\n    four five\n"),
  PageCase("[1] one two three four five", "[1] one two three\n    four five\n"),
  PageCase("  • one two three four five", "  • one two three\n    four five\n"),
  PageCase("   one two three four five", "   one two three\n   four five\n"),
  PageCase("2025 one two three four five", "2025 one two three\nfour five\n"),
  PageCase("exactly twenty chars", "exactly twenty chars\n"),
  PageCase("a\n\n\n\nb", "a\n\nb\n"),
  PageCase("\n\na\n\n", "a\n"),
  PageCase("a   \nb\t\r\n", "a\nb\n"),
  PageCase("Title\n---\nx", "Title\n-----\nx\n"),
  PageCase("Tïtle 漢\n---", "Tïtle 漢\n--------\n"),
  PageCase("e\u{301}\u{301}\u{301} 7890 2345 7890", "e\u{301}\u{301}\u{301} 7890 2345 7890\n"),
  PageCase("漢字漢字漢字漢字 漢字漢", "漢字漢字漢字漢字\n漢字漢\n"),
  PageCase("see https://example.org/a/long/path now", "see\nhttps://example.org/a/long/path\nnow\n"),
  PageCase("- abcdefghijklmnopqrstuvwxyz", "- abcdefghijklmnopqr\n  stuvwxyz\n"),
  PageCase("- 🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "- 🙂🙂🙂🙂🙂🙂🙂🙂🙂\n  🙂🙂\n"),
  PageCase("1\u{202F}234 abc abc abc abc", "1\u{202F}234 abc abc abc\nabc\n"),
  PageCase("", ""),
]

@Test(arguments: pageCases)
func aPageKeepsToItsColumns(_ item: PageCase) {
  let text = String(decoding: PageText(Array(item.text.utf8), columns: 20).output, as: UTF8.self)
  #expect(text == item.expected)
}

private func fitted(_ text: String, _ room: FittedText.Room) -> String {
  String(
    decoding: FittedText(Array(text.utf8), into: room) { "… \($0) more" }.output, as: UTF8.self)
}

@Test func aBriefLeavesOutWhatHasNoRoomAndSaysSo() {
  let text =
    "T\n\n- first [1]\n- a very long second line [2]\n- third\n… more\n\n[1] one\n[2] two\n[3] three\n"
  #expect(
    fitted(text, .characters(200))
      == "T\n\n- first [1]\n- a very long second line [2]\n- third\n\n[1] one; [2] two\n")
  #expect(fitted(text, .characters(45)) == "T\n\n- first [1]\n- third\n… more\n\n[1] one\n")
  #expect(fitted(text, .characters(0)) == "T\n\n… more\n")
}

@Test(
  arguments: [
    // All of it, and no word of more.
    (11, "A\n- a1\n- a2 is longer\n  than a line\n- a3 [2]\n\nB\n- b1 [1]\n- b2\n\n[1] one; [2] two\n"),
    // One that is too long makes room for a shorter one.
    (10, "A\n- a1\n- a3 [2]\n… 1 more\n\nB\n- b1 [1]\n- b2\n\n[1] one; [2] two\n"),
    // The first and second of each list before the third of any; the caveat of what went is gone with it.
    (9, "A\n- a1\n… 2 more\n\nB\n- b1 [1]\n- b2\n\n[1] one\n"),
    // Nothing that would have to stand without its caveat.
    (8, "A\n- a1\n- a2 is longer\n  than a line\n… 1 more\n\nB\n… 2 more\n"),
    (7, "A\n- a1\n… 2 more\n\nB\n- b2\n… 1 more\n"),
    (5, "A\n… 3 more\n\nB\n… 2 more\n"),
  ])
func aPageHoldsTheFirstOfEachListAndCountsWhatItLeavesOut(_ lines: Int, _ expected: String) {
  let text =
    "A\n- a1\n- a2 is longer than a line\n- a3 [2]\n…\n\nB\n- b1 [1]\n- b2\n…\n\n[1] one\n[2] two\n[3] three\n"
  #expect(fitted(text, .lines(lines, columns: 18)) == expected)
}

@Test(
  arguments: [
    ("=1+1", "'=1+1"), ("-5 people", "'-5 people"), ("@x", "'@x"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a b\""), ("", ""), ("=a,b", "\"'=a,b\""),
  ])
func aTextIsNeverAFormulaInCSV(_ value: String, _ expected: String) {
  var writer = CSVWriter()
  writer.row([.text(value), .number("-5")])
  #expect(String(decoding: writer.output, as: UTF8.self) == expected + ",-5\r\n")
}

@Test(
  arguments: [
    ("https://example.org", "https://example.org"), ("HTTP://example.org", "HTTP://example.org"),
    ("javascript:alert(1)", ""), ("JaVaScRiPt:alert(1)", ""), ("data:text/html,x", ""),
    ("file:///etc/passwd", ""),
    ("example.org", ""), ("https:/example.org", ""), ("", ""),
    ("https://e.org/\"><script>", "https://e.org/%22%3E%3Cscript%3E"),
    ("https://e.org/é b", "https://e.org/%C3%A9%20b"), ("https://e.org/a)b", "https://e.org/a%29b"),
  ])
func onlyAWebAddressIsALink(_ text: String, _ expected: String) {
  #expect(safeLink(text) == expected)
}
