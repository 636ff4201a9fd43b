import SitrepModel

/// A piece of a text that says how many.
enum QuantityToken: Equatable, Sendable {
  /// A word without accents and in lower case, or a sign such as `%` or `~`.
  case word(String)
  /// Letters that stick to the digits before them: the `k` of `40k`.
  case suffix(String)
  case number(NumberText)
  /// A dash between numbers.
  case dash
  /// A sign that no quantity has.
  case other

  var isNumber: Bool { if case .number = self { true } else { false } }

  /// Takes a text apart. Punctuation is dropped; a hyphen within words separates them.
  static func tokens(of text: String) -> [QuantityToken] {
    var folded = foldedName(text)
    return folded.withUTF8 { bytes in
      var scanner = QuantityScanner(bytes)
      return scanner.tokens()
    }
  }
}

/// Goes through folded text in UTF-8.
private struct QuantityScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func tokens() -> [QuantityToken] {
    var tokens: [QuantityToken] = []
    tokens.reserveCapacity(4)
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(index) {
        tokens.append(.number(number()))
        let letters = word()
        if !letters.isEmpty { tokens.append(.suffix(letters)) }
      } else if isLetter(index) {
        tokens.append(.word(word()))
      } else if byte < 0x80 {
        if let token = token(ascii: byte) { tokens.append(token) }
        index += 1
      } else {
        let sign = sign()
        if let token = token(sign) { tokens.append(token) }
      }
    }
    return tokens
  }

  private func token(ascii byte: UInt8) -> QuantityToken? {
    switch Unicode.Scalar(byte) {
    case "-": return isWithinWords(index) ? nil : .dash
    case " ", ".", ",", ";", ":", "!", "?", "\"", "(", ")", "[", "]", "'", "`", "/": return nil
    case "%", "~", "<", ">", "+": return .word(String(Unicode.Scalar(byte)))
    default: return .other
    }
  }

  private func token(_ sign: Substring) -> QuantityToken? {
    switch sign {
    case "‐", "‑", "–", "—", "−": .dash
    case "¡", "¿", "“", "”", "„", "«", "»", "’", "‘", "´", "…": nil
    case "≈", "≤", "≥": .word(String(sign))
    default: .other
    }
  }

  /// Whether a hyphen joins the parts of a word, as in "forty-five" and "40-odd".
  private func isWithinWords(_ index: Int) -> Bool {
    index > 0 && bytes[index - 1] != UInt8(ascii: " ") && isLetter(index + 1)
  }

  /// Digits with what separates them. A space or an apostrophe belongs to the number only before three digits.
  private mutating func number() -> NumberText {
    var groups: [String] = []
    var separators: [Unicode.Scalar] = []
    while true {
      let start = index
      while isDigit(index) { index += 1 }
      groups.append(String(decoding: bytes[start..<index], as: UTF8.self))
      guard let (separator, length) = separator(), isDigit(index + length) else { break }
      if separator == " " || separator == "'" {
        var end = index + length
        while isDigit(end) { end += 1 }
        guard end - index - length == 3, groups[groups.count - 1].utf8.count <= 3,
          separators.allSatisfy({ $0 == separator })
        else { break }
      }
      separators.append(separator)
      index += length
    }
    return NumberText(groups: groups, separators: separators)
  }

  private func separator() -> (Unicode.Scalar, length: Int)? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "."): return (".", 1)
    case UInt8(ascii: ","): return (",", 1)
    case UInt8(ascii: " "): return (" ", 1)
    case UInt8(ascii: "'"): return ("'", 1)
    default:
      // U+2019, the apostrophe of typesetters.
      let isApostrophe = bytes[index...].prefix(3).elementsEqual([0xE2, 0x80, 0x99])
      return isApostrophe ? ("'", 3) : nil
    }
  }

  private mutating func word() -> String {
    let start = index
    while isLetter(index) { index += length(at: index) }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func sign() -> Substring {
    let start = index
    index += length(at: index)
    return Substring(decoding: bytes[start..<index], as: UTF8.self)
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && (48...57).contains(bytes[index]) }

  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return (0x61...0x7A).contains(bytes[index]) }
    let scalar = String(decoding: bytes[index..<index + length(at: index)], as: UTF8.self).unicodeScalars
      .first
    return scalar?.properties.isAlphabetic ?? false
  }

  private func length(at index: Int) -> Int {
    let lead = bytes[index]
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
