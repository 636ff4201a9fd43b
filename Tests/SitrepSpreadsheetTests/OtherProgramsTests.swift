import SitrepSpreadsheet
import SitrepTestSupport
import Testing

private let folder = "\(Project.root)/Tests/SitrepSpreadsheetTests/Workbooks"

@Test("A workbook of another program is read cell by cell", arguments: ["openpyxl", "libreoffice"])
func otherPrograms(program: String) throws {
  let spreadsheet = try Spreadsheet(path: "\(folder)/\(program).xlsx")
  #expect(spreadsheet.sheets.map(\.name) == ["Datos", "hidden", "very hidden"])
  #expect(spreadsheet.sheets.map(\.isHidden) == [false, true, true])
  let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
  let labels = contents.cells.filter { $0.at.column == 0 }.map(\.value.text)
  let values = Dictionary(
    uniqueKeysWithValues: contents.cells.filter { $0.at.column == 1 }.map { ($0.at.row, $0.value) })
  let expected: [String: SpreadsheetValue] = [
    "text": .text("dozens"), "whole": .number(120), "decimal": .number(12.5), "negative": .number(-3),
    "date": .date(SpreadsheetDate(day: 20_420)),
    "date and time": .date(SpreadsheetDate(day: 20_420, second: 70_080)), "time": .time(23_400),
    "percent": .percent(0.125), "true": .boolean(true), "error": .error("#N/A"),
    "formula": program == "openpyxl" ? .uncomputed : .number(132.5), "equals sign as text": .text("'=1+1"),
    "rich": .text("at least 100"), "accents": .text("Región de Arica y Parinacota – “niñas”"),
    "two lines": .text("first\nsecond"), "spaces": .text("  kept  "), "escape": .text("a_x0041_b"),
  ]
  for (row, label) in labels.enumerated() { #expect(values[row] == expected[label], "\(label)") }
  #expect(labels.count == 18)
  #expect(contents.merged.map { "\($0)" } == ["D1:E2"])
}

@Test("The epoch of old Macintosh workbooks is heeded")
func macintoshEpoch() throws {
  let spreadsheet = try Spreadsheet(path: "\(folder)/epoch-1904.xlsx")
  let cells = try spreadsheet.contents(of: spreadsheet.sheets[0]).cells
  #expect(cells.map(\.value.text) == ["2025-11-28"])
}
