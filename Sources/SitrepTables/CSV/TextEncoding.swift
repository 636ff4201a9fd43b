/// Text files that are not in UTF-8: what Excel and older programs still write.
enum TextEncoding {
  /// Whether the bytes are UTF-8.
  static func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < bytes.count {
      if position + 8 <= bytes.count,
        bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
      {
        position += 8
        continue
      }
      guard let length = sequenceLength(bytes, at: position) else { return false }
      position += length
    }
    return true
  }

  /// The bytes in UTF-8, each that is not part of a UTF-8 sequence read as Windows-1252, which agrees with
  /// Latin-1 in all that Latin-1 has. The second value is the offset of the first of them.
  static func utf8(fromWindows1252 bytes: UnsafeRawBufferPointer) -> (text: [UInt8], first: Int) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var first: Int?
    var position = 0
    while position < bytes.count {
      if let length = sequenceLength(bytes, at: position) {
        text.append(contentsOf: bytes[position..<position + length])
        position += length
      } else {
        first = first ?? position
        text.append(contentsOf: String(scalar(ofWindows1252: bytes[position])).utf8)
        position += 1
      }
    }
    return (text, first ?? bytes.count)
  }

  /// How many bytes the well-formed UTF-8 sequence at a position has (Unicode 15, table 3-7); nil where there is
  /// none.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    let lead = bytes[position]
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return nil
    }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for next in (position + 2)..<max(position + 2, position + length) where bytes[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }

  private static func scalar(ofWindows1252 byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0x80...0x9F: upper[Int(byte - 0x80)]
    default: Unicode.Scalar(byte)
    }
  }

  /// 0x80 to 0x9F; the five that Windows-1252 leaves out stay control characters.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]
}
