import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook

/// Writes a workbook and gives what `read` makes of it as another program would see it.
func written<Result>(
  isConstantMemory: Bool = false, _ write: (inout Workbook) throws(WorkbookError) -> Void,
  read: (Spreadsheet) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    let path = "\(folder.path)/book.xlsx"
    var workbook = try Workbook(path: path, isConstantMemory: isConstantMemory)
    try write(&workbook)
    try workbook.close()
    return try read(Spreadsheet(path: path))
  }
}

/// The cells of one sheet that `write` fills, by their names.
func cells(
  isConstantMemory: Bool = false, _ write: (inout SheetWriter) throws(WorkbookError) -> Void
) throws -> [String: SpreadsheetCell] {
  try written(isConstantMemory: isConstantMemory) { workbook throws(WorkbookError) in
    let sheet = try workbook.addSheet("Sheet")
    try workbook.edit(sheet, write)
  } read: { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    return Dictionary(uniqueKeysWithValues: contents.cells.map { ("\($0.at)", $0) })
  }
}
