/// A table's CSV file with rows added at its end, in the file's own separator, line end and order of columns.
/// Nothing that is already there is touched, but that a column which the new rows need and the file lacks is added
/// behind the others, blank in the rows there are.
package struct CSVAppending {
  private let schema: TableSchema
  private let separator: UInt8
  private let lineEnd: [UInt8]
  /// By cell of a row, the column it holds; nil for a column that is not ours.
  private let columns: [String?]
  private var output: [UInt8]
  private static let byteOrderMark = TextEncoding.byteOrderMark
  /// The line on which the next row begins.
  package private(set) var nextLine: Int

  /// Why rows can't be added to a file.
  package enum Refusal: Error, Equatable {
    /// The file can't be read as separated values.
    case notCSV
    /// A row has a cell for which the file has no column.
    case noColumn(String)
    /// The file's text is not UTF-8.
    case notUTF8
    /// The file ends inside quotes.
    case openQuote
  }

  /// - Parameters:
  ///   - existing: the file as it is; nil or empty where there is none, which gets a header of its own.
  ///   - languages: for a new file, those for which columns per language are made.
  ///   - needed: the columns that the new rows fill.
  package init(
    to existing: [UInt8]?, schema: TableSchema, labels: ColumnLabels, languages: [String],
    needed: [String] = []
  ) throws(Refusal) {
    self.schema = schema
    guard let existing, !existing.isEmpty else {
      separator = UInt8(ascii: ",")
      lineEnd = [UInt8(ascii: "\n")]
      let names = schema.columnNames(in: languages)
      columns = names
      output = Array(names.joined(separator: ",").utf8) + lineEnd
      nextLine = 2
      return
    }
    guard existing.withUnsafeBytes(TextEncoding.isUTF8) else { throw .notUTF8 }
    let opening: CSVOpening
    do throws(CSVOpening.Refusal) {
      let mark = existing.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
      opening = try CSVOpening(of: existing[mark...], schema: schema, labels: labels)
    } catch {
      throw .notCSV
    }
    separator = opening.dialect.separator
    lineEnd = Self.lineEnd(of: existing, dialect: opening.dialect)
    let present = opening.header.columnNames
    let added = needed.filter { !present.contains($0) }
    columns = present + added
    // An odd number of quotes leaves one open, and a row added behind it would be part of a cell.
    guard existing.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { throw .openQuote }
    output =
      added.isEmpty
      ? existing
      : try Self.widened(
        existing, by: added, schema: schema, headerLine: opening.header.line, dialect: opening.dialect)
    if !existing.suffix(lineEnd.count).elementsEqual(lineEnd) { output += lineEnd }
    let end = lineEnd.last
    nextLine = output.count { $0 == end } + 1
  }

  /// Adds a row.
  /// - Parameter cells: by name of the column (`summary_es` for one of a language); what is missing is blank.
  package mutating func add(_ cells: [String: String]) throws(Refusal) {
    for name in cells.keys.sorted() where cells[name]?.isEmpty == false && !columns.contains(name) {
      throw .noColumn(name)
    }
    let start = output.count
    var text = CSVText(separator: separator, lineEnd: lineEnd)
    text.add(columns.map { name in name.flatMap { cells[$0] } ?? "" })
    output += text.bytes
    let end = lineEnd.last
    nextLine += output[start...].count { $0 == end }
  }

  /// The whole file.
  package var bytes: [UInt8] { output }

  /// Each row with cells added at its end: in the header the columns' names, or their HXL tags where it is a row of
  /// tags, else blanks.
  private static func widened(
    _ bytes: [UInt8], by columns: [String], schema: TableSchema, headerLine: Int, dialect: CSVDialect
  ) throws(Refusal) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    var (line, rowStart, isQuoted, isBlank) = (1, 0, false, true)
    var rowLine = 1
    func cells(ofRow row: ArraySlice<UInt8>) throws(Refusal) -> [UInt8] {
      let separator = [dialect.separator]
      guard rowLine == headerLine else { return columns.flatMap { _ in separator } }
      let isTagged = row.first { !(byteOrderMark + [0x20, 0x22]).contains($0) } == UInt8(ascii: "#")
      var added: [UInt8] = []
      for name in columns {
        let tag = schema.tag(ofColumn: name)
        if isTagged && tag == nil { throw .noColumn(name) }
        added += separator + Array((isTagged ? tag ?? name : name).utf8)
      }
      return added
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x22 { isQuoted.toggle() }
      if byte == dialect.lineEnd { line += 1 }
      if byte == dialect.lineEnd, !isQuoted {
        let hasReturn = result.last == 0x0D && dialect.lineEnd != 0x0D
        if hasReturn { result.removeLast() }
        if !isBlank { result += try cells(ofRow: bytes[rowStart..<index]) }
        if hasReturn { result.append(0x0D) }
        (rowStart, rowLine, isBlank) = (index + 1, line, true)
      } else if byte != 0x0D, byte != 0x20 {
        isBlank = false
      }
      result.append(byte)
    }
    if !isBlank { result += try cells(ofRow: bytes[rowStart...]) }
    return result
  }

  private static func lineEnd(of bytes: [UInt8], dialect: CSVDialect) -> [UInt8] {
    guard dialect.lineEnd == UInt8(ascii: "\n"), let first = bytes.firstIndex(of: UInt8(ascii: "\n")),
      first > 0,
      bytes[first - 1] == 0x0D
    else { return [dialect.lineEnd] }
    return [0x0D, UInt8(ascii: "\n")]
  }
}

extension TableSchema {
  /// The HXL tag of a column, or of that of one language; nil where it has none.
  fileprivate func tag(ofColumn name: String) -> String? {
    guard let cell = cell(named: name), let column = column(named: cell.column) else { return nil }
    return cell.language.map { column.hxl(in: $0) } ?? column.hxl
  }

  /// The names of all columns as a new file has them, those per language written out.
  package func columnNames(in languages: [String]) -> [String] {
    columns.flatMap { column -> [String] in
      switch column.languages {
      case .none: [column.name]
      case .alsoEach: [column.name] + languages.map(column.name(in:))
      case .onlyEach: languages.map(column.name(in:))
      }
    }
  }
}
