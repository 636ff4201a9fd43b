/// How wide a text will be, near enough to place it: charts are drawn without a font at hand.
///
/// The widths are those of a wide sans serif (DejaVu Sans), so that narrower fonts leave room instead of running
/// over.
enum TextMeasure {
  static func width(of text: String, size: Double = TextSize.normal) -> Double {
    text.unicodeScalars.reduce(0) { $0 + advance(of: $1) } * size
  }

  /// The text, cut short with an ellipsis where it is wider than `width`.
  static func fitted(
    _ text: String, into width: Double, size: Double = TextSize.normal, isBold: Bool = false
  ) -> String {
    let width = isBold ? width / boldness : width
    guard self.width(of: text, size: size) > width else { return text }
    var room = width - self.width(of: ellipsis, size: size)
    var kept = ""
    for character in text {
      room -= self.width(of: String(character), size: size)
      if room < 0 { break }
      kept.append(character)
    }
    return kept.withoutBlanksAtEnd + ellipsis
  }

  /// The text in lines no wider than `width`, at most `limit` of them; the last is cut short where there is more.
  /// Lines end at blanks, and after hyphens, dashes and slashes.
  static func lines(
    of text: String, into width: Double, size: Double = TextSize.normal, isBold: Bool = false, limit: Int
  ) -> [String] {
    let width = isBold ? width / boldness : width
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let isFull = !line.isEmpty && self.width(of: line + piece.withoutBlanksAtEnd, size: size) > width
      if isFull, lines.count < limit - 1 {
        lines.append(line.withoutBlanksAtEnd)
        line = piece
      } else {
        line += piece
        // The rest of a very long text would only be cut off again.
        if isFull { break }
      }
    }
    if !line.isEmpty { lines.append(line.withoutBlanksAtEnd) }
    return lines.map { fitted($0, into: width, size: size) }
  }

  /// The text in parts that may stand on lines of their own, each with the blank or dash that ends it.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      piece.append(character)
      if " -–—/".contains(character) {
        pieces.append(piece)
        piece = ""
      }
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  private static let ellipsis = "…"
  /// How much wider bold letters are.
  private static let boldness = 1.12

  /// The width of a character as a part of the size of the font.
  private static func advance(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x21, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x49, 0x69, 0x6A, 0x6C, 0x7C: 0.32
    case 0x20, 0x28, 0x29, 0x2F, 0x5B, 0x5D, 0x66, 0x72, 0x74, 0xA0, 0x202F: 0.4
    case 0x57, 0x4D, 0x6D, 0x77, 0x25, 0x2026: 0.98
    case 0x41...0x5A: 0.71
    case 0x300...0x36F, 0x64B...0x65F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x1F000...0x3FFFF: 1.1
    default: 0.62
    }
  }
}

extension String {
  fileprivate var withoutBlanksAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
