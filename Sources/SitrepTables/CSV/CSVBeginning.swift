/// The first bytes of a file of separated values, the same for all that read one: what it is, how its lines end, and
/// which separators it may have.
struct CSVBeginning {
  /// In UTF-8.
  private let bytes: [UInt8]
  private let lineEnd: UInt8
  /// Those that the file may have; the one that it names, where it does.
  let separators: [UInt8]
  /// How many lines at its start are not of the table: Excel may tell the separator in a line of its own.
  let skippedLines: Int

  init(_ bytes: ArraySlice<UInt8>) throws(CSVOpening.Refusal) {
    if TextEncoding.utf16Order(of: bytes) != nil { throw .damagedUTF16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    if bytes.contains(0) { throw .binary }
    let isUTF8 = bytes.withUnsafeBytes(TextEncoding.isUTF8)
    self.bytes = isUTF8 ? Array(bytes) : bytes.withUnsafeBytes { TextEncoding.utf8(fromWindows1252: $0).text }
    lineEnd = Self.lineEnd(of: bytes)
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != carriageReturn }
    let isTold = line.count == 5 && line.prefix(4).map { $0 | 0x20 } == Array("sep=".utf8).map { $0 | 0x20 }
    separators = isTold ? [line[line.startIndex + 4]] : CSVDialect.separators
    skippedLines = isTold ? 1 : 0
  }

  func dialect(_ separator: UInt8) -> CSVDialect { CSVDialect(separator: separator, lineEnd: lineEnd) }

  private static func lineEnd(of bytes: ArraySlice<UInt8>) -> UInt8 {
    guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == carriageReturn }),
      bytes[first] == carriageReturn
    else { return UInt8(ascii: "\n") }
    let next = bytes.index(after: first)
    return next < bytes.endIndex && bytes[next] != UInt8(ascii: "\n") ? carriageReturn : UInt8(ascii: "\n")
  }

  /// The rows in which a header is searched, with the lines that follow them.
  func firstRows(
    _ dialect: CSVDialect
  ) throws(CSVOpening.Refusal) -> (rows: [[HeaderCell]], ends: [Int]) {
    var isTooWide = false
    var rows: [[HeaderCell]] = []
    var ends: [Int] = []
    let padded = bytes + repeatElement(0, count: CSVScanner.padding)
    padded.withUnsafeBufferPointer { padded in
      guard let base = padded.baseAddress else { return }
      let scanner = CSVScanner(base, count: bytes.count, dialect: dialect, line: 1)
      for _ in 0..<skippedLines { _ = scanner.next() }
      while rows.count < HXLTag.searchedRows, scanner.next() {
        let row = scanner.row
        if row.count > CSVDialect.mostCells {
          isTooWide = true
          return
        }
        ends.append(scanner.nextLine)
        rows.append((0..<row.count).map { HeaderCell(text: row.text($0), mark: row.mark($0)) })
      }
    }
    if isTooWide { throw .tooWide }
    return (rows, ends)
  }

  /// How a table whose columns are not known is written: by the separator that gives most rows one and the same
  /// number of cells, and most cells.
  func likeliestDialect() throws(CSVOpening.Refusal) -> CSVDialect {
    var best = (dialect: dialect(separators[0]), cells: 0)
    for separator in separators {
      let dialect = dialect(separator)
      var rowsByWidth: [Int: Int] = [:]
      for row in try firstRows(dialect).rows { rowsByWidth[row.count, default: 0] += 1 }
      let cells = rowsByWidth.map { width, rows in (width - 1) * rows }.max() ?? 0
      if cells > best.cells { best = (dialect, cells) }
    }
    return best.dialect
  }
}
