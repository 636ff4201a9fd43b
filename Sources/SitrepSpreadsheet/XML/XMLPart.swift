/// Reads a part of the archive with a scanner; nil where the part is absent.
func read<Result>(
  _ part: String, of archive: borrowing ZipArchive, limits: SpreadsheetLimits,
  _ body: (inout XMLScanner) throws(SpreadsheetError) -> Result
) throws(SpreadsheetError) -> Result? {
  guard var bytes = try archive.bytes(of: part) else { return nil }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { bytes = fromUTF16(bytes) }
  return try bytes.withUnsafeBufferPointer { buffer throws(SpreadsheetError) in
    var scanner = XMLScanner(buffer, part: part, limits: limits)
    return try body(&scanner)
  }
}

private func fromUTF16(_ bytes: [UInt8]) -> [UInt8] {
  let isLittle = bytes[0] == 0xFF
  let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
    let (low, high) = isLittle ? (bytes[index], bytes[index + 1]) : (bytes[index + 1], bytes[index])
    return UInt16(low) | UInt16(high) << 8
  }
  return Array(String(decoding: units, as: UTF16.self).utf8)
}

/// Text of a cell as it was meant: `_x000D_` stands for the character of that number, `_x005F_` for `_`
/// (ECMA-376 part 1, ST_Xstring).
func unescaped(_ text: [UInt8]) -> String {
  var result: [UInt8] = []
  var index = 0
  var copied = 0
  while index + 7 <= text.count {
    if text[index] == UInt8(ascii: "_"), text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_"), let unit = hexadecimal(text[(index + 2)..<(index + 6)])
    {
      result += text[copied..<index]
      result += Array(String(decoding: [unit], as: UTF16.self).utf8)
      index += 7
      copied = index
    } else {
      index += 1
    }
  }
  if copied == 0 { return String(decoding: text, as: UTF8.self) }
  return String(decoding: result + text[copied...], as: UTF8.self)
}

private func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt16? {
  var value: UInt16 = 0
  for digit in digits {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(digit & 0x0F)
    case UInt8(ascii: "A")...UInt8(ascii: "F"), UInt8(ascii: "a")...UInt8(ascii: "f"):
      value = value << 4 | UInt16(digit & 0x0F + 9)
    default: return nil
    }
  }
  return value
}
