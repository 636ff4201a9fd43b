/// A name as names are compared: without case, accents and repeated spaces.
///
/// "José  Jerí" and "JOSE JERI" fold to the same text. Latin letters are covered (Latin-1 Supplement, Latin
/// Extended-A); combining marks are dropped; other scripts keep their letters and lose only their case.
package func foldedName(_ name: String) -> String {
  var name = name
  return name.withUTF8 { text in
    String(unsafeUninitializedCapacity: text.count * 2) { folded in
      var writer = FoldedWriter(folded)
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          writer.append(ascii: byte)
          index += 1
        } else if isOfArabicBlock(lead: byte) {
          writer.append(caseless: byte, text[index + 1])
          index += 2
        } else {
          let (scalar, length) = scalarAndLength(text, at: index)
          writer.append(scalar)
          index += length
        }
      }
      return writer.count
    }
  }
}

/// Whether a scalar with this first byte is in U+0600 to U+06FF, which has no capitals, no blanks and none of the marks
/// that are dropped.
private func isOfArabicBlock(lead: UInt8) -> Bool { (0xD8...0xDB).contains(lead) }

/// The scalar that starts at a byte of valid UTF-8, and how many bytes it has.
package func scalarAndLength(
  _ text: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, length: Int) {
  let lead = UInt32(text[index])
  let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  var value = lead & (0x7F >> UInt32(length))
  for next in (index + 1)..<(index + length) { value = value << 6 | UInt32(text[next] & 0x3F) }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// Writes folded text; no scalar folds to more than twice its bytes.
private struct FoldedWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0
  private var pendingSpace = false

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func append(ascii byte: UInt8) {
    if byte == 0x20 || (0x09...0x0D).contains(byte) {
      pendingSpace = count > 0
      return
    }
    write((0x41...0x5A).contains(byte) ? byte + 32 : byte)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    if (0x0300...0x036F).contains(scalar.value) { return }
    if let base = latinBase(of: scalar) {
      base.withUTF8Buffer { for byte in $0 { write(byte) } }
    } else if scalar.properties.isWhitespace {
      pendingSpace = count > 0
    } else {
      for byte in scalar.properties.lowercaseMapping.utf8 { write(byte) }
    }
  }

  /// A scalar of two bytes that stays as it is.
  mutating func append(caseless first: UInt8, _ second: UInt8) {
    write(first)
    write(second)
  }

  private mutating func write(_ byte: UInt8) {
    if pendingSpace {
      bytes[count] = UInt8(ascii: " ")
      count += 1
      pendingSpace = false
    }
    bytes[count] = byte
    count += 1
  }
}

/// The plain lower-case letters of an accented Latin letter.
func latinBase(of scalar: Unicode.Scalar) -> StaticString? {
  switch scalar {
  case "À"..."Å", "à"..."å", "Ā"..."ą": "a"
  case "Æ", "æ": "ae"
  case "Ç", "ç", "Ć"..."č": "c"
  case "È"..."Ë", "è"..."ë", "Ē"..."ě": "e"
  case "Ì"..."Ï", "ì"..."ï", "Ĩ"..."ı": "i"
  case "Ð", "ð", "Ď"..."đ": "d"
  case "Ñ", "ñ", "Ń"..."ŉ": "n"
  case "Ò"..."Ö", "Ø", "ò"..."ö", "ø", "Ō"..."ő": "o"
  case "Œ", "œ": "oe"
  case "Ù"..."Ü", "ù"..."ü", "Ũ"..."ų": "u"
  case "Ý", "ý", "ÿ", "Ŷ"..."Ÿ": "y"
  case "Þ", "þ": "th"
  case "ß": "ss"
  case "Ĝ"..."ģ": "g"
  case "Ĥ"..."ħ": "h"
  case "Ĵ"..."ĵ": "j"
  case "Ķ"..."ĸ": "k"
  case "Ĺ"..."ł": "l"
  case "Ŕ"..."ř": "r"
  case "Ś"..."š": "s"
  case "Ţ"..."ŧ": "t"
  case "Ŵ"..."ŵ": "w"
  case "Ź"..."ž": "z"
  default: nil
  }
}
