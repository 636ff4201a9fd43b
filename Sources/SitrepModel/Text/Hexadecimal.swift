extension FixedWidthInteger where Self: UnsignedInteger {
  /// All its digits in hexadecimal, two a byte, in lower case: `0f` is the byte 15.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: Self.bitWidth / 4 - digits.utf8.count) + digits
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
