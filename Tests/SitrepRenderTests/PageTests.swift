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
  let text = "T\n\n- first\n- a very long second line\n- third\n… more\n"
  #expect(fitted(text, .characters(200)) == "T\n\n- first\n- a very long second line\n- third\n")
  #expect(fitted(text, .characters(30)) == "T\n\n- first\n- third\n… more\n")
  #expect(fitted(text, .characters(0)) == "T\n\n… more\n")
}

@Test func aRowOfATableLosesTheDashThatLetsItGo() {
  let text = "A\tB\n- one\t1\n- two\ta longer cell\n… more\n\n- an item\n"
  #expect(fitted(text, .characters(200)) == "A\tB\none\t1\ntwo\ta longer cell\n\n- an item\n")
  #expect(fitted(text, .characters(20)) == "A\tB\none\t1\n… more\n")
}

@Test func aMessageHasItsLastLinesCutWhereEvenWhatMustStayHasNoRoom() {
  let long = Array(repeating: "word", count: 30).joined(separator: " ")
  let text = "Title\n1. \(long)\n2. short\n3. \(long)\n"
  let lines = fitted(text, .characters(240)).split(separator: "\n")
  #expect(lines[..<3].joined(separator: "\n") == "Title\n1. \(long)\n2. short")
  #expect(lines[3].hasPrefix("3. word word") && lines[3].hasSuffix(" word…") && lines[3].count > 60)
  // The next before it gives way once nothing but its beginning is left of the last.
  let shorter = fitted(text, .characters(180)).split(separator: "\n")
  #expect(shorter[1].hasSuffix(" word…") && shorter[3].hasPrefix("3. word") && shorter[3].count <= 60)
  // No name or number is cut away.
  #expect(fitted(text, .characters(10)).split(separator: "\n")[1].hasPrefix("1. word word"))
}

@Test(
  arguments: [
    // All goes on with its line.
    (40, "1. lead first second\n2. other third\n"),
    // The first addition of each line before the second of any.
    (32, "1. lead first\n2. other third\n"),
    (23, "1. lead first\n2. other\n"),
    // One character less than that takes.
    (22, "1. lead\n2. other\n"),
    (0, "1. lead\n2. other\n"),
  ])
func whatGoesOnWithALineStaysWhileThereIsRoom(_ room: Int, _ expected: String) {
  let text = "1. lead\n+ first\n+ second\n2. other\n+ third\n"
  #expect(fitted(text, .characters(room)) == expected)
}

@Test(
  "A shorter line takes the place of one before it, the first of them first, while what must stay has no room",
  arguments: [
    (43, "1. a long lead\n2. another lead more\n3. end\n"),
    (38, "1. a long lead\n2. another lead\n3. end\n"),
    (37, "1. short\n2. another lead more\n3. end\n"),
    (31, "1. short\n2. brief more\n3. end\n"),
    (29, "1. short\n2. brief\n3. end\n"),
  ])
func aShorterLineStandsWhereTheWholeHasNoRoom(_ room: Int, _ expected: String) {
  let text = "1. a long lead\n= 1. short\n2. another lead\n= 2. brief\n+ more\n3. end\n"
  #expect(fitted(text, .characters(room)) == expected)
}

@Test func noNumberInATableIsBrokenWhereOthersHaveRoomForIt() {
  let cell = "“about 250,000” (225,000–275,000), 8 Nov"
  let text = "Karnali Province (NP06)\t1,300,000, 5 Nov\t\(cell)\t\(cell)\t26,557, 8 Nov\n"
  let page = String(decoding: PageText(Array(text.utf8), columns: 80).output, as: UTF8.self)
  #expect(page.split(separator: "\n").allSatisfy { displayWidth($0) <= 80 })
  #expect(page.split(separator: "(225,000–275,000),").count == 3)
}

@Test func aTextKeepsTheSameLinesInEachLanguage() {
  let texts = [
    "T\n- one\n- two\n", "T\n- a long line\n- due\n", "T\n- una\n- a line that is too long here\n",
  ]
  for (index, own) in texts.enumerated() {
    let others = texts.enumerated().filter { $0.offset != index }.map { Array($0.element.utf8) }
    let output = FittedText(Array(own.utf8), and: others, into: .characters(20)).output
    // Only the first line has room in all three.
    #expect(
      String(decoding: output, as: UTF8.self) == own.split(separator: "\n").prefix(2).joined(separator: "\n")
        + "\n")
  }
  // A layout that is not the same in another language is fitted alone.
  let alone = FittedText(
    Array("T\n- one\n".utf8), and: [Array("T\n- a\n- b\n- c\n".utf8)], into: .characters(9)
  ).output
  #expect(String(decoding: alone, as: UTF8.self) == "T\n- one\n")
}

