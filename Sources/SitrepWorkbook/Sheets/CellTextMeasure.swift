/// How much room text takes in a cell, by the widths of Calibri, the workbooks' font.
///
/// Rows need their height written: LibreOffice and others take it from the file and fit nothing themselves.
package enum CellTextMeasure {
  /// Points that a line of text takes.
  package static func lineHeight(size: Double = 11) -> Double { (size * 15 / 11).rounded(.up) }

  /// How many lines a text takes in a column, broken between words.
  /// - Parameter width: the column's, in characters of the standard font.
  package static func lines(of text: String, width: Double, size: Double = 11, isBold: Bool = false) -> Int {
    // Excel gives a character of the standard font 7 pixels, where an em of 11 points has 14.7; LibreOffice a
    // little more.
    let room = Int(width * 482 * 11 / size / (isBold ? 1.07 : 1))
    var (lines, used, word) = (1, 0, 0)
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if used + word > room { lines += 1 }
        lines += 1
        (used, word) = (0, 0)
        continue
      }
      word += units(scalar)
      // A word longer than the line is broken.
      if word > room {
        lines += used > 0 ? 2 : 1
        (used, word) = (0, units(scalar))
      }
      guard scalar == " " || scalar == "-" || scalar == "/" else { continue }
      if used + word > room {
        lines += 1
        used = 0
      }
      used += word
      word = 0
    }
    return used + word > room ? lines + 1 : lines
  }

  /// Thousandths of an em.
  private static func units(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F: ascii[Int(scalar.value) - 0x20]
    case 0x300..<0x370, 0x200B...0x200F: 0
    case 0x1100..<0x1200, 0x2E80..<0xA4D0, 0xAC00..<0xD7A4, 0xF900..<0xFB00, 0xFF00..<0xFF61, 0x1F000...: 1000
    default: 525
    }
  }

  private static let ascii = [
    226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
    507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
    319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
    498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
    335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
  ]
}
