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
    _ severity: Diagnostic.Severity, line: Int, column: Int = 0, _ message: DiagnosticMessage,
    value: String? = nil, expected: DiagnosticText? = nil, suggestion: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        severity, at: location(CellMark(line: line, column: column)), message, value: value,
        expected: expected, suggestion: suggestion))
  }

  mutating func note(_ fault: CSVFault, at mark: CellMark) {
    diagnostics.append(fault.diagnostic(at: location(mark)))
  }

  mutating func noteRagged(_ row: TableRow, _ header: TableHeader) {
    // The first cell too many, or the last there is.
    let mark = row.mark(min(header.count, row.count - 1))
    note(.error, line: mark.line, column: mark.column, .cellCount(count: row.count, header: header.count))
  }

  /// Notes what stands in a column without a name, once for each: nobody else would tell that it is not read.
  mutating func noteUnnamed(_ row: TableRow, _ header: TableHeader) {
    for index in header.unnamed where !row[index].isEmpty {
      var column = table.place
      column.column = index + 1
      guard noted.insert(column).inserted else { continue }
      diagnostics.append(.unnamedCell(row.text(index), at: location(row, index)))
    }
  }

  /// Notes that a file is not UTF-8 or is damaged, once.
  /// - Parameter line: the first line of what was read.
  mutating func note(_ foreign: ForeignText, line: Int) {
    guard noted.insert(table.place).inserted else { return }
    diagnostics.append(
      foreign.diagnostic(firstLine: line) { location(CellMark(line: $0, column: $1)) })
  }

  /// Notes columns that are unknown, named twice or missing.
  mutating func note(_ header: TableHeader, _ faults: [HeaderFault]) {
    for fault in faults {
      let mark = fault.cell.mark
      switch fault.kind {
      case .unknown(let nearest):
        note(
          .warning, line: mark.line, column: mark.column, .unknownColumn, value: fault.cell.text,
          suggestion: nearest)
      case .duplicate(let first):
        note(
          .error, line: mark.line, column: mark.column, .duplicateColumn(place: location(first)),
          value: fault.cell.text)
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
      note(.error, line: header.line, .missingColumn, value: name, expected: column.kind.expectation)
    }
  }
}

extension Diagnostic {
  /// A cell below no column's name, which is not read.
  static func unnamedCell(_ text: String, at location: Location) -> Diagnostic {
    Diagnostic(.warning, at: location, .unnamedColumn, value: text)
  }
}

extension CSVOpening.Refusal {
  var message: DiagnosticMessage {
    switch self {
    case .damagedUTF16: .damagedUtf16
    case .workbook: .workbookNamedCsv
    case .binary: .binaryFile
    case .empty: .emptyFile
    case .tooWide: .tooManyColumns(limit: CSVDialect.mostCells)
    }
  }
}
