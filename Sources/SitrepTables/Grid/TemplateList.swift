package import SitrepModel
import SitrepTemplates

/// A list among the templates, in rows below a header, with what is wrong with it.
package struct TemplateList {
  package typealias Row = [TableGrid.GridCell]

  /// The header among them.
  package let lines: [Row]
  private let grid: TableGrid
  private var noted: [Diagnostic] = []

  /// In the order of the lines.
  package var diagnostics: [Diagnostic] { noted.sorted() }

  /// - Parameter separator: what parts the cells; nil where that is not known.
  init(_ file: TemplateText, separator: UInt8? = nil) {
    self.init(file.text, file: file.origin, separator: separator)
  }

  /// - Parameter file: what messages call it.
  package init(_ text: String, file: String, separator: UInt8? = UInt8(ascii: ",")) {
    grid = TableGrid(
      separatedValues: Array(text.utf8), file: file, separator: separator, diagnostics: &noted)
    lines = grid.rows
  }

  /// The rows that have a cell for each name of the header.
  package mutating func rows(below header: [String]) -> [Row] {
    if let first = lines.first, first.map(\.text) != header {
      note(first, 0, .unknownHeader, .verbatim(text: header.joined(separator: ",")))
    }
    var rows: [Row] = []
    for row in lines.dropFirst() {
      if row.count == header.count {
        rows.append(row)
      } else {
        note(row, 0, .wrongCellCount(count: row.count, header: header.count))
      }
    }
    return rows
  }

  /// Notes what is wrong with a cell.
  /// - Parameter list: what it may be; the nearest is suggested.
  package mutating func note(
    _ row: Row, _ column: Int, _ message: DiagnosticMessage, _ expected: DiagnosticText? = nil,
    among list: [String] = []
  ) {
    let cell = row[min(column, row.count - 1)]
    noted.append(
      Diagnostic(
        .error, at: grid.location(line: cell.line, column: cell.column), message, value: cell.text,
        expected: expected, suggestion: nearest(to: cell.text, among: list)))
  }
}
