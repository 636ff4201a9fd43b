import SitrepFiles
import SitrepModel
import SitrepSpreadsheet

// The parts of a table, each read by its form.
extension OperationReader {
  mutating func rows<Decoder: RowDecoder>(
    _ decoder: Decoder.Type, of source: any RowSource
  ) throws -> [Decoder.Row] {
    var rows: [Decoder.Row] = []
    for part in try source.parts(of: Decoder.schema, labels) {
      begin(part.place, Decoder.schema)
      if case .separatedValues(let content) = part.content {
        try reading { reader throws in
          var file = try CSVFile(content)
          guard let header = try reader.open(&file, Decoder.schema) else { return }
          try reader.read(file, header, decoder, into: &rows)
        }
      } else {
        try read(part, decoder, into: &rows)
      }
    }
    return rows
  }

  /// The estimates, the one table that grows without bound: its files are read on all cores.
  mutating func estimates(of source: any RowSource, after known: [Estimate]) throws -> [Estimate] {
    var estimates = known
    for part in try source.parts(of: .estimates, labels) {
      begin(part.place, .estimates)
      if case .separatedValues(let content) = part.content {
        try reading { reader throws in
          if let cached = try reader.cachedEstimates(of: content) {
            estimates = cached
          } else {
            try reader.readEstimates(of: content, into: &estimates)
          }
        }
      } else {
        try read(part, EstimateDecoder.self, into: &estimates)
      }
    }
    return estimates
  }

  private mutating func readEstimates(of content: FileContent, into estimates: inout [Estimate]) throws {
    let isKept = estimates.isEmpty && cache?.file.holds(content) == true
    var file = try CSVFile(content, summing: isKept)
    guard let header = try open(&file, .estimates) else { return }
    let (size, isUTF16, told) = (file.size, file.isUTF16, store.diagnostics.count)
    let reading = ParallelReading(file, header, store, estimates)
    let read = try reading.read()
    (store, estimates) = (read.store, read.estimates)
    cachedFileSum = reading.sum
    if let sum = reading.sum, !isUTF16 {
      keep(estimates, size: size, sum: sum, nextLine: read.nextLine, told: told)
    }
  }

  private mutating func begin(_ place: Location, _ schema: TableSchema) {
    store.table.place = place
    store.table.schema = schema
    // A log is one place, however many tables and parts come of it.
    let index = operation.files.lastIndex(of: place) ?? operation.files.count
    if index == operation.files.count { operation.files.append(place) }
    store.table.fileIndex = UInt16(truncatingIfNeeded: index)
  }

  /// Notes a file that the system does not give.
  private mutating func reading(_ body: (inout OperationReader) throws -> Void) throws {
    do {
      try body(&self)
    } catch let fault as FileFault {
      store.note(.error, line: 0, .unreadableFile(reason: DiagnosticText.reason(systemError: fault.code)))
      store.isTableUnread = true
    }
  }

  private mutating func read<Decoder: RowDecoder>(
    _ part: TablePart, _ decoder: Decoder.Type, into rows: inout [Decoder.Row]
  ) throws {
    switch part.content {
    case .separatedValues: break
    case .yaml(let content):
      try reading { reader throws in
        guard let text = reader.store.yaml(try content.read()) else {
          reader.store.isTableUnread = true
          return
        }
        let table = YAMLTable(text, schema: decoder.schema)
        reader.store.diagnostics += table.diagnostics
        if !table.diagnostics.isEmpty { reader.store.isTableUnread = true }
        guard let decoder = try reader.decoder(decoder, of: table.rows.header) else { return }
        reader.read(table.rows, decoder, into: &rows)
      }
    case .sheet(let sheet, let workbook): try read(sheet, of: workbook, decoder, into: &rows)
    case .rows(let stream):
      let header = StoredRows(entriesWith: stream.columns).header
      guard let decoder = try self.decoder(decoder, of: header) else { return }
      try stream.read { read($0, decoder, into: &rows) }
    }
  }

  private mutating func read<Decoder: RowDecoder>(
    _ stored: StoredRows, _ decoder: Decoder, into rows: inout [Decoder.Row]
  ) {
    stored.forEach { row in
      store.begin(row)
      if let value = decoder.decode(row, into: &store) { rows.append(value) }
    }
  }

  private mutating func read<Decoder: RowDecoder>(
    _ sheet: Spreadsheet.Sheet, of workbook: Spreadsheet, _ decoder: Decoder.Type,
    into rows: inout [Decoder.Row]
  ) throws {
    guard let grid = workbook.grid(of: sheet, at: store.table.place, &store.diagnostics) else {
      store.isTableUnread = true
      return
    }
    let named = NamedRows(grid, schema: decoder.schema, labels: try labels.labels(), needsID: true)
    store.diagnostics += named.diagnostics
    if named.diagnostics.contains(where: { $0.severity == .error }) { store.isTableUnread = true }
    guard !named.columns.isEmpty else { return }
    let stored = StoredRows(named)
    let header = TableHeader.recognised(in: [stored.header], schema: decoder.schema, labels: ColumnLabels())
    let told = store.diagnostics.count
    read(stored, Decoder(header.header, &store), into: &rows)
    // A cell that can't be read is blank to the rows, but what is wrong with it was told.
    let faulty = Set(store.diagnostics[..<told].lazy.filter { $0.severity == .error }.map(\.location))
    store.diagnostics[told...].removeAll { faulty.contains($0.location) }
  }

  private mutating func read<Decoder: RowDecoder>(
    _ file: consuming CSVFile, _ header: TableHeader, _ decoder: Decoder.Type, into rows: inout [Decoder.Row]
  ) throws(FileFault) {
    let decoder = Decoder(header, &store)
    var line = header.nextLine
    while let block = try file.nextBlock() {
      if let foreign = block.foreign { store.note(foreign, line: line) }
      line = block.withScanner(file.dialect, line: line) { scanner in
        CSVRows.read(scanner, header, decoder, into: &rows, &store)
        return scanner.nextLine
      }
    }
  }

  mutating func open(_ file: inout CSVFile, _ schema: TableSchema) throws -> TableHeader? {
    do {
      var opening = try CSVOpening(of: file.beginning, schema: schema, labels: ColumnLabels())
      if opening.header.isPartial(opening.faults) {
        opening = try CSVOpening(of: file.beginning, schema: schema, labels: labels.labels())
      }
      if file.isUTF16 { store.note(.utf16, line: 0) }
      file.use(opening.dialect)
      file.skip(lines: opening.header.nextLine - 1)
      store.note(opening.header, opening.faults)
      return opening.header
    } catch let refusal as CSVOpening.Refusal {
      if refusal == .empty { return nil }
      store.note(.error, line: 0, refusal.message)
      store.isTableUnread = true
      return nil
    }
  }

  /// What decodes rows below a header; nil where there is none.
  private mutating func decoder<Decoder: RowDecoder>(
    _ decoder: Decoder.Type, of cells: [HeaderCell]
  ) throws -> Decoder? {
    if cells.isEmpty { return nil }
    var (header, _, faults) = TableHeader.recognised(
      in: [cells], schema: decoder.schema, labels: ColumnLabels())
    if header.isPartial(faults) {
      (header, _, faults) = TableHeader.recognised(
        in: [cells], schema: decoder.schema, labels: try labels.labels())
    }
    store.note(header, faults)
    return Decoder(header, &store)
  }
}

extension TableHeader {
  /// Whether the names alone do not tell all of its columns, so that labels may.
  fileprivate func isPartial(_ faults: [HeaderFault]) -> Bool {
    !missingColumns.isEmpty || faults.contains { $0.isUnknown }
  }
}
