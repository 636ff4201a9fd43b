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
  /// The lines of rows that the sheet does not show: someone filtered them, or took them for deleted.
  private var hiddenLines: [Int] = []
  private var hiddenColumns: [Int] = []
  /// What keeps a cell from being read: errors of formulas, merged cells. Only who knows which columns are read, and
  /// below which line, can tell which of them matter.
  private var faults: [(place: CellSpan, diagnostic: Diagnostic)] = []

  /// Line and column of each cell whose value can't be read.
  private var unread: Set<[Int]> = []

  private struct CellSpan {
    var lines: ClosedRange<Int>
    var columns: ClosedRange<Int>
  }

  package struct GridCell: Sendable, Hashable {
    package var text: String
    package var line: Int
    package var column: Int
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
  /// A sheet of a workbook: dates as ISO 8601, percentages as they are shown, numbers with the unit that their format
  /// shows, formulas by their last results.
  package init(_ contents: SheetContents, file: String, sheet: String) {
    self.init(file: file, sheet: sheet)
    var byRow: [Int: [GridCell]] = [:]
    for cell in contents.cells {
      let (line, column) = (cell.at.row + 1, cell.at.column + 1)
      if let text = text(of: cell, line, column) {
        byRow[line, default: []].append(GridCell(text: text, line: line, column: column))
      }
    }
    let width = byRow.values.joined().map(\.column).max() ?? 0
    for line in byRow.keys.sorted() {
      var row = (0..<width).map { GridCell(text: "", line: line, column: $0 + 1) }
      for cell in byRow[line] ?? [] { row[cell.column - 1] = cell }
      rows.append(row)
    }
    for range in contents.merged { take(range) }
    hiddenLines = contents.hiddenRows.map { $0 + 1 }
    hiddenColumns = contents.hiddenColumns.map { $0 + 1 }
    noteOddities(contents)
  }

  /// nil where the cell has no value, which is noted.
  private mutating func text(of cell: SpreadsheetCell, _ line: Int, _ column: Int) -> String? {
    func note(_ severity: Diagnostic.Severity, _ message: DiagnosticMessage, value: String?) {
      faults.append(
        (
          CellSpan(lines: line...line, columns: column...column),
          Diagnostic(severity, at: location(line: line, column: column), message, value: value)
        ))
    }
    func fault(_ message: DiagnosticMessage, value: String? = nil) {
      unread.insert([line, column])
      note(.error, message, value: value)
    }
    switch cell.struckOut {
    case .none: break
    case .whole: note(.warning, .struckOut, value: cell.value.text)
    case .part:
      // "~~120~~ 130" is neither 120130 nor 120.
      fault(.partlyStruckOut, value: cell.value.text)
      return nil
    }
    switch cell.value {
    case .error(let code):
      fault(.formulaError, value: code)
      return nil
    case .uncomputed:
      fault(.formulaWithoutResult)
      return nil
    case .percent(let share):
      return NumberCell.text((share * 100_000).rounded() / 1000) + "%"
    case .number(let number): return FormatText(of: cell.format).around(NumberCell.text(number))
    case .date(let date) where date.second == 0:
      // A day that a program stored as its midnight.
      return "\(SpreadsheetDate(day: date.day))"
    default: return cell.value.text
    }
  }

  /// A merged cell holds one value for all that it covers. Above the entries that is a title, or a label beside which
  /// others are told apart in a second row: it stands for the rows below it too.
  private mutating func take(_ range: CellRange) {
    let place = CellSpan(
      lines: range.first.row + 1...max(range.first.row, range.last.row) + 1,
      columns: range.first.column + 1...max(range.first.column, range.last.column) + 1)
    let corner = location(line: place.lines.lowerBound, column: place.columns.lowerBound)
    faults.append((place, Diagnostic(.error, at: corner, .mergedCells)))
    let index = place.columns.lowerBound - 1
    guard place.lines.count > 1, place.lines.count <= Self.headerRows,
      let top = rows.first(where: { $0.first?.line == place.lines.lowerBound }), top.indices.contains(index)
    else { return }
    for row in rows.indices.prefix(Self.headerRows) {
      guard let line = rows[row].first?.line, place.lines.contains(line), rows[row][index].text.isEmpty
      else { continue }
      rows[row][index].text = top[index].text
    }
  }

  /// The problems that keep cells of some columns from being read, below a line.
  /// - Parameter columns: by index in the rows.
  package func faults(in columns: Set<Int>, below line: Int) -> [Diagnostic] {
    faults.filter { fault in
      fault.place.lines.upperBound > line && fault.place.columns.contains { columns.contains($0 - 1) }
    }.map(\.diagnostic)
  }

  /// A warning where rows are read that the sheet hides; nil where it shows all of them.
  package var hiddenRows: Diagnostic? {
    hiddenLines.first.map {
      Diagnostic(.warning, at: location(line: $0, column: 0), .hiddenRows(count: hiddenLines.count))
    }
  }

  /// The same of columns, those that some row was read from.
  package func hiddenColumns(readBy table: NamedRows) -> Diagnostic? {
    if hiddenColumns.isEmpty { return nil }
    let places = table.rows.lazy.flatMap(\.locations.values).filter { $0.sheet == sheet }
    let hidden = Set(places.map(\.column)).intersection(hiddenColumns)
    return hidden.min().map {
      Diagnostic(.warning, at: location(line: 1, column: $0), .hiddenColumns(count: hidden.count))
    }
  }

  /// Lines of text with more cells than the header, one of which is filled: "1,200" without quotes is two cells. On a
  /// sheet every cell stands below its column.
  /// - Parameter header: its index in the rows.
  func overlongRows(below header: Int) -> [Diagnostic] {
    guard sheet == nil, rows.indices.contains(header) else { return [] }
    let width = rows[header].count
    return rows[(header + 1)...].compactMap { row in
      guard let cell = row.dropFirst(width).first(where: { !$0.text.isEmpty }) else { return nil }
      return Diagnostic(
        .error, at: location(line: cell.line, column: cell.column),
        .cellCount(count: row.count, header: width))
    }
  }

  /// Whether a cell has a value that can't be read, so that it is not blank though it has no text.
  func isFaulty(line: Int, column: Int) -> Bool {
    unread.contains([line, column])
  }

  private mutating func noteOddities(_ contents: SheetContents) {
    for corner in contents.drawings {
      oddities.append(
        Diagnostic(.warning, at: location(line: corner.row + 1, column: corner.column + 1), .drawing))
    }
    for (row, next) in zip(rows, rows.dropFirst()) {
      guard let last = row.first?.line, let cell = next.first(where: { !$0.text.isEmpty }),
        cell.line - last > Self.noticedGap
      else { continue }
      oddities.append(
        Diagnostic(
          .warning, at: location(line: cell.line, column: cell.column),
          .blankRows(count: cell.line - last - 1)))
    }
  }

  /// A file of separated values, whatever its columns mean.
  /// - Parameter separator: what parts its cells, where that is known; cells may be full of others.
  package init(
    separatedValues bytes: [UInt8], file: String, separator: UInt8? = nil, diagnostics: inout [Diagnostic]
  ) {
    self.init(file: file)
    do throws(CSVOpening.Refusal) {
      let text: DecodedText
      do throws(DecodedText.Damaged) { text = try DecodedText(bytes) } catch { throw .damagedUTF16 }
      diagnostics += [text.remark(at: location(line:column:))].compactMap(\.self)
      let beginning = try CSVBeginning(text.bytes.prefix(CSVFile.beginningSize))
      let dialect =
        if let separator { beginning.dialect(separator) } else { try beginning.likeliestDialect() }
      read(text.bytes, dialect: dialect, skipping: beginning.skippedLines, &diagnostics)
    } catch {
      diagnostics.append(Diagnostic(.error, at: location(line: 0, column: 0), error.message))
    }
  }

  private mutating func read(
    _ text: [UInt8], dialect: CSVDialect, skipping skipped: Int, _ diagnostics: inout [Diagnostic]
  ) {
    let padded = text + repeatElement(0, count: CSVScanner.padding)
    padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      let scanner = CSVScanner(base, count: text.count, dialect: dialect, line: 1)
      for _ in 0..<skipped { _ = scanner.next() }
      while scanner.next() {
        if let fault = scanner.fault {
          diagnostics.append(
            fault.kind.diagnostic(at: location(line: fault.mark.line, column: fault.mark.column)))
          continue
        }
        let row = scanner.row
        if row.isBlank { continue }
        rows.append(
          row.marks.enumerated().map { index, mark in
            GridCell(text: row.text(index), line: mark.line, column: mark.column)
          })
      }
    }
  }
}
