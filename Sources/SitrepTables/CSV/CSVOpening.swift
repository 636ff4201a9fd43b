import SitrepModel

/// What the first rows of a file of separated values tell of it.
struct CSVOpening {
  var dialect: CSVDialect
  var header: TableHeader
  var faults: [HeaderFault]

  /// Why a file can't be separated values in a text of bytes.
  enum Refusal: Error, Equatable {
    case utf16
    case workbook
    case binary
    /// There is no row but blank lines.
    case empty
    /// A row has more cells than any spreadsheet.
    case tooWide
  }

  /// Finds the separator, the line end and the header: that separator under which most columns are known.
  init(of bytes: ArraySlice<UInt8>, schema: TableSchema, labels: ColumnLabels) throws(Refusal) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .workbook
    }
    if bytes.contains(0) { throw .binary }
    let isUTF8 = bytes.withUnsafeBytes(TextEncoding.isUTF8)
    let bytes = isUTF8 ? bytes : bytes.withUnsafeBytes { TextEncoding.utf8(fromWindows1252: $0).text[...] }
    let lineEnd = Self.lineEnd(of: bytes)
    var best: (opening: CSVOpening, known: Int, cells: Int)?
    // Excel may tell the separator in a line of its own.
    let told = bytes.starts(with: Array("sep=".utf8)) && bytes.count > 4 ? bytes[bytes.startIndex + 4] : nil
    for separator in told.map({ [$0] }) ?? CSVDialect.separators {
      let dialect = CSVDialect(separator: separator, lineEnd: lineEnd)
      let (rows, ends) = try Self.firstRows(of: bytes, dialect: dialect, skipping: told == nil ? 0 : 1)
      guard !rows.isEmpty else { throw .empty }
      let (header, taken, faults) = TableHeader.recognised(in: rows, schema: schema, labels: labels)
      var opening = CSVOpening(dialect: dialect, header: header, faults: faults)
      opening.header.nextLine = ends[taken - 1]
      let known = header.count - faults.count
      if best.map({ (known, header.count) > ($0.known, $0.cells) }) ?? true {
        best = (opening, known, header.count)
      }
      // No name of a column has a separator in it: under the others, all of them would be one cell.
      if faults.isEmpty, header.count > 1 { break }
    }
    guard let best else { throw .empty }
    self = best.opening
  }

  private init(dialect: CSVDialect, header: TableHeader, faults: [HeaderFault]) {
    self.dialect = dialect
    self.header = header
    self.faults = faults
  }

  private static func lineEnd(of bytes: ArraySlice<UInt8>) -> UInt8 {
    guard let first = bytes.firstIndex(where: { $0 == UInt8(ascii: "\n") || $0 == carriageReturn }),
      bytes[first] == carriageReturn
    else { return UInt8(ascii: "\n") }
    let next = bytes.index(after: first)
    return next < bytes.endIndex && bytes[next] != UInt8(ascii: "\n") ? carriageReturn : UInt8(ascii: "\n")
  }

  /// The rows in which a header is searched, with the lines that follow them.
  private static func firstRows(
    of bytes: ArraySlice<UInt8>, dialect: CSVDialect, skipping skipped: Int
  ) throws(Refusal) -> (rows: [[HeaderCell]], ends: [Int]) {
    var isTooWide = false
    var rows: [[HeaderCell]] = []
    var ends: [Int] = []
    // Below the first row only one of HXL tags is looked for, and most files have none.
    let searched = bytes.contains(UInt8(ascii: "#")) ? HXLTag.searchedRows : 1
    let padded = Array(bytes) + repeatElement(0, count: CSVScanner.padding)
    padded.withUnsafeBufferPointer { padded in
      guard let base = padded.baseAddress else { return }
      let scanner = CSVScanner(base, count: bytes.count, dialect: dialect, line: 1)
      for _ in 0..<skipped { _ = scanner.next() }
      while rows.count < searched, scanner.next() {
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
}
