import Foundation
import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook
import Testing

/// The address that a link's cell leads to; nil where the cell is plain text.
private func address(_ link: CellLink) throws -> String? {
  try withTemporaryFolder { folder in
    let path = "\(folder.path)/book.xlsx"
    var workbook = try Workbook(path: path)
    let sheet = try workbook.addSheet("Sheet")
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let format = try sheet.format(CellStyle.plain)
      try sheet.write("text", to: link, row: 0, column: 0, format: format)
    }
    try workbook.close()
    let spreadsheet = try Spreadsheet(path: path)
    #expect(try spreadsheet.contents(of: spreadsheet.sheets[0]).cells.map(\.value) == [.text("text")])
    let parts = try spreadsheet.rawParts()
    let sheetXML = parts["xl/worksheets/sheet1.xml"] ?? ""
    if let location = attribute("location", in: sheetXML) { return location }
    return attribute("Target", in: parts["xl/worksheets/_rels/sheet1.xml.rels"] ?? "")
  }
}

private func attribute(_ name: String, in xml: String) -> String? {
  guard let start = xml.range(of: "\(name)=\"")?.upperBound, let end = xml[start...].firstIndex(of: "\"")
  else {
    return nil
  }
  return String(xml[start..<end])
}

@Test(
  "Only web and mail addresses become links, and they lead where they say",
  arguments: [
    ("https://example.org/a?b=c", "https://example.org/a?b=c"), ("HTTP://example.org", "HTTP://example.org"),
    ("mailto:info@example.org", "mailto:info@example.org"),
    ("https://example.org/niños", "https://example.org/ni%C3%B1os"),
    (
      "https://example.org/?u=external:x&v=internal:y",
      "https://example.org/?u=external%3Ax&amp;v=internal%3Ay"
    ),
    ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("internal:Sheet!A1", nil),
    ("ftp://example.org", nil),
    ("example.org", nil), ("", nil), ("https://example.org/a b", nil), ("https://example.org/\u{0}", nil),
    ("https://example.org/" + String(repeating: "a", count: 3000), nil),
  ] as [(String, String?)])
func webAddresses(url: String, expected: String?) throws {
  #expect(try address(.web(url)) == expected)
}

@Test("A link within the workbook names sheet and cells, apostrophes doubled")
func cellLinks() throws {
  #expect(try address(.cells(sheet: "Figures", rows: 4...4, column: 0)) == "'Figures'!A5")
  #expect(try address(.cells(sheet: "O'Higgins", rows: 4...8, column: 27)) == "'O''Higgins'!AB5:AB9")
}

@Test("What a sheet can't hold in links stays as text and is counted")
func tooManyLinks() throws {
  try written(isConstantMemory: true) { workbook throws(WorkbookError) in
    let sheet = try workbook.addSheet("Sheet")
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      let format = try sheet.format(CellStyle.plain)
      for row in 0..<(CellLimits.links + 5) {
        try sheet.write("x", to: .web("https://example.org"), row: row, column: 0, format: format)
      }
    }
    #expect(workbook.droppedLinks == 5)
  } read: { spreadsheet in
    let cells = try spreadsheet.contents(of: spreadsheet.sheets[0]).cells
    #expect(cells.count == CellLimits.links + 5)
  }
}
