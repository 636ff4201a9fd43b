import SitrepRender
import SitrepSpreadsheet
import SitrepWorkbook

/// The rows of a workbook's sheets as passages; what a chart of the page draws stands beside it, and is apart. The
/// number of a highlight is counted, not reported, and left out.
struct WorkbookPassages {
  private(set) var passages: [WrittenPassage] = []
  /// Of each sheet, without its header: the last has two header rows, labels and tags.
  private(set) var rowCounts: [(sheet: String, rows: Int)] = []

  init(path: String) throws(SpreadsheetError) {
    let workbook = try Spreadsheet(path: path)
    let page = workbook.sheets.dropFirst().first
    for sheet in workbook.sheets {
      var current: WrittenPassage?
      var rows: Set<Int> = []
      for cell in try workbook.contents(of: sheet).cells {
        rows.insert(cell.at.row)
        if sheet == page, cell.at.column == 0, Int(cell.value.text) != nil { continue }
        let isDrawn = sheet == page && cell.at.column >= PageWriter.drawnColumn
        let place = "\(sheet.name)!\(cell.at.row + 1):\(cell.at.row + 1)" + (isDrawn ? " (chart)" : "")
        if let passage = current, passage.place != place {
          passages.append(passage)
          current = nil
        }
        current = WrittenPassage(
          place: place, text: (current.map { "\($0.text) | " } ?? "") + cell.value.text)
      }
      if let current { passages.append(current) }
      let headers = sheet == workbook.sheets.last ? 2 : 1
      rowCounts.append((sheet.name, max(0, rows.count - headers)))
    }
  }
}
