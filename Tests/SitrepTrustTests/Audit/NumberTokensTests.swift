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
    TokenCase(text: "(3 و4 و15) لـ7", readings: [["3"], ["4"], ["15"], ["7"]]),
  ])
func tokens(item: TokenCase) {
  #expect(NumberTokens(item.text).tokens.map(\.readings) == item.readings)
}
