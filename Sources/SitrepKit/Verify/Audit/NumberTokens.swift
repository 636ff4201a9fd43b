/// The numbers in a text, and the ids and codes that hold digits: `1,485`, `est-014`, `U15`.
///
/// A number is known by every way in which its marks can be read, for languages differ in them: `1.485` is 1485 and
/// 1.485.
struct NumberTokens {
  private(set) var tokens: [Token] = []

  struct Token: Hashable {
    /// As it stands in the text.
    let text: String
    /// The amounts that the digits may stand for.
    let readings: [String]
  }

  init(_ text: String) {
    var rest = Substring(text).unicodeScalars
    while let start = rest.firstIndex(where: \.isWordPart) {
      rest = rest[start...]
      // "و4" is "and 4": where letters have no capitals words grow into numbers, and no id is written in them.
      let letters = rest.prefix { $0.properties.isAlphabetic && !$0.properties.isCased }
      if !letters.isEmpty, rest.dropFirst(letters.count).first?.isDigit == true {
        rest = rest.dropFirst(letters.count)
        continue
      }
      let isNumber = rest.first.map(\.isDigit) ?? false
      let end = isNumber ? Self.endOfNumber(rest) : rest.firstIndex { !$0.isIdentifierPart } ?? rest.endIndex
      let word = String(rest[..<end])
      rest = rest[end...]
      if isNumber {
        tokens.append(Token(text: word, readings: Self.readings(of: word)))
      } else if word.first == "T", word.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }), word.count > 1
      {
        // The hour of a time: 2025-11-28T09:05.
        tokens.append(Token(text: word, readings: Self.readings(of: String(word.dropFirst()))))
      } else if word.unicodeScalars.contains(where: \.isDigit) {
        tokens.append(Token(text: word, readings: [word.lowercased()]))
      }
    }
  }

  /// Digits, with single marks between them.
  private static func endOfNumber(_ text: Substring.UnicodeScalarView) -> String.Index {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if text[end].isDigit {
        end = next
      } else if text[end].isNumberMark, next < text.endIndex, text[next].isDigit {
        end = next
      } else {
        break
      }
    }
    return end
  }

  private static func readings(of number: String) -> [String] {
    let parts = number.unicodeScalars.split(whereSeparator: \.isNumberMark).map(String.init)
    let marks = number.unicodeScalars.filter(\.isNumberMark)
    let areThousands = { (parts: ArraySlice<String>) in parts.allSatisfy { $0.unicodeScalars.count == 3 } }
    var readings: [String] = []
    if areThousands(parts.dropFirst()) { readings.append(plain(parts.joined())) }
    // A decimal, after marks of another kind that separate thousands.
    if parts.count > 1, areThousands(parts.dropFirst().dropLast()),
      marks.dropLast().allSatisfy({ $0 != marks.last })
    {
      let decimals = String(parts[parts.count - 1].reversed().drop { $0 == "0" }.reversed())
      readings.append(plain(parts.dropLast().joined()) + (decimals.isEmpty ? "" : ".\(decimals)"))
    }
    return readings.isEmpty ? [parts.map(plain).joined(separator: " ")] : readings
  }

  private static func plain(_ digits: String) -> String {
    let digits = digits.drop { $0 == "0" }
    return digits.isEmpty ? "0" : String(digits)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  fileprivate var isWordPart: Bool { isDigit || properties.isAlphabetic }
  fileprivate var isIdentifierPart: Bool { isWordPart || self == "-" || self == "_" }
  /// Point, comma, narrow and wide spaces that do not break, apostrophes.
  fileprivate var isNumberMark: Bool { [".", ",", "\u{202F}", "\u{A0}", "'", "’"].contains(self) }
}
