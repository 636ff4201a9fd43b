/// A table's CSV file with rows taken out of it; all other bytes stay as they are.
package enum CSVErasing {
  /// The file without the rows of an id; nil where it has none, or can't be read as separated values in UTF-8.
  package static func without(
    id: String, _ bytes: [UInt8], schema: TableSchema, labels: ColumnLabels
  ) -> [UInt8]? {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.withUnsafeBytes(TextEncoding.isUTF8),
      let opening = try? CSVOpening(of: bytes[mark...], schema: schema, labels: labels)
    else { return nil }
    let lines = lines(ofID: id, bytes[mark...], opening)
    if lines.isEmpty { return nil }
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count)
    var (line, next) = (1, lines[...])
    for byte in bytes {
      while let first = next.first, line >= first.upperBound { next = next.dropFirst() }
      if next.first?.contains(line) != true { rest.append(byte) }
      if byte == opening.dialect.lineEnd { line += 1 }
    }
    return rest
  }

  /// The lines on which the rows of an id stand, in their order.
  private static func lines(ofID id: String, _ bytes: ArraySlice<UInt8>, _ opening: CSVOpening) -> [Range<
    Int
  >] {
    let index = opening.header.bound(RecordColumn.id).index
    let padded = Array(bytes) + repeatElement(0, count: CSVScanner.padding)
    return padded.withUnsafeBufferPointer { padded in
      guard let base = padded.baseAddress else { return [] }
      let scanner = CSVScanner(base, count: bytes.count, dialect: opening.dialect, line: 1)
      var lines: [Range<Int>] = []
      while scanner.next() {
        let row = scanner.row
        if row.line >= opening.header.nextLine, row.text(index) == id {
          lines.append(row.line..<scanner.nextLine)
        }
      }
      return lines
    }
  }
}
