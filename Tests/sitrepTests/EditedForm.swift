import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook

/// The cells of a workbook as text, to be edited and written again as a field officer's program would.
struct EditedForm {
  /// By sheet, in their order: the rows from the first, each from column A.
  var sheets: [(name: String, rows: [[String]])] = []

  /// The sheets that are tables, in their order.
  static let tables = [
    "places", "actors", "sources", "estimates", "conditions", "policies", "responses", "events", "statements",
    "narratives", "decisions", "followups",
  ]

  init() {}

  init(reading path: String) throws {
    let workbook = try Spreadsheet(path: path)
    for sheet in workbook.sheets {
      var rows: [[String]] = []
      for cell in try workbook.contents(of: sheet).cells {
        while rows.count <= cell.at.row { rows.append([]) }
        while rows[cell.at.row].count <= cell.at.column { rows[cell.at.row].append("") }
        rows[cell.at.row][cell.at.column] = cell.value.text
      }
      sheets.append((sheet.name, rows))
    }
  }

  subscript(sheet: String) -> [[String]] {
    get { sheets.first { $0.name == sheet }?.rows ?? [] }
    set {
      guard let index = sheets.firstIndex(where: { $0.name == sheet }) else { return }
      sheets[index].rows = newValue
    }
  }

  /// Writes a cell, by the id of its row and the name of its column.
  mutating func set(_ column: String, of id: String, to text: String, in sheet: String) {
    var rows = self[sheet]
    guard let row = rows.firstIndex(where: { $0.first == id }),
      let index = rows[1].firstIndex(of: column)
    else { return }
    while rows[row].count <= index { rows[row].append("") }
    rows[row][index] = text
    self[sheet] = rows
  }

  /// Adds a row at the end.
  mutating func add(_ cells: [String: String], to sheet: String) {
    self[sheet].append(self[sheet][1].map { cells[$0] ?? "" })
  }

  func write(to path: String) throws {
    var workbook = try Workbook(path: path)
    for sheet in sheets {
      let index = try workbook.addSheet(sheet.name)
      try workbook.edit(index) { writer throws(WorkbookError) in
        for (row, cells) in sheet.rows.enumerated() {
          for (column, text) in cells.enumerated() where !text.isEmpty {
            try writer.write(text, row: row, column: column)
          }
        }
      }
    }
    try workbook.close()
  }
}
