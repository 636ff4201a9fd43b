import SitrepModel
import Testing

@Suite struct NamesTests {
  @Test func aTextHasOneSymbolHoweverManyOthersThereAre() {
    var names = TextInterner()
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
    var names = TextInterner()
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
    var part = TextInterner()
    for text in ["b", "a", "c"] { _ = part.symbol(of: text) }
    var whole = TextInterner()
    let a = whole.symbol(of: "a")
    let symbols = whole.symbols(of: part.added(after: 1))
    #expect(symbols.map(whole.text) == ["b", "a", "c"])
    #expect(symbols[1] == a)
    #expect(whole.symbols(of: part.added(after: 3)).map(whole.text) == ["c"])
  }

  @Test func theOrderOfTextsIsThatOfTheirBytes() {
    var names = TextInterner()
    let sorted = ["B", "a", "aa", "b", "é"].map { names.symbol(of: $0) }
    for (first, second) in zip(sorted, sorted.dropFirst()) {
      #expect(names.precedes(first, second))
      #expect(!names.precedes(second, first))
    }
    #expect(!names.precedes(sorted[0], sorted[0]))
  }
}

@Suite struct FoldedNameTests {
  /// These are folded byte by byte, for none of them has capitals, is a blank or is dropped.
  @Test func theLettersAndMarksOfArabicScriptStayAsTheyAre() {
    for scalar in (0x600...0x6FF).compactMap({ Unicode.Scalar($0 as UInt32) }) {
      #expect(!scalar.properties.isWhitespace && scalar.properties.lowercaseMapping == String(scalar))
      #expect(foldedName("A \(scalar)") == "a \(scalar)")
    }
  }

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

@Suite struct ComparedNameTests {
  @Test(
    "Names are the same whatever the keyboard made of them",
    arguments: [
      ["N'Djamena", "N’Djaména", "NʼDjamena", "N`Djamena", "Nʻdjamena", "N´DJAMENA", "N＇Djamena"],
      [
        "Nord-Kivu", "Nord Kivu", "Nord‑Kivu", "Nord–Kivu", "nord  —  kivu", "NORD\u{2212}KIVU",
        "-Nord-Kivu-",
      ],
      [
        "AFP", "AFP\u{200B}", "\u{FEFF}AFP", "A\u{AD}FP", "A\u{200D}F\u{200C}P", "\u{202A}AFP\u{202C}",
        "\u{2066}afp\u{2069}", "ＡＦＰ", "ａｆｐ", "A\u{2060}F\u{FE0F}P", "\u{200F}AFP",
      ],
      ["AFP", "АFP", "ΑFР", "AFP.", "AFP\u{200B},"], ["Reuters", "reuters,", "Reuters ;", "REUTERS…"],
      ["José  Jerí", "JOSE JERI", "Jose\u{301} Jeri\u{301}", "\tjosé\u{A0}jerí "],
      ["ﬁlm ① Straße", "film 1 strasse", "FILM 1 STRASSE", "film 1 STRAẞE"],
      ["Ελλάς", "ΕΛΛΑΣ", "ελλασ"],
      ["МОСКВА", "москва", "MOCKBA"], ["ВВС", "BBC", "ВBС"], ["ΝΑΤΟ", "NATO"], ["Рoccия", "Россия"],
      ["Артём", "артем"],
      ["الأمم المتحدة", "الامم المتحدة", "اﻷﻣﻢ المتّحدة", "الأمــم المتحدة"], ["مُحَمَّد", "محمد"],
      ["שָׁלוֹם", "שלום"],
      ["İstanbul", "istanbul", "ISTANBUL", "Istanbul"], ["Łódź", "lodz"], ["Tiếng Việt", "tieng viet"],
      ["", "  ", "\u{200B}", "-", "\u{AD}"],
    ])
  func sameName(spellings: [String]) {
    #expect(Set(spellings.map(comparedName)).count == 1, "\(spellings.map(comparedName))")
  }

  @Test(
    "Other names stay other names",
    arguments: [
      ("N'Djamena", "Ndjamena"), ("कुल", "कल"), ("กุ", "กา"), ("が", "か"), ("AFP", "AP"), ("АФП", "AFP"),
      ("A. B", "AB"), ("محمد", "محمود"),
      ("Nord-Kivu", "Nordkivu"), ("Camp 1", "Camp 11"),
    ])
  func otherName(_ one: String, _ other: String) {
    #expect(comparedName(one) != comparedName(other))
  }

  /// Without the letters that are others with an accent, which is dropped: й is и, and ї is і.
  @Test(
    "Letters that look like Latin ones make no two letters of one alphabet the same",
    arguments: ["абвгґдеєжзиіклмнопрстуфхцчшщъыьэюяјѕџљњћђ", "αβγδεζηθικλμνξοπρστυφχψω"])
  func lettersOfOneScript(alphabet: String) {
    #expect(Set(alphabet.map { comparedName(String($0)) }).count == alphabet.count)
  }

  @Test("A name of ASCII letters is compared as one with others is")
  func sameRulesForAll() {
    for byte in UInt8(0)..<128 {
      let text = "Ab\(Unicode.Scalar(byte))C d"
      #expect(comparedName(text + "é") == comparedName(text) + "e", "\(byte)")
    }
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
