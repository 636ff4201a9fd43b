import Testing

@testable import SitrepKit

struct TokenCase: Sendable, CustomTestStringConvertible {
  let text: String
  let readings: [[String]]
  var testDescription: String { text }
}

@Test(
  "Numbers are found with every way to read them, ids as they are",
  arguments: [
    TokenCase(text: "no number", readings: []),
    TokenCase(text: "1,485 litres", readings: [["1485", "1.485"]]),
    TokenCase(
      text: "1\u{202F}485 y 2\u{A0}000\u{A0}000",
      readings: [["1485", "1.485"], ["2000000"]]),
    TokenCase(text: "18.5 or 18,5", readings: [["18.5"], ["18.5"]]),
    TokenCase(text: "28–30 Nov 2025", readings: [["28"], ["30"], ["2025"]]),
    TokenCase(
      text: "2025-11-08T09:05:00-03:00",
      readings: [["2025"], ["11"], ["8"], ["9"], ["5"], ["0"], ["3"], ["0"]]),
    TokenCase(text: "est-014 (U15)", readings: [["est-014"], ["u15"]]),
    TokenCase(text: "<5, 3 of 7.", readings: [["5"], ["3"], ["7"]]),
    TokenCase(text: "007", readings: [["7"]]),
    TokenCase(text: "1,2,3", readings: [["1 2 3"]]),
  ])
func tokens(item: TokenCase) {
  #expect(NumberTokens(item.text).tokens.map(\.readings) == item.readings)
}

@Test("A text falls into its items, a page into its blocks, without marks, scales and what draws it")
func passages() {
  let text = """
    Title
    -----
    1. First 7 [1][2]
       goes on.
    - Second 8
      [1]

    | a | 9 |
    | b | 10 |
    A paragraph
    on two lines.
    """
  #expect(
    TextPassages(text).passages.map(\.text) == [
      "Title -----", "First 7  goes on.", "Second 8 ", "| a | 9 |", "| b | 10 |", "A paragraph on two lines.",
    ])
  let page = """
    <html><head><title>T 1</title><style>p { margin: 2px }</style></head><!-- 3 --><body><p class="x4">A <b>5</b>&amp;6
    <a href="#note-7">[7]</a></p><table><tr><td>8</td><td>9</td></tr></table>
    <svg viewBox="0 0 10 11"><text class="f-soft">12</text><text class="f-text">13</text><path d="M 14 15"/></svg>
    <img alt="16" src="17.png"></body></html>
    """
  let found = PagePassages(page).passages.map { $0.text.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
  #expect(found == ["T1", "3", "A5&6", "89", "13", "16"])
}
