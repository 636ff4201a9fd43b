/// Appends a text as a JSON string (RFC 8259).
func appendJSON(_ text: String, to output: inout [UInt8]) {
  var text = text
  output.append(UInt8(ascii: "\""))
  text.withUTF8 { bytes in
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        output.append(UInt8(ascii: "\\"))
        output.append(byte)
      case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        output.append(contentsOf: "\\u00".utf8)
        output.append(hexadecimalDigit(byte >> 4))
        output.append(hexadecimalDigit(byte & 15))
      default: output.append(byte)
      }
    }
  }
  output.append(UInt8(ascii: "\""))
}

func appendNewline(indent: Int, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\n"))
  output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
}

/// `0`…`9`, `A`…`F`.
func hexadecimalDigit(_ digit: UInt8) -> UInt8 {
  digit < 10 ? digit + UInt8(ascii: "0") : digit - 10 + UInt8(ascii: "A")
}
