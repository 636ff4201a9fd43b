import SitrepModel
import SitrepSpreadsheet
import SitrepTables
import Testing

@Test(
  "a workbook that can't be read is told in the same words by its error and as a problem",
  arguments: [
    .unreadable(path: "a.xlsx"), .empty, .notAWorkbook, .encrypted, .otherFormat(format: "a PDF"),
    .damaged(part: "", fault: "cut short"), .damaged(part: "sheet1.xml", fault: "cut short"),
    .badXML(part: "sheet1.xml", line: 3, fault: "a tag is not closed"), .missing(part: "workbook.xml"),
    .tooLarge(part: "", limit: "64 MB"), .tooLarge(part: "sheet1.xml", limit: "64 MB"),
    .noSuchSheet(name: "places"),
  ] as [SpreadsheetError])
func spreadsheetErrors(error: SpreadsheetError) {
  #expect(error.message.problem.english == error.description)
}
