import Foundation
import SitrepModel
import SitrepSpreadsheet
import SitrepTestSupport
import SitrepWorkbook
import Testing

private func write(to path: String, isConstantMemory: Bool) throws {
  var workbook = try Workbook(path: path, isConstantMemory: isConstantMemory)
  var properties = DocumentProperties()
  properties.title = "Title & more"
  properties.author = String(repeating: "ñ", count: 300)
  try workbook.setProperties(properties, created: Day(number: 20_423))
  let sheet = try workbook.addSheet("Políticas")
  try workbook.edit(sheet) { sheet throws(WorkbookError) in
    let header = try sheet.format(CellStyle.plain.with { $0.isBold = true })
    for row in 1...3 { try sheet.write(Double(row), row: row, column: 0) }
    if !isConstantMemory {
      try sheet.addTable("Table", row: 0, headers: ["Número", "Words"], lastRow: 3, headerFormat: header)
    }
    var chart = SheetChart(.lines, title: "Title", alternativeText: "What it <shows> & says")
    let values = SheetChart.Cells(sheet: "Políticas", rows: 1...3, column: 0)
    var series = SheetChart.Series(name: "One", categories: values, values: values)
    series.marker = SheetChart.Marker(.circle, color: 0)
    chart.series = [series]
    try sheet.insert(chart, row: 5, column: 0)
  }
  try workbook.close()
}

@Test("The same workbook gives the same bytes, in both modes", arguments: [false, true])
func sameBytes(isConstantMemory: Bool) throws {
  try withTemporaryFolder { folder in
    for name in ["first.xlsx", "second.xlsx"] {
      try write(to: "\(folder.path)/\(name)", isConstantMemory: isConstantMemory)
    }
    #expect(try folder.bytes(of: "first.xlsx") == folder.bytes(of: "second.xlsx"))
  }
}

@Test("Properties, chart and alternative text are in the file")
func partsOfTheFile() throws {
  try withTemporaryFolder { folder in
    let path = "\(folder.path)/book.xlsx"
    try write(to: path, isConstantMemory: false)
    let parts = try Spreadsheet(path: path).rawParts()
    let core = try #require(parts["docProps/core.xml"])
    #expect(core.contains("Title &amp; more"))
    #expect(core.contains("2025-12-01T00:00:00Z"))
    #expect(parts["xl/drawings/drawing1.xml"]?.contains("descr=\"What it &lt;shows&gt; &amp; says\"") == true)
    // The cells that a chart draws are named with the sheet's name as it is.
    #expect(parts["xl/charts/chart1.xml"]?.contains("<c:f>'Políticas'!$A$2:$A$4</c:f>") == true)
    #expect(parts["xl/tables/table1.xml"]?.contains("name=\"Número\"") == true)
  }
}

@Test("A workbook that is not closed leaves no file", arguments: [false, true])
func abandoned(isConstantMemory: Bool) throws {
  struct Stop: Error {}
  try withTemporaryFolder { folder in
    #expect(throws: Stop.self) {
      var workbook = try Workbook(path: "\(folder.path)/book.xlsx", isConstantMemory: isConstantMemory)
      let sheet = try workbook.addSheet("Sheet")
      try workbook.edit(sheet) { sheet throws(WorkbookError) in try sheet.write("x", row: 0, column: 0) }
      throw Stop()
    }
    let files = try folder.files()
    #expect(files.isEmpty)
  }
}

@Test("Workbooks of different days written at once each keep their own day")
func daysAtOnce() async throws {
  try await withTemporaryFolder { folder in
    let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
      for part in 0..<4 {
        group.addTask {
          var wrong = 0
          for day in (0..<40).map({ Day(number: Int32(20_000 + part * 40 + $0)) }) {
            let path = "\(folder.path)/\(part).xlsx"
            var workbook = try Workbook(path: path)
            try workbook.setProperties(DocumentProperties(), created: day)
            let sheet = try workbook.addSheet("Sheet")
            try workbook.edit(sheet) { sheet throws(WorkbookError) in
              try sheet.write("x", row: 0, column: 0)
            }
            try workbook.close()
            let core = try Spreadsheet(path: path).rawParts()["docProps/core.xml"] ?? ""
            if core.components(separatedBy: "\(day)T00:00:00Z").count != 3 { wrong += 1 }
          }
          return wrong
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}

@Test("A file that can't be written is named")
func unwritable() throws {
  let error = #expect(throws: WorkbookError.self) {
    var workbook = try Workbook(path: "/nowhere/book.xlsx")
    _ = try workbook.addSheet("Sheet")
    try workbook.close()
  }
  #expect(error == WorkbookError(.fileNotWritten(path: "/nowhere/book.xlsx", code: ENOENT)))
}
