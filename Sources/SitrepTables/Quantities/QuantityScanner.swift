import SitrepModel

/// Takes folded text apart, in UTF-8.
struct QuantityScanner {
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
        // A letter that sticks to the digits makes them a name: A40; in a script without capitals it is a word of one
        // letter, as in "بين 30 و40".
        let isName = index > 0 && isLetter(endingAt: index, ofScriptWithCapitals: true)
        tokens.append(isName ? .name(number()) : .number(number()))
        // "72.º", "72.a": an ordinal.
        if index < bytes.count, bytes[index] == UInt8(ascii: "."), isLetter(index + 1) { index += 1 }
        let letters = word()
        if !letters.isEmpty { tokens.append(.suffix(letters)) }
      } else if isLetter(index) {
        tokens.append(.word(word()))
      } else if byte < 0x80 {
        if let token = token(ascii: byte), token != .bracket || !tokens.isEmpty { tokens.append(token) }
        index += 1
      } else if let half = fraction() {
        tokens.append(.number(half))
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
    // Between digits it makes a date or a share of them.
    case "/": return isDigit(index + 1) ? .other(isDigit: false) : .word("/")
    // Between digits it makes a time, or a share.
    case ":": return index > 0 && isDigit(index - 1) && isDigit(index + 1) ? .other(isDigit: false) : nil
    // A question mark doubts what it stands by: "200?" is not 200.
    case ".", ",": return isBareDecimal(index) ? .other(isDigit: true) : nil
    case "(", "[", ";": return .bracket
    case " ", "!", "\"", ")", "]", "'", "`": return nil
    case "%", "~", "<", ">", "=", "+", "$": return .word(String(Unicode.Scalar(byte)))
    default: return .other(isDigit: false)
    }
  }

  private func token(_ sign: Substring) -> QuantityToken? {
    switch sign {
    case "‐", "‑", "–", "—", "−": return .dash
    case "¡", "¿", "“", "”", "„", "«", "»", "’", "‘", "´", "…": return nil
    case "≈", "±", "≤", "≥": return .word(String(sign))
    default:
      if sign.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .currencySymbol }) {
        return .word(String(sign))
      }
      let isDigit = sign.unicodeScalars.contains { $0.properties.numericType != nil }
      return .other(isDigit: isDigit)
    }
  }

  /// Whether a decimal sign stands before digits and after none, as in ".5 million", which is not 5 million.
  private func isBareDecimal(_ index: Int) -> Bool {
    guard isDigit(index + 1) else { return false }
    return index == 0 || [UInt8(ascii: " "), UInt8(ascii: "$"), UInt8(ascii: "-")].contains(bytes[index - 1])
  }

  /// Whether a hyphen joins the parts of a word, as in "forty-five" and "40-odd".
  private func isWithinWords(_ index: Int) -> Bool {
    index > 0 && bytes[index - 1] != UInt8(ascii: " ") && isLetter(index + 1)
  }

  /// Digits with what separates them. A space or an apostrophe belongs to the number only before three digits.
  private mutating func number() -> NumberText {
    if let fraction = writtenFraction(at: index) {
      index += 3
      return NumberText(groups: ["0", fraction], separators: [NumberText.decimalSign])
    }
    var groups: [String] = []
    var separators: [Unicode.Scalar] = []
    while true {
      let start = index
      skipDigits()
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
    if let fraction = fractionAfterNumber() {
      groups.append(fraction)
      separators.append(NumberText.decimalSign)
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
      if bytes[index...].prefix(3).elementsEqual([0xE2, 0x80, 0x99]) { return ("'", 3) }
      // U+066B, the decimal sign of Arabic script.
      if bytes[index...].prefix(2).elementsEqual([0xD9, 0xAB]) { return (NumberText.decimalSign, 2) }
      return nil
    }
  }

  /// "½" alone.
  private mutating func fraction() -> NumberText? {
    guard let decimals = decimals(ofFractionAt: index) else { return nil }
    index += length(at: index)
    return NumberText(groups: ["0", decimals], separators: [NumberText.decimalSign])
  }

  /// The decimals of "2½" and of "2 1/2", after the 2.
  private mutating func fractionAfterNumber() -> String? {
    let next = index < bytes.count && bytes[index] == UInt8(ascii: " ") ? index + 1 : index
    if next < bytes.count, bytes[next] >= 0x80, let decimals = decimals(ofFractionAt: next) {
      index = next + length(at: next)
      return decimals
    }
    guard next > index, let decimals = writtenFraction(at: next) else { return nil }
    index = next + 3
    return decimals
  }

  /// The decimals of "1/2".
  private func writtenFraction(at index: Int) -> String? {
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"), !isDigit(index + 3) else {
      return nil
    }
    return Self.fractions[String(decoding: bytes[index..<(index + 3)], as: UTF8.self)]
  }

  private func decimals(ofFractionAt index: Int) -> String? {
    Self.fractions[String(decoding: bytes[index..<(index + length(at: index))], as: UTF8.self)]
  }

  private static let fractions = [
    "½": "5", "¼": "25", "¾": "75", "⅕": "2", "⅖": "4", "⅗": "6", "⅘": "8", "⅛": "125", "⅜": "375",
    "⅝": "625",
    "⅞": "875", "1/2": "5", "1/4": "25", "3/4": "75",
  ]

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

  private mutating func skipDigits() {
    while isDigit(index) { index += 1 }
  }

  private func isDigit(_ index: Int) -> Bool { index < bytes.count && (48...57).contains(bytes[index]) }

  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    if bytes[index] < 0x80 { return (0x61...0x7A).contains(bytes[index]) }
    let scalar = scalar(at: index)
    if scalar.isArabicLetter { return true }
    return scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  /// Whether a letter ends before an index.
  private func isLetter(endingAt index: Int, ofScriptWithCapitals isCased: Bool = false) -> Bool {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard isLetter(start), isCased, bytes[start] >= 0x80 else { return isLetter(start) }
    return scalar(at: start).properties.isCased
  }

  private func scalar(at index: Int) -> Unicode.Scalar { scalarAndLength(bytes, at: index).scalar }

  private func length(at index: Int) -> Int {
    let lead = bytes[index]
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  }
}
