import SitrepModel
import SitrepSpreadsheet

/// The sheets of the workbooks in an operation's folder that are its tables: those named after one, by its name or
/// label, and the first of a workbook that is itself named after one.
struct WorkbookTables: Sendable {
  /// Workbooks that can't be read, and sheets whose names are almost those of tables.
  private(set) var diagnostics: [Diagnostic] = []
  private var tables: [String: [TableSheet]] = [:]

  static let ending = ".xlsx"

  init(folder: String, names: [String], labels: ColumnLabels) {
    // A program that has a workbook open keeps a file beside it whose name starts with ~$.
    for name in names where name.hasSuffix(Self.ending) && !name.hasPrefix("~$") {
      do throws(SpreadsheetError) {
        add(try Spreadsheet(path: "\(folder)/\(name)"), name, labels)
      } catch {
        diagnostics.append(Diagnostic(.error, at: Location(file: name), "\(error)"))
      }
    }
  }

  func sheets(of schema: TableSchema) -> [TableSheet] { tables[schema.name] ?? [] }

  private mutating func add(_ workbook: Spreadsheet, _ file: String, _ labels: ColumnLabels) {
    let known = workbook.sheets.filter { labels.schema(ofSheet: $0.name) != nil }
    if known.isEmpty, let first = workbook.sheets.first,
      let schema = TableSchema.named(String(file.dropLast(Self.ending.count)))
    {
      tables[schema.name, default: []].append(TableSheet(file: file, sheet: first, workbook: workbook))
      return
    }
    for sheet in workbook.sheets {
      if let schema = labels.schema(ofSheet: sheet.name) {
        tables[schema.name, default: []].append(TableSheet(file: file, sheet: sheet, workbook: workbook))
      } else if let near = nearest(to: sheet.name, among: TableSchema.all.map(\.name)) {
        diagnostics.append(
          Diagnostic(
            .warning, at: Location(file: file, sheet: sheet.name), "a sheet that is not read",
            suggestion: near))
      }
    }
  }
}

/// A sheet of a workbook that is a table.
struct TableSheet: Sendable {
  let file: String
  let sheet: Spreadsheet.Sheet
  let workbook: Spreadsheet

  var name: String { sheet.name }

  /// The sheet's cells; none where it can't be read, which is noted.
  func grid(_ diagnostics: inout [Diagnostic]) -> TableGrid {
    do throws(SpreadsheetError) {
      let grid = TableGrid(
        try workbook.contents(of: sheet), file: file, sheet: sheet.name, diagnostics: &diagnostics)
      diagnostics += grid.oddities
      return grid
    } catch {
      diagnostics.append(Diagnostic(.error, at: Location(file: file, sheet: sheet.name), "\(error)"))
      return TableGrid(file: file, sheet: sheet.name)
    }
  }
}
