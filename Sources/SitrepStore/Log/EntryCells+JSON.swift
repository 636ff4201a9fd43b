import SitrepModel

// Cells as a database keeps them: `{"id":"est-001","value":"dozens"}`. A JSON object keeps no order by its standard;
// this one does, for the text is kept as it is.
extension EntryCells {
  package var json: String {
    var text = "{"
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      Self.append(cell.column, to: &text)
      text += ":"
      Self.append(cell.text, to: &text)
    }
    return text + "}"
  }

  private static func append(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        text += "\\u" + UInt16(scalar.value).hexadecimal
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// nil where the text is not an object of texts.
  package init?(json: String) {
    var reader = ObjectReader(json)
    guard let cells = reader.read() else { return nil }
    self.init(cells)
  }
}

/// Reads an object whose values are all texts.
private struct ObjectReader {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func read() -> [EntryCells.Cell]? {
    var cells: [EntryCells.Cell] = []
    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return isAtEnd ? cells : nil }
    repeat {
      guard let column = string(), take(UInt8(ascii: ":")), let text = string() else { return nil }
      cells.append(EntryCells.Cell(column, text))
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) && isAtEnd ? cells : nil
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpaces()
      return index == bytes.count
    }
  }

  private mutating func skipSpaces() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escaped() else { return nil }
        text += String(Character(scalar)).utf8
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escaped() -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"): return unit().flatMap { scalar($0) }
    default: return nil
    }
  }

  private mutating func unit() -> UInt32? {
    guard index + 4 <= bytes.count else { return nil }
    defer { index += 4 }
    return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }

  /// A scalar from its unit of UTF-16, or from two of them.
  private mutating func scalar(_ first: UInt32) -> Unicode.Scalar? {
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    index += 2
    guard let second = unit(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}
