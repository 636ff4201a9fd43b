/// Texts in addresses: `%C3%A9` (RFC 3986 §2.1).
package enum PercentCoding {
  /// - Returns: nil where an escape is cut short, the bytes are no UTF-8, or a NUL is among them.
  package static func decoded(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
    var decoded: [UInt8] = []
    var iterator = bytes.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next()?.hexadecimalValue, let low = iterator.next()?.hexadecimalValue
        else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    return decoded.contains(0) ? nil : String(validating: decoded, as: UTF8.self)
  }

  /// Every byte escaped that is not a letter, a digit or one of `-._~` (§2.3), nor kept.
  package static func encoded(_ text: String, keeping kept: String = "") -> String {
    let encoded = text.utf8.flatMap { byte in
      isUnreserved(byte) || kept.utf8.contains(byte) ? [byte] : escape(byte)
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  /// A byte as it is escaped.
  package static func escape(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "%"), (byte >> 4).hexadecimalDigit, (byte & 15).hexadecimalDigit]
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
