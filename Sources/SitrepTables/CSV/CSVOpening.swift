/// What the first rows of a file of separated values tell of it.
struct CSVOpening {
  var dialect: CSVDialect
  var header: TableHeader
  var faults: [HeaderFault]

  /// Why a file can't be separated values in a text of bytes.
  enum Refusal: Error, Equatable {
    /// A text in UTF-16 that is cut short or damaged.
    case damagedUTF16
    case workbook
    case binary
    /// There is no row but blank lines.
    case empty
    /// A row has more cells than any spreadsheet.
    case tooWide
  }

  /// Finds the separator, the line end and the header: that separator under which most columns are known.
  init(of bytes: ArraySlice<UInt8>, schema: TableSchema, labels: ColumnLabels) throws(Refusal) {
    let beginning = try CSVBeginning(bytes)
    var best: (opening: CSVOpening, known: Int, cells: Int)?
    for separator in beginning.separators {
      let dialect = beginning.dialect(separator)
      let (rows, ends) = try beginning.firstRows(dialect)
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
}
