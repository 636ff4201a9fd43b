/// Text files that are not in UTF-8: what Excel and older programs still write.
package enum TextEncoding {
  /// What bytes say as UTF-8, or as Windows-1252 where they are not that.
  package static func text(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { bytes in
      isUTF8(bytes)
        ? String(decoding: bytes, as: UTF8.self)
        : String(decoding: utf8(fromWindows1252: bytes).text, as: UTF8.self)
    }
  }

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
  /// Latin-1 in all that Latin-1 has; and what tells of those bytes.
  static func utf8(fromWindows1252 bytes: UnsafeRawBufferPointer) -> (text: [UInt8], strays: StrayBytes) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var strays = StrayBytes(first: bytes.count)
    var position = 0
    while position < bytes.count {
      if let length = sequenceLength(bytes, at: position) {
        if length > 1 { strays.letters += 1 }
        text.append(contentsOf: bytes[position..<position + length])
        position += length
      } else {
        if strays.count == 0 {
          strays.first = position
          strays.endTheText = isCutShort(bytes, at: position)
        }
        strays.count += 1
        text.append(contentsOf: String(scalar(ofWindows1252: bytes[position])).utf8)
        position += 1
      }
    }
    return (text, strays)
  }

  /// Bytes of a text that are part of no letter in UTF-8.
  struct StrayBytes {
    var count = 0
    /// The offset of the first.
    var first: Int
    /// Whether they are the beginning of a letter in which the text ends.
    var endTheText = false
    /// How many letters of several bytes in UTF-8 the text has.
    var letters = 0

    /// Whether the text is in UTF-8 and they are damage: letters of several bytes, as many as these at least, are in no
    /// text in Windows-1252 by chance.
    var areDamage: Bool { count > 0 && (endTheText || letters >= count) }
  }

  /// How many bytes the well-formed UTF-8 sequence at a position has (Unicode 15, table 3-7); nil where there is
  /// none.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Int? {
    guard let (length, second) = sequence(startingWith: bytes[position]) else { return nil }
    if length == 1 { return 1 }
    guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return nil }
    for next in (position + 2)..<max(position + 2, position + length) where bytes[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }

  /// Whether the text ends within the UTF-8 sequence that starts at a position.
  private static func isCutShort(_ bytes: UnsafeRawBufferPointer, at position: Int) -> Bool {
    guard let (length, _) = sequence(startingWith: bytes[position]), position + length > bytes.count else {
      return false
    }
    return bytes[(position + 1)...].allSatisfy { $0 & 0xC0 == 0x80 }
  }

  /// The length of a UTF-8 sequence and what its second byte may be, by its first; nil where none starts with that.
  private static func sequence(startingWith lead: UInt8) -> (length: Int, second: ClosedRange<UInt8>)? {
    switch lead {
    case 0x00...0x7F: (1, 0x80...0xBF)
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }

  /// How the two bytes of a text in UTF-16 are ordered.
  enum UTF16Order { case littleEndian, bigEndian }

  /// The order of a text in UTF-16 by its first bytes: by its mark, or by zeros in every second place, which a text in
  /// any other encoding does not have; nil where it is not in UTF-16.
  static func utf16Order(of beginning: ArraySlice<UInt8>) -> UTF16Order? {
    if beginning.starts(with: [0xFF, 0xFE]) { return .littleEndian }
    if beginning.starts(with: [0xFE, 0xFF]) { return .bigEndian }
    let pairs = beginning.prefix(512).count / 2
    guard pairs > 1 else { return nil }
    var (even, odd) = (0, 0)
    for (offset, byte) in beginning.prefix(pairs * 2).enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    if even == 0, odd * 2 > pairs { return .littleEndian }
    if odd == 0, even * 2 > pairs { return .bigEndian }
    return nil
  }

  /// A text of UTF-16 in UTF-8, without its mark; nil where it is cut short or damaged.
  static func utf8(fromUTF16 bytes: [UInt8], _ order: UTF16Order) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let (high, low) = order == .bigEndian ? (0, 1) : (1, 0)
    let units = stride(from: 0, to: bytes.count, by: 2).lazy.map { start in
      UInt16(bytes[start + high]) << 8 | UInt16(bytes[start + low])
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    let isDamaged = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { text.append($0) })
    if isDamaged { return nil }
    return text.starts(with: byteOrderMark) ? Array(text.dropFirst(byteOrderMark.count)) : text
  }

  /// What programs of Windows put before a text in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

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
