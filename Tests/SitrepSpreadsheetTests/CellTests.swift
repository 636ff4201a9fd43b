import SitrepSpreadsheet
import Testing

@Test(
  "A cell's name is read and written the same way",
  arguments: [("A1", 0, 0), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)])
func cellNames(name: String, row: Int, column: Int) {
  #expect(CellReference(name) == CellReference(row: row, column: column))
  #expect("\(CellReference(row: row, column: column))" == name)
}

@Test(
  "What names no cell is refused",
  arguments: ["", "A", "1", "A0", "XFE1", "A1048577", "1A", "A-1", "A1:B2", "Ä1", "R1C1x"])
func notCellNames(name: String) {
  #expect(CellReference(name) == nil)
}

@Test("Dollar signs fix a cell and do not name another")
func fixedCellNames() {
  #expect(CellReference("$I$14") == CellReference("I14"))
  #expect(CellRange("$A$1:C3").map { "\($0)" } == "A1:C3")
}

@Test(
  "A date is told as ISO 8601",
  arguments: [
    (0, nil, "1970-01-01"), (20_420, nil, "2025-11-28"), (20_420, 70_080, "2025-11-28T19:28:00"),
    (-25_508, nil, "1900-03-01"), (11_016, nil, "2000-02-29"), (2_932_896, nil, "9999-12-31"),
  ] as [(Int, Int?, String)])
func datesAsText(day: Int, second: Int?, expected: String) {
  #expect("\(SpreadsheetDate(day: day, second: second))" == expected)
}

@Test(
  "A number is told without a trailing zero or an exponent",
  arguments: [(120.0, "120"), (-3, "-3"), (12.5, "12.5"), (0.1, "0.1"), (330_000, "330000"), (0, "0")])
func numbersAsText(number: Double, expected: String) {
  #expect(SpreadsheetValue.number(number).text == expected)
}
