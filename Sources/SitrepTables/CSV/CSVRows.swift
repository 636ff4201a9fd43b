import SitrepModel

/// The rows of a block, decoded one after the other.
enum CSVRows {
  @inline(__always)
  static func read<Decoder: RowDecoder>(
    _ scanner: CSVScanner, _ header: TableHeader, _ decoder: Decoder, into rows: inout [Decoder.Row],
    _ store: inout TableStore
  ) {
    while scanner.next() {
      if let fault = scanner.fault {
        store.note(fault.kind, at: fault.mark)
        continue
      }
      let row = scanner.row
      if row.count != header.count, !row.isBlank {
        store.noteRagged(row, header)
        continue
      }
      if row[0].isEmpty, row.isBlank { continue }
      if !header.unnamed.isEmpty { store.noteUnnamed(row, header) }
      store.begin(row)
      if let value = decoder.decode(row, into: &store) { rows.append(value) }
    }
  }
}

extension TableStore {
  /// Notes what is wrong with a line of the file in hand.
  mutating func note(
    _ severity: Diagnostic.Severity, line: Int, column: Int = 0, _ problem: String, value: String? = nil,
    expected: String? = nil, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: location(CellMark(line: line, column: column)), problem, value: value,
        expected: expected, suggestion: suggestion))
  }

  mutating func note(_ fault: CSVFault, at mark: CellMark) {
    diagnostics.append(fault.diagnostic(at: location(mark)))
  }

  mutating func noteRagged(_ row: TableRow, _ header: TableHeader) {
    // The first cell too many, or the last there is.
    let mark = row.mark(min(header.count, row.count - 1))
    note(
      .error, line: mark.line, column: mark.column, "\(row.count) cells in the row",
      expected: "\(header.count), as in the header")
  }

  /// Notes what stands in a column without a name, once for each: nobody else would tell that it is not read.
  mutating func noteUnnamed(_ row: TableRow, _ header: TableHeader) {
    for index in header.unnamed
    where !row[index].isEmpty && notedUnnamed.insert("\(place.file):\(index)").inserted {
      diagnostics.append(.unnamedCell(row.text(index), at: location(row, index)))
    }
  }

  /// Notes the first line of a file that is not UTF-8.
  mutating func noteForeignEncoding(of block: CSVFile.Block, line: Int) {
    guard let foreign = block.foreignLine, !foreignFiles.contains(place.file) else { return }
    foreignFiles.insert(place.file)
    diagnostics.append(
      .foreignText(DecodedText.windows, at: location(CellMark(line: line + foreign, column: 0))))
  }

  /// Notes columns that are unknown, named twice or missing.
  mutating func note(_ header: TableHeader, _ faults: [HeaderFault]) {
    for fault in faults {
      let mark = fault.cell.mark
      switch fault.kind {
      case .unknown(let nearest):
        note(
          .warning, line: mark.line, column: mark.column, HeaderFault.unknownColumn, value: fault.cell.text,
          suggestion: nearest)
      case .duplicate(let first):
        note(
          .error, line: mark.line, column: mark.column, "duplicate column", value: fault.cell.text,
          expected: "each column once; it stands at \(location(first)) too")
      }
    }
    var missing = header.missingColumns
    if !missing.isEmpty { isTableUnread = true }
    // Rows of registers without it are known from the start.
    let isOfRecords = TableSchema.records.contains { $0.name == header.schema.name }
    if context.requiresEntered, isOfRecords, header.bound(RecordColumn.entered).index < 0 {
      missing.append(RecordColumn.entered.column)
    }
    for column in missing {
      let name = column.languages == .onlyEach ? column.name(in: "en") : column.name
      note(
        .error, line: header.line, HeaderFault.missingColumn, value: name, expected: column.kind.expectation)
    }
  }
}

extension Diagnostic {
  /// A text that is not in UTF-8, and what it was read as.
  static func foreignText(_ encoding: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, at: location, "not UTF-8: read as \(encoding)", expected: "a file saved as UTF-8")
  }

  /// A cell below no column's name, which is not read.
  static func unnamedCell(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, at: location, "a cell in a column without a name, which is not read", value: text,
      expected: "a name above it in the header, or nothing")
  }
}

extension CSVOpening.Refusal {
  static let expectation = "CSV in UTF-8"

  var problem: String {
    switch self {
    case .damagedUTF16: "a file in UTF-16 that is cut short or damaged"
    case .workbook: "a workbook named as CSV"
    case .binary: "a file with zero bytes, so not a text"
    case .empty: "an empty file"
    case .tooWide: "a table of more than \(CSVDialect.mostCells) columns"
    }
  }
}
