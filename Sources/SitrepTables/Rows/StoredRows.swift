import SitrepModel

/// Rows kept in memory with the place of each cell: those of a YAML file or a sheet of a workbook.
struct StoredRows {
  private(set) var header: [HeaderCell]
  private var bytes: [UInt8] = []
  private var cells: [CellSlice] = []
  private var marks: [CellMark] = []
  private var lines: [Int] = []

  init(header: [HeaderCell]) {
    self.header = header
  }

  /// Adds a row.
  /// - Parameter values: by index of the header; a cell that is missing is blank.
  mutating func append(line: Int, mark: CellMark, _ values: [Int: (text: String, mark: CellMark)]) {
    lines.append(line)
    for index in header.indices {
      let value = values[index]
      let text = trimmed((value?.text ?? "")[...])
      cells.append(
        CellSlice(start: Int32(bytes.count), count: Int32(text.utf8.count), origin: 0, isInScratch: false))
      bytes.append(contentsOf: text.utf8)
      marks.append(value?.mark ?? mark)
    }
  }

  func forEach(_ body: (TableRow) -> Void) {
    let padded = bytes + [0]
    padded.withUnsafeBytes { bytes in
      cells.withUnsafeBufferPointer { cells in
        marks.withUnsafeBufferPointer { marks in
          guard let base = bytes.baseAddress, let cells = cells.baseAddress, let marks = marks.baseAddress
          else {
            return
          }
          for (index, line) in lines.enumerated() {
            let start = index * header.count
            body(
              TableRow(
                line: line, count: header.count, cells: cells + start, bytes: base, scratch: base,
                origin: .marks(marks + start)))
          }
        }
      }
    }
  }
}

extension StoredRows {
  /// Rows whose columns are known already, under their names.
  init(_ rows: NamedRows) {
    self.init(
      header: rows.columns.enumerated().map {
        HeaderCell(text: $1, mark: CellMark(line: 1, column: $0 + 1))
      })
    for row in rows.rows {
      var values: [Int: (text: String, mark: CellMark)] = [:]
      for (index, column) in rows.columns.enumerated() {
        let place = row.location(of: column)
        values[index] = (row[column], CellMark(line: place.line, column: place.column))
      }
      append(line: row.location.line, mark: CellMark(line: row.location.line, column: 0), values)
    }
  }
}
