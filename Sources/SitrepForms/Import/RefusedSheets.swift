package import SitrepLanguage
import SitrepModel
import SitrepTables
package import SitrepWorkbook

/// The rows of a file that an import did not take, as they stood there, each with its reasons in a column of its own:
/// a file to mend and to import as the first one.
package struct RefusedSheets: Sendable {
  /// What the column of the reasons is called.
  static let column = "problem"

  private var sheets: [Sheet] = []

  private struct Sheet: Sendable {
    var name: String
    var rows: [[String]]
  }

  /// - Parameters:
  ///   - refused: by sheet and line of the file, what is wrong with it.
  ///   - words: the language of the reasons.
  package init(_ file: ImportFile, refused: [ImportPlan.RefusedRows], in words: ProblemWords) {
    var reasons: [String: [Int: [String]]] = [:]
    for rows in refused {
      let reason = words.sentence(rows.reason)
      for row in rows.rows {
        for line in row.combinedLines.isEmpty ? [row.location.line] : row.combinedLines {
          reasons[row.location.sheet ?? "", default: [:]][line, default: []].append(reason)
        }
      }
    }
    var firsts: [String: Int] = [:]
    for row in file.tables.flatMap(\.rows) {
      let sheet = row.location.sheet ?? ""
      let line = min(row.location.line, row.combinedLines.min() ?? row.location.line)
      firsts[sheet] = min(firsts[sheet] ?? line, line)
    }
    for grid in file.grids {
      let name = grid.sheet ?? ""
      guard let first = firsts[name] else {
        guard file.sheetsBeside.contains(name) else { continue }
        // A sheet that rows of another rest on goes along whole.
        sheets.append(Sheet(name: name, rows: grid.rows.map { $0.map(\.text) }))
        continue
      }
      guard let lines = reasons[name] else { continue }
      sheets.append(Sheet(name: name, rows: Self.rows(of: grid, from: first, lines)))
    }
  }

  private static func rows(of grid: TableGrid, from first: Int, _ reasons: [Int: [String]]) -> [[String]] {
    let width = grid.rows.map(\.count).max() ?? 0
    let header = grid.rows.filter { ($0.first?.line ?? 0) < first }
    // Below the labels of a form stand names, then tags.
    let named = header.indices.last { !HXLTagRow.isOne(header[$0]) }
    let top = header.enumerated().map { index, row in
      padded(row.map(\.text), to: width) + [index == named ? column : ""]
    }
    let rows = grid.rows.compactMap { row -> [String]? in
      guard let line = row.first?.line, let why = reasons[line] else { return nil }
      return padded(row.map(\.text), to: width) + [why.joined(separator: "; ")]
    }
    return top + rows
  }

  private static func padded(_ cells: [String], to width: Int) -> [String] {
    cells + repeatElement("", count: max(0, width - cells.count))
  }

  /// As separated values.
  package var separatedValues: [UInt8] {
    var text = ""
    for row in sheets.first?.rows ?? [] {
      text +=
        row.map { cell in
          cell.contains { ",;\t\"\n\r|".contains($0) } || cell.first == " " || cell.last == " "
            ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
        }.joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// As a workbook.
  package func write(to path: String) throws(WorkbookError) {
    var workbook = try Workbook(path: path)
    for sheet in sheets {
      let number = try workbook.addSheet(sheet.name)
      try workbook.edit(number) { writer throws(WorkbookError) in
        for (row, cells) in sheet.rows.enumerated() {
          for (column, text) in cells.enumerated() where !text.isEmpty {
            try writer.write(text, row: row, column: column)
          }
        }
        try writer.allowNumbersAsText()
      }
    }
    try workbook.close()
  }
}

/// Whether cells are a row of HXL tags.
private enum HXLTagRow {
  static func isOne(_ cells: [TableGrid.GridCell]) -> Bool {
    let filled = cells.filter { !$0.text.isEmpty }
    return !filled.isEmpty && filled.count { $0.text.hasPrefix("#") } * 2 > filled.count
  }
}
