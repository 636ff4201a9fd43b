import SitrepModel
import Testing

@Suite struct NamesTests {
  @Test func aTextHasOneSymbolHoweverManyOthersThereAre() {
    var names = Names()
    let texts =
      (0..<5000).map { "name \($0) \(String(repeating: "x", count: $0 % 40))" } + ["a", "ab", "abc", "Ñandú"]
    let symbols = texts.map { names.symbol(of: $0) }
    #expect(names.count == texts.count + 1)
    for (text, symbol) in zip(texts, symbols)
    where names.symbol(of: text) != symbol || names.known(text) != symbol || names.text(symbol) != text {
      Issue.record("\(text) was lost")
    }
    #expect(names.known("never met") == nil)
    #expect(names.symbol(of: "") == .blank)
    #expect(names.textIfPresent(.blank) == nil)
  }

  @Test func textsThatDifferInOneByteAreKeptApart() {
    var names = Names()
    for length in 1...24 {
      let base = [UInt8](repeating: 97, count: length)
      let whole = names.symbol(of: String(decoding: base, as: UTF8.self))
      for index in base.indices {
        var other = base
        other[index] = 98
        let symbol = names.symbol(of: String(decoding: other, as: UTF8.self))
        #expect(symbol != whole, "\(length) bytes, byte \(index)")
      }
    }
  }

  @Test func partsGiveTheSymbolsOfTheWhole() {
    var part = Names()
    for text in ["b", "a", "c"] { _ = part.symbol(of: text) }
    var whole = Names()
    let a = whole.symbol(of: "a")
    let symbols = whole.symbols(of: part.added(after: 1))
    #expect(symbols.map(whole.text) == ["b", "a", "c"])
    #expect(symbols[1] == a)
    #expect(whole.symbols(of: part.added(after: 3)).map(whole.text) == ["c"])
  }

  @Test func theOrderOfTextsIsThatOfTheirBytes() {
    var names = Names()
    let sorted = ["B", "a", "aa", "b", "é"].map { names.symbol(of: $0) }
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      #expect(names.precedes(first, second))
      #expect(!names.precedes(second, first))
    }
    #expect(!names.precedes(sorted[0], sorted[0]))
  }
}

@Suite struct FoldedNameTests {
  @Test(arguments: [
    ("José  Jerí", "jose jeri"), ("JOSE JERI", "jose jeri"),
    (" \tArica\u{A0}y\u{202F}Parinacota ", "arica y parinacota"),
    ("e\u{301}", "e"), ("Œuvre Ærø Straße", "oeuvre aero strasse"), ("ÑANDÚ", "nandu"),
    ("İstanbul", "istanbul"),
    ("Łódź", "lodz"), ("Ελλάς", "ελλάς"), ("МОСКВА", "москва"), ("日本", "日本"), ("", ""), ("  ", ""),
    ("1 234–5", "1 234–5"), ("Ⱥ", "ⱥ"), ("👩‍👧", "👩‍👧"),
  ])
  func namesAreComparedWithoutCaseAccentsAndRepeatedSpaces(_ name: String, _ folded: String) {
    #expect(foldedName(name) == folded)
  }
}

@Suite struct NearestTests {
  @Test(
    arguments: [
      ("chacaluta", "chacalluta"), ("Chacalluta", "chacalluta"), ("tacan", "tacna"), ("perú", "peru"),
      ("arcia", "arica"), ("xyz", nil), ("", nil), ("a", nil), ("p", nil),
    ] as [(String, String?)])
  func theNearestNameIsWithinAThirdOfTheLetters(_ text: String, _ expected: String?) {
    #expect(nearest(to: text, among: ["arica", "chacalluta", "peru", "tacna"]) == expected)
  }

  @Test func ofNamesAsNearTheFirstIsMeant() {
    #expect(nearest(to: "site-01", among: ["site-11", "site-02"]) == "site-11")
  }
}
