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
    separate()
    switch cell {
    case .text(let text): append(text, isFree: true)
    case .number(let text): append(text, isFree: false)
    }
  }

  /// Adds a number, date or word of ours, in which nothing needs quotes.
  mutating func append(plain text: String) {
    separate()
    var text = text
    text.withUTF8 { output.append(contentsOf: $0) }
  }

  mutating func appendBlank() { separate() }

  /// Adds a cell that holds several texts, with commas between them.
  mutating func append(list texts: [String]) {
    switch texts.count {
    case 0: appendBlank()
    case 1: append(.text(texts[0]))
    default: append(.text(texts.joined(separator: ",")))
    }
  }

  private mutating func separate() {
    if !isAtRowStart { output.append(UInt8(ascii: ",")) }
    isAtRowStart = false
  }

  mutating func endRow() {
    output.append(contentsOf: "\r\n".utf8)
    isAtRowStart = true
  }

  private mutating func append(_ text: String, isFree: Bool) {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      guard Self.arePlain(bytes), !isFree || !Self.looksLikeFormula(bytes) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if !isPlain { append(special: text, isFree: isFree) }
  }

  /// A text that needs quotes, or has something in it that may not stand in a cell.
  private mutating func append(special text: String, isFree: Bool) {
    var text = text
    let quote = UInt8(ascii: "\"")
    let (hasQuote, needsQuotes, mayHoldControls) = text.withUTF8 { bytes in
      let hasQuote = bytes.contains(quote)
      return (
        hasQuote, hasQuote || bytes.contains { $0 == UInt8(ascii: ",") || $0 < 0x20 },
        bytes.contains(where: Self.mayBeControl)
      )
    }
    if needsQuotes { output.append(quote) }
    if isFree, text.withUTF8(Self.looksLikeFormula) { output.append(UInt8(ascii: "'")) }
    if mayHoldControls { text = withoutControlCharacters(text) }
    text.withUTF8 { bytes in
      if !hasQuote { return output.append(contentsOf: bytes) }
      for byte in bytes {
        if byte == quote { output.append(byte) }
        output.append(byte)
      }
    }
    if needsQuotes { output.append(quote) }
  }

  /// Whether all of them stand in a cell as they are, whatever is around it: not where quotes are needed, or where a
  /// control character begins, which outside ASCII is U+0080…U+009F, U+2028, U+2029 or a direction override.
  private static func arePlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let (quote, comma) = (UInt8(ascii: "\""), UInt8(ascii: ","))
    let length = lengthOfPlain(
      UnsafeRawBufferPointer(bytes), isSpecial: { $0 == quote || $0 == comma || mayBeControl($0) },
      special: {
        $0.controls | $0.equal(to: quote) | $0.equal(to: comma) | $0.equal(to: 0x7F) | $0.equal(to: 0xC2)
          | $0.equal(to: 0xE2)
      })
    return length == bytes.count
  }

  private static func mayBeControl(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2
  }

  private static func looksLikeFormula(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
    default: false
    }
  }
}
