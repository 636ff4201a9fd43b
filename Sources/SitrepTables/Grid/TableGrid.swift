package import SitrepModel
package import SitrepSpreadsheet

/// A sheet or a file of separated values as cells of text, each with its place, before anything is known of its
/// columns.
package struct TableGrid: Sendable {
  package var file: String
  /// The sheet's name; nil for a text file.
  package var sheet: String?
  package var rows: [[GridCell]] = []
  /// What a sheet has besides its cells and is not read, or leaves out between them. Whoever reads a sheet that we
  /// wrote takes it for a mistake; in others it is worth a remark.
  package var oddities: [Diagnostic] = []

  package struct GridCell: Sendable, Hashable {
    package var text: String
    package var line: Int
    package var column: Int

    package init(text: String, line: Int, column: Int) {
      self.text = text
      self.line = line
      self.column = column
    }
  }

  package init(file: String, sheet: String? = nil) {
    self.file = file
    self.sheet = sheet
  }

  /// How many rows are searched for the header.
  package static let headerRows = HXLTag.searchedRows

  /// Blank rows between two others that are more than someone leaves on purpose.
  private static let noticedGap = 50

  package func location(line: Int, column: Int) -> Location {
    Location(file: file, sheet: sheet, line: line, column: column)
  }
}

extension TableGrid {
  /// A sheet of a workbook: dates as ISO 8601, percentages as they are shown, formulas by their last results. What
  /// can't be read so is noted: errors of formulas, merged cells, pictures.
  package init(
    _ contents: SheetContents, file: String, sheet: String, diagnostics: inout [Diagnostic]
  ) {
    self.init(file: file, sheet: sheet)
    var byRow: [Int: [GridCell]] = [:]
    for cell in contents.cells {
      let (line, column) = (cell.at.row + 1, cell.at.column + 1)
      let place = location(line: line, column: column)
      switch cell.value {
      case .error(let code):
        diagnostics.append(
          Diagnostic(
            .error, at: place, "a formula that gives an error", value: code,
            expected: "a value; correct or clear the formula"))
      case .uncomputed:
        diagnostics.append(
          Diagnostic(
            .error, at: place, "a formula without a result",
            expected: "a value; open the workbook in a spreadsheet program and save it"))
      case .percent(let share):
        let text = NumberCell.text((share * 100_000).rounded() / 1000) + "%"
        byRow[line, default: []].append(GridCell(text: text, line: line, column: column))
      case .date(let date) where date.second == 0:
        // A day that a program stored as its midnight.
        let day = "\(SpreadsheetDate(day: date.day))"
        byRow[line, default: []].append(GridCell(text: day, line: line, column: column))
      case .number(let number):
        byRow[line, default: []].append(
          GridCell(text: NumberCell.text(number), line: line, column: column))
      default:
        byRow[line, default: []].append(GridCell(text: cell.value.text, line: line, column: column))
      }
    }
    let width = byRow.values.joined().map(\.column).max() ?? 0
    for line in byRow.keys.sorted() {
      var row = (0..<width).map { GridCell(text: "", line: line, column: $0 + 1) }
      for cell in byRow[line] ?? [] { row[cell.column - 1] = cell }
      rows.append(row)
    }
    for range in contents.merged {
      diagnostics.append(
        Diagnostic(
          .error, at: location(line: range.first.row + 1, column: range.first.column + 1),
          "merged cells", expected: "one value a cell; split them"))
    }
    noteOddities(contents)
  }

  private mutating func noteOddities(_ contents: SheetContents) {
    for corner in contents.drawings {
      oddities.append(
        Diagnostic(
          .warning, at: location(line: corner.row + 1, column: corner.column + 1),
          "a picture or drawing, which is not read",
          expected: "what it shows, typed into cells, and the picture deleted"))
    }
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let last = row.first?.line, let cell = next.first(where: { !$0.text.isEmpty }),
        cell.line - last > Self.noticedGap
      else { continue }
      oddities.append(
        Diagnostic(
          .warning, at: location(line: cell.line, column: cell.column),
          "\(cell.line - last - 1) blank rows above this one",
          expected: "no gap, in which rows are overlooked; delete the blank rows"))
    }
  }

  /// A file of separated values, whatever its columns mean.
  package init(separatedValues bytes: [UInt8], file: String, diagnostics: inout [Diagnostic]) {
    self.init(file: file)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      diagnostics.append(
        Diagnostic(
          .error, at: location(line: 0, column: 0), CSVOpening.Refusal.utf16.problem,
          expected: "CSV in UTF-8; save the table so"))
      return
    }
    var text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if !text.withUnsafeBytes(TextEncoding.isUTF8) {
      text = text.withUnsafeBytes { TextEncoding.utf8(fromWindows1252: $0).text }
      diagnostics.append(
        Diagnostic(
          .warning, at: location(line: 0, column: 0), "not UTF-8: read as Windows-1252",
          expected: "a file saved as UTF-8"))
    }
    let count = text.count
    text += repeatElement(0, count: CSVScanner.padding)
    let dialect = Self.dialect(of: text[..<count])
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let scanner = CSVScanner(base, count: count, dialect: dialect, line: 1)
      while scanner.next() {
        if let fault = scanner.fault {
          diagnostics.append(
            fault.kind.diagnostic(at: location(line: fault.mark.line, column: fault.mark.column)))
          continue
        }
        let row = scanner.row
        if row.isBlank { continue }
        rows.append(
          (0..<row.count).map {
            let mark = row.mark($0)
            return GridCell(text: row.text($0), line: mark.line, column: mark.column)
          })
      }
    }
  }

  /// The separator that the first line holds most of, outside quotes.
  private static func dialect(of bytes: ArraySlice<UInt8>) -> CSVDialect {
    var counts = [Int](repeating: 0, count: CSVDialect.separators.count)
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\n") && !isQuoted { break }
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = CSVDialect.separators.firstIndex(of: byte) { counts[index] += 1 }
    }
    let best = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return CSVDialect(separator: CSVDialect.separators[best])
  }
}
