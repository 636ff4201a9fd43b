import SitrepSpreadsheet
import SitrepTestSupport

/// The cells of the only sheet of a workbook made by hand, by their names.
func cells(of archive: Archive) throws -> [String: SpreadsheetCell] {
  try read(archive) { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    return Dictionary(uniqueKeysWithValues: contents.cells.map { ("\($0.at)", $0) })
  }
}

func read<Result>(
  _ archive: Archive, limits: SpreadsheetLimits = .standard, _ body: (Spreadsheet) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    try body(Spreadsheet(path: folder.write(archive.bytes, to: "book.xlsx"), limits: limits))
  }
}

/// What reading a file with these bytes says.
func fault(of bytes: [UInt8], limits: SpreadsheetLimits = .standard) throws -> SpreadsheetError? {
  try withTemporaryFolder { folder in
    let path = try folder.write(bytes, to: "book.xlsx")
    do throws(SpreadsheetError) {
      let spreadsheet = try Spreadsheet(path: path, limits: limits)
      for sheet in spreadsheet.sheets { _ = try spreadsheet.contents(of: sheet) }
      return nil
    } catch {
      return error
    }
  }
}
