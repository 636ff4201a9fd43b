import SitrepModel

/// A piece of a text that says how many.
enum QuantityToken: Equatable, Sendable {
  /// A word without accents and in lower case, or a sign such as `%` or `~`.
  case word(String)
  /// Letters that stick to the digits before them: the `k` of `40k`.
  case suffix(String)
  case number(NumberText)
  /// Digits that stick to the letters before them: A40, Rs5.
  case name(NumberText)
  /// A dash between numbers.
  case dash
  /// What opens an aside or another clause: in "3 mil (500 familias)" the two numbers are not one.
  case bracket
  /// A sign that no quantity has; it may be a digit that no number is written with.
  case other(isDigit: Bool)

  /// Whether it holds digits, which must not be lost.
  var hasDigits: Bool {
    switch self {
    case .number, .name, .other(isDigit: true): true
    default: false
    }
  }

  /// Whether it is neither letter nor digit: what people put where they have no number.
  var isMark: Bool {
    switch self {
    case .dash, .bracket, .other(isDigit: false): true
    default: false
    }
  }

  /// Whether it is a single letter.
  var isLetter: Bool {
    switch self {
    case .word(let letters), .suffix(let letters): letters.utf8.count == 1
    default: false
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }

  var isName: Bool { if case .name = self { true } else { false } }

  /// Takes a text apart. Punctuation is dropped; a hyphen within words separates them.
  static func tokens(of text: String) -> [QuantityToken] {
    var folded = foldedName(isPlain(text) ? text : PlainSigns.replaced(in: partedNumbers(in: text)))
    return folded.withUTF8 { bytes in
      var scanner = QuantityScanner(bytes)
      return scanner.tokens()
    }
  }
}

/// Whether a text has nothing but ASCII and Latin letters, with one blank at most between words: most phrases do, and
/// stay as they are. Their letters beyond ASCII begin with these bytes: U+00C0 to U+023F.
private func isPlain(_ text: String) -> Bool {
  var last: UInt8 = 0
  for byte in text.utf8 {
    let isLetter = (0xC3...0xC8).contains(byte) || byte & 0xC0 == 0x80
    guard isLetter || byte == 0x20 && last != 0x20 || (0x21...0x7E).contains(byte) else { return false }
    last = byte
  }
  return true
}

/// A text with a semicolon where the end of a line, or more than one blank, stands between digits: "120  130" is no
/// number.
private func partedNumbers(in text: String) -> String {
  if !hasWideGap(text) { return text }
  var parted = String.UnicodeScalarView()
  var gap = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.isBlank {
      gap.append(scalar)
      continue
    }
    if let first = gap.first {
      let isWide = gap.count > 1 || !first.isOneBlank
      let isBetween = scalar.isDigit && parted.last?.isDigit == true
      if isWide, isBetween { parted.append(";") }
      parted.append(contentsOf: gap)
      gap = String.UnicodeScalarView()
    }
    parted.append(scalar)
  }
  return String(parted)
}

/// Whether the end of a line, or more than one blank, stands anywhere: few texts have any.
private func hasWideGap(_ text: String) -> Bool {
  var wasBlank = false
  return text.unicodeScalars.contains { scalar in
    let isBlank = scalar.isBlank
    defer { wasBlank = isBlank }
    return isBlank && (wasBlank || !scalar.isOneBlank)
  }
}

/// Digits and signs of other scripts and widths as those of ASCII.
private enum PlainSigns {
  static func replaced(in text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }), !text.unicodeScalars.allSatisfy(isPlain) else {
      return text
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let sign = sign(for: scalar) {
        plain.append(sign)
      } else if isInvisible(scalar) {
        continue
      } else {
        plain.append(scalar)
      }
    }
    return String(plain)
  }

  /// What stays as it is in nearly all texts: ASCII, and the letters of Latin and Arabic script.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 || (0xC0...0x24F).contains(scalar.value)
      || scalar.isArabicLetter && letter(for: scalar) == nil
  }

  /// Many write alef without what stands above or below it, and the last letter of "إلى" with dots or without.
  private static func letter(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "أ", "إ", "آ", "ٱ": "ا"
    case "ى": "ي"
    default: nil
    }
  }

  private static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 { return nil }
    switch scalar {
    // Thousands and percent in Arabic script.
    case "\u{066C}": return "'"
    case "\u{066A}": return "%"
    case "\u{060C}": return ","
    default: break
    }
    if let letter = letter(for: scalar) { return letter }
    // The full width forms of ASCII.
    if (0xFF01...0xFF5E).contains(scalar.value) { return Unicode.Scalar(scalar.value - 0xFEE0) }
    let properties = scalar.properties
    guard properties.numericType == .decimal, let value = properties.numericValue else { return nil }
    return Unicode.Scalar(UInt8(48 + Int(value)))
  }

  /// Marks of direction and breaks of no width, which come along with copied text; vowel signs and the stroke that
  /// lengthens a word in Arabic script, which some write and some don't.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format || (0x64B...0x65F).contains(scalar.value)
      || scalar.value == 0x670 || scalar.value == 0x640
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { properties.numericType == .decimal }

  fileprivate var isBlank: Bool {
    isASCII ? value == 0x20 || (0x9...0xD).contains(value) : properties.isWhitespace
  }

  /// Whether it is a blank within a line, of any width, and no tab.
  fileprivate var isOneBlank: Bool { value == 0x20 || properties.generalCategory == .spaceSeparator }

  /// The letters of Arabic itself, without the stroke that lengthens a word: most texts in the script have no others.
  var isArabicLetter: Bool { (0x621...0x63F).contains(value) || (0x641...0x64A).contains(value) }
}
