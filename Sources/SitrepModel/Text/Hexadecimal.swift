extension FixedWidthInteger where Self: UnsignedInteger {
  /// All its digits in hexadecimal, two a byte, in lower case: `0f` is the byte 15.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.utf8.count) + digits
  }
}

extension UInt8 {
  /// The digit in ASCII of a number below 16: `0`…`9`, `A`…`F`.
  package var hexadecimalDigit: UInt8 { self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") + self - 10 }

  /// The number of a digit in ASCII, in capitals or not; nil where it is none.
  package var hexadecimalValue: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

extension [UInt8] {
  /// Two hexadecimal digits a byte.
  package var hexadecimal: String { map(\.hexadecimal).joined() }

  /// The bytes that a text writes as two hexadecimal digits each; nil where it is no such text.
  package init?(hexadecimal text: some StringProtocol) {
    let digits = text.map(\.hexDigitValue)
    guard digits.count.isMultiple(of: 2) else { return nil }
    self = []
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index], let low = digits[index + 1] else { return nil }
      append(UInt8(high << 4 | low))
    }
  }
}
