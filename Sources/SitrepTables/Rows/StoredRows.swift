import SitrepModel

/// Rows kept in memory with the place of each cell: those of a YAML file, a sheet of a workbook, a form to import or a
/// store's log.
package struct StoredRows: Sendable {
  private(set) var header: [HeaderCell]
  private var bytes: [UInt8] = []
  private var cells: [CellSlice] = []
  private var lines: [Int] = []
  private var origins: Origins

  /// Where the cells stand.
  private enum Origins {
    case marks([CellMark])
    case places([Location])
    case entries
  }

  /// Rows of a file or a sheet.
  init(header: [HeaderCell]) {
    (self.header, origins) = (header, .marks([]))
  }

  private init(columns: [String], _ origins: Origins) {
    header = columns.enumerated().map { HeaderCell(text: $1, mark: CellMark(line: 0, column: $0 + 1)) }
    self.origins = origins
  }

  /// No rows yet of a log: the line of each is its entry.
  /// - Parameter columns: the names of the table's columns that the rows have, `summary_es` for one of a language.
  package init(entriesWith columns: [String]) { self.init(columns: columns, .entries) }

  /// Adds an entry of a log.
  /// - Parameter texts: a text for each column; blank where the entry has none.
  package mutating func append(entry: Int, _ texts: [String]) {
    lines.append(entry)
    for index in header.indices { add(texts.indices.contains(index) ? texts[index] : "") }
  }

  /// Adds a row.
  /// - Parameter values: by index of the header; a cell that is missing is blank.
  mutating func append(line: Int, mark: CellMark, _ values: [Int: (text: String, mark: CellMark)]) {
    lines.append(line)
    guard case .marks(var marks) = origins else { return }
    // Let go of, so that adding to it copies nothing.
    origins = .entries
    for index in header.indices {
      let value = values[index]
      add(value?.text ?? "")
      marks.append(value?.mark ?? mark)
    }
    origins = .marks(marks)
  }

  private mutating func add(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.trimmed.utf8)
    cells.append(
      CellSlice(
        start: Int32(truncatingIfNeeded: start), count: Int32(truncatingIfNeeded: bytes.count - start),
        origin: 0,
        isInScratch: false))
  }

  func forEach(_ body: (TableRow) -> Void) {
    let padded = bytes + repeatElement(0, count: CSVScanner.padding)
    padded.withUnsafeBytes { bytes in
      cells.withUnsafeBufferPointer { cells in
        withOrigins { origin in
          guard let base = bytes.baseAddress, let cells = cells.baseAddress else { return }
          for (index, line) in lines.enumerated() {
            let start = index * header.count
            body(
              TableRow(
                line: line, count: header.count, cells: cells + start, bytes: base, scratch: base,
                origin: origin(start)))
          }
        }
      }
    }
  }

  private func withOrigins(_ body: ((_ start: Int) -> TableRow.Origin) -> Void) {
    switch origins {
    case .marks(let marks):
      marks.withUnsafeBufferPointer { marks in
        guard let marks = marks.baseAddress else { return }
        body { .marks(marks + $0) }
      }
    case .places(let places):
      places.withUnsafeBufferPointer { places in
        guard let places = places.baseAddress else { return }
        body { .places(places + $0) }
      }
    case .entries:
      header.withUnsafeBufferPointer { header in
        guard let header = header.baseAddress else { return }
        body { _ in .entry(header) }
      }
    }
  }
}

extension StoredRows {
  /// Rows whose columns are known already, under their names; each cell keeps its own place.
  package init(_ rows: NamedRows) {
    var places: [Location] = []
    self.init(columns: rows.columns, .places([]))
    for row in rows.rows {
      lines.append(row.location.line)
      for column in rows.columns {
        add(row[column])
        places.append(row.location(of: column))
      }
    }
    origins = .places(places)
  }
}
