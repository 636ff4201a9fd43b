/// Writes CSV (RFC 4180) that a spreadsheet cannot take for formulas.
struct CSVWriter {
  private(set) var output: [UInt8] = []

  enum Cell {
    /// Free text: one that begins like a formula gets an apostrophe in front, line ends and control characters become
    /// blanks.
    case text(String)
    /// A number or date, written as it is.
    case number(String)
  }

  mutating func row(_ texts: [String]) {
    row(texts.map(Cell.number))
  }

  mutating func row(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      switch cell {
      case .text(let text): append(text, isFree: true)
      case .number(let text): append(text, isFree: false)
      }
    }
    output.append(contentsOf: "\r\n".utf8)
  }

  private mutating func append(_ text: String, isFree: Bool) {
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
    if isFree, let first = text.utf8.first, Self.formulaSigns.contains(first) {
      output.append(UInt8(ascii: "'"))
    }
    for byte in withoutControlCharacters(text).utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }

  private static let formulaSigns: [UInt8] = Array("=+-@\t\r".utf8)
}