@Test(
  arguments: [
    // All of it, and no word of more.
    (9, "A\n- a1\n- a2 is longer\n  than a line\n- a3\n\nB\n- b1\n- b2\n"),
    // One that is too long makes room for a shorter one.
    (8, "A\n- a1\n- a3\n… 1 more\n\nB\n- b1\n- b2\n"),
    (5, "A\n… 3 more\n\nB\n… 2 more\n"),
  ])
func aPageHoldsTheFirstOfEachListAndCountsWhatItLeavesOut(_ lines: Int, _ expected: String) {
  let text = "A\n- a1\n- a2 is longer than a line\n- a3\n…\n\nB\n- b1\n- b2\n…\n"
  #expect(fitted(text, .lines(lines, columns: 18)) == expected)
}

@Test func rowsWithTabsAreSetInColumns() {
  let text = "NAME\tVALUE\tDATE\nPeople\t5\t28 Nov\nHouses…\t1,200\t3 Dec\n\nafter\n"
  let page = String(decoding: PageText(Array(text.utf8), columns: 40).output, as: UTF8.self)
  #expect(page == "NAME     VALUE  DATE\nPeople   5      28 Nov\nHouses…  1,200  3 Dec\n\nafter\n")
}

@Test func aRowGoesOnBehindBlanksAndColumnsGiveWayAlike() {
  let text = "People stranded at the crossing\t5\n"
  let page = String(decoding: PageText(Array(text.utf8), columns: 20).output, as: UTF8.self)
  #expect(page == "People stranded    5\n  at the crossing\n")
  let alike = "aaaaaa aaaaaa aaaaaa aaaaaa\tbbbbbb bbbbbb bbbbbb bbbbbb\n"
  let columns = String(decoding: PageText(Array(alike.utf8), columns: 32).output, as: UTF8.self)
  #expect(
    columns == "aaaaaa aaaaaa    bbbbbb bbbbbb\n  aaaaaa aaaaaa  bbbbbb bbbbbb\n")
}

@Test(arguments: [
  "a\tb", "one two three four five six\tseven eight nine ten eleven twelve", "x\t\ty",
  "漢字漢字漢字漢字漢字漢字漢字漢字漢字\t🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂", "abcdefghijklmnopqrstuvwxyzabcdefghijkl\tb",
  "a a a a a a a a a a a\tb b b b b b b b b b b b\tc c c c c c c c c c c c c c",
])
func aTableKeepsToThePageAndLosesNothing(_ row: String) {
  let page = String(decoding: PageText(Array(row.utf8), columns: 44).output, as: UTF8.self)
  for line in page.split(separator: "\n") { #expect(displayWidth(String(line)) <= 44, "\(line)") }
  let letters = { (text: String) in text.filter { !$0.isWhitespace }.sorted() }
  #expect(letters(page) == letters(row))
}

@Test(
  arguments: [
    ("=1+1", "'=1+1"), ("-5 people", "'-5 people"), ("@x", "'@x"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""),
    ("a\nb", "\"a b\""), ("", ""), ("=a,b", "\"'=a,b\""),
    // What begins like a control character outside ASCII, and what is one.
    ("1 € – “año”", "1 € – “año”"), ("a\u{A0}b", "a\u{A0}b"), ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{202E}b", "ab"), ("a\u{7F}b", "a b"),
  ])
func aTextIsNeverAFormulaInCSV(_ value: String, _ expected: String) {
  var writer = CSVWriter()
  writer.row([.text(value), .number("-5")])
  #expect(String(decoding: writer.output, as: UTF8.self) == expected + ",-5\r\n")
}

@Test(arguments: [",", "\"", "\n", "\u{7F}", "\u{85}", "\u{2028}"], 0..<20)
func whatMayNotStandInACellIsFoundWhereverItIs(_ special: String, _ position: Int) {
  var text = Array("abcdefghijklmnopqrst").map(String.init)
  text[position] = special
  let (cell, quoted) = (text.joined(), [",", "\"", "\n"].contains(special))
  var writer = CSVWriter()
  writer.row([.text(cell)])
  let written = cell.replacing("\"", with: "\"\"").replacing(
    special == "\"" || special == "," ? "\n" : special, with: " ")
  #expect(
    String(decoding: writer.output, as: UTF8.self) == (quoted ? "\"\(written)\"\r\n" : "\(written)\r\n"))
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
