/// Separated values as they are written (RFC 4180): a cell is in quotes where it must be.
package struct CSVText {
  let separator: UInt8
  let lineEnd: [UInt8]
  package private(set) var bytes: [UInt8] = []

  /// Values separated by commas, in lines.
  package init() {
    self.init(separator: UInt8(ascii: ","), lineEnd: [UInt8(ascii: "\n")])
  }

  init(separator: UInt8, lineEnd: [UInt8]) {
    self.separator = separator
    self.lineEnd = lineEnd
  }

  /// Adds a row.
  package mutating func add(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(separator) }
      add(cell)
    }
    bytes += lineEnd
  }

  private mutating func add(_ text: String) {
    let cell = Array(text.utf8)
    let needsQuotes =
      cell.first == UInt8(ascii: " ") || cell.last == UInt8(ascii: " ")
      || cell.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else {
      bytes += cell
      return
    }
    bytes.append(0x22)
    for byte in cell {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
