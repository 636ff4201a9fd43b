/// Text as a cell can hold it.
enum CellText {
  /// Calls `body` with the text as bytes that Excel reads back as the text: at most 32,767 units, no character
  /// that XML forbids or that turns the direction of text, and nothing that looks like Excel's own escapes.
  ///
  /// - Returns: what `body` gave, and whether the text was cut.
  static func with<Result>(
    _ text: String, cutMark: String, _ body: (UnsafePointer<CChar>) -> Result
  ) -> (Result, wasCut: Bool) {
    if isPlain(text), text.utf8.count <= CellLimits.text {
      return (text.withCString(body), false)
    }
    let cleaned = cleaned(text)
    guard cleaned.utf16.count > CellLimits.text else { return (cleaned.withCString(body), false) }
    let end = cut(cleaned, to: CellLimits.text - cutMark.utf16.count) + cutMark
    return (end.withCString(body), true)
  }

  /// A single line of at most `limit` UTF-16 units: for headers, names and properties.
  static func line(_ text: String, limit: Int) -> String {
    let isPlain = isPlain(text)
    if isPlain, text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20...0x7F).contains($0) }) { return text }
    let cleaned = isPlain ? text : cleaned(text)
    let line = String(cleaned.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return line.utf16.count <= limit ? line : cut(line, to: limit - 1) + "…"
  }

  /// Calls `body` with pointers to all of the texts at once.
  static func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
      starts.append(bytes.count)
      bytes += text.utf8CString
    }
    return bytes.withUnsafeBufferPointer { buffer in
      body(starts.map { start in buffer.baseAddress.map { $0 + start } })
    }
  }

  /// Up to a whole character, for half of one is none.
  private static func cut(_ text: String, to limit: Int) -> String {
    var end = text.utf16.index(text.startIndex, offsetBy: max(0, limit))
    while end.samePosition(in: text) == nil { end = text.utf16.index(before: end) }
    return String(text[..<end])
  }

  /// Whether the text may go into a cell as it stands.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      var (beforePrevious, previous) = (0 as UInt8, 0 as UInt8)
      for byte in bytes {
        if byte < 0x20 || byte == 0x7F, byte != 0x09, byte != 0x0A { return false }
        if previous == 0xC2, byte < 0xA0 { return false }
        if beforePrevious == 0xE2 {
          // U+202A…U+202E and U+2066…U+2069 show a text in another order than it is read.
          if previous == 0x80, (0xAA...0xAE).contains(byte) { return false }
          if previous == 0x81, (0xA6...0xA9).contains(byte) { return false }
        }
        // The start of an escape such as _x0041_, and of U+FFFE and U+FFFF: rare enough to look closer.
        if byte == UInt8(ascii: "x"), previous == UInt8(ascii: "_") { return false }
        if byte == 0xBF, previous == 0xEF { return false }
        (beforePrevious, previous) = (previous, byte)
      }
      return true
    } ?? false
  }

  private static func cleaned(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x0D:
        if index + 1 == scalars.count || scalars[index + 1] != "\n" { result.append("\n") }
      case 0x09, 0x0A: result.append(scalar)
      case 0x202A...0x202E, 0x2066...0x2069: continue
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      case 0x5F where startsEscape(scalars, at: index): result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `_x0041_`, which Excel shows as "A" unless its first character is itself escaped.
  private static func startsEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else {
      return false
    }
    return scalars[(index + 2)...(index + 5)].allSatisfy { Character($0).isHexDigit }
  }
}
