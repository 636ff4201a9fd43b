/// Writes CSV (RFC 4180) that a spreadsheet cannot take for formulas.
struct CSVWriter {
  private(set) var output: [UInt8] = []
  private var isAtRowStart = true

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
    for cell in cells { append(cell) }
    endRow()
  }

  /// Adds a cell to the row in hand.
  mutating func append(_ cell: Cell) {
    if !isAtRowStart { output.append(UInt8(ascii: ",")) }
    isAtRowStart = false
    switch cell {
    case .text(let text): append(text, isFree: true)
    case .number(let text): append(text, isFree: false)
    }
  }

  mutating func endRow() {
    output.append(contentsOf: "\r\n".utf8)
    isAtRowStart = true
  }

  private mutating func append(_ text: String, isFree: Bool) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard bytes.allSatisfy(Self.isPlain), !isFree || !Self.looksLikeFormula(bytes) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if !isPlain { append(special: text, isFree: isFree) }
  }

  /// A text that needs quotes, or has something in it that may not stand in a cell.
  private mutating func append(special text: String, isFree: Bool) {
    var text = text
    let needsQuotes = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20 }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
    if isFree, text.withUTF8(Self.looksLikeFormula) { output.append(UInt8(ascii: "'")) }
    for byte in withoutControlCharacters(text).utf8 {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    if needsQuotes { output.append(UInt8(ascii: "\"")) }
  }

  /// Whether a byte stands in a cell as it is, whatever is around it: not where quotes are needed, or where a control
  /// character begins, which outside ASCII is U+0080…U+009F, U+2028, U+2029 or a direction override.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), ..<0x20, 0x7F, 0xC2, 0xE2: false
    default: true
    }
  }

  private static func looksLikeFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first.map(formulaSigns.contains) ?? false
  }

  private static let formulaSigns: [UInt8] = Array("=+-@\t\r".utf8)
}
