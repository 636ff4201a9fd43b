import SitrepModel
import SitrepSpreadsheet

/// The sheets of the workbooks in an operation's folder that are its tables: those named after one, by its name or
/// label, and the first of a workbook that is itself named after one.
struct WorkbookTables: Sendable {
  private var workbooks: [(file: String, workbook: Spreadsheet)] = []
  /// Workbooks that can't be read.
  private var faults: [Diagnostic] = []

  static let ending = ".xlsx"

  init() {}

  init(folder: String, names: [String]) {
    // A program that has a workbook open keeps a file beside it whose name starts with ~$.
    for name in names where name.hasSuffix(Self.ending) && !name.hasPrefix("~$") {
      do throws(SpreadsheetError) {
        workbooks.append((name, try Spreadsheet(path: "\(folder)/\(name)")))
      } catch {
        faults.append(Diagnostic(.error, at: Location(file: name), error.message))
      }
    }
  }

  /// The sheets that are a table.
  func sheets(of schema: TableSchema, _ labels: LabelBook) throws -> [TablePart] {
    if workbooks.isEmpty { return [] }
    let labels = try labels.labels()
    return workbooks.flatMap { file, workbook in
      Self.tables(in: workbook, file, labels).compactMap { sheet, found in
        guard found?.name == schema.name else { return nil }
        return TablePart(Location(file: file, sheet: sheet.name), .sheet(sheet, of: workbook))
      }
    }
  }

  /// Workbooks that can't be read, and sheets whose names are almost those of tables.
  func remarks(_ labels: LabelBook) throws -> [Diagnostic] {
    if workbooks.isEmpty { return faults }
    let labels = try labels.labels()
    let stray = workbooks.flatMap { file, workbook in
      Self.tables(in: workbook, file, labels).compactMap { sheet, found -> Diagnostic? in
        guard found == nil, let near = nearest(to: sheet.name, among: TableSchema.all.map(\.name)) else {
          return nil
        }
        return Diagnostic(
          .warning, at: Location(file: file, sheet: sheet.name), .sheetNotRead, suggestion: near)
      }
    }
    return faults + stray
  }

  /// Each sheet with the table that it is.
  private static func tables(
    in workbook: Spreadsheet, _ file: String, _ labels: ColumnLabels
  ) -> [(sheet: Spreadsheet.Sheet, table: TableSchema?)] {
    let known = workbook.sheets.map { ($0, labels.schema(ofSheet: $0.name)) }
    if known.allSatisfy({ $0.1 == nil }), let first = workbook.sheets.first,
      let schema = TableSchema.named(String(file.dropLast(ending.count)))
    {
      return [(first, schema)]
    }
    return known
  }
}

extension Spreadsheet {
  /// The cells of a sheet that is a table; nil where it can't be read, which is noted.
  func grid(of sheet: Sheet, at place: Location, _ diagnostics: inout [Diagnostic]) -> TableGrid? {
    do throws(SpreadsheetError) {
      let grid = TableGrid(try contents(of: sheet), file: place.file, sheet: sheet.name)
      diagnostics += grid.oddities
      return grid
    } catch {
      diagnostics.append(Diagnostic(.error, at: place, error.message))
      return nil
    }
  }
}
