import SitrepModel
import SitrepSpreadsheet
import SitrepWorkbook
import Testing

@Test(
  "Text comes back as it was, whatever Excel might make of it",
  arguments: [
    ("=1+1", "=1+1"), ("+56 9", "+56 9"), ("-3", "-3"), ("@here", "@here"), ("dozens", "dozens"),
    ("120", "120"),
    ("  kept  ", "  kept  "), ("first\nsecond", "first\nsecond"), ("a\r\nb\rc", "a\nb\nc"),
    ("tab\there", "tab\there"),
    ("_x0041_", "_x0041_"), ("a_x000D_b_x", "a_x000D_b_x"), ("_xZZZZ_", "_xZZZZ_"),
    ("_x_x0041_", "_x_x0041_"),
    ("nul\u{0}byte", "nul\u{FFFD}byte"), ("bell\u{7}", "bell\u{FFFD}"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("niña – “más” €😀", "niña – “más” €😀"), ("<a & b>", "<a & b>"), ("e\u{301}", "e\u{301}"),
  ], [false, true])
func texts(text: (given: String, expected: String), isConstantMemory: Bool) throws {
  let cells = try cells(isConstantMemory: isConstantMemory) { sheet throws(WorkbookError) in
    try sheet.write(text.given, row: 0, column: 0)
  }
  #expect(cells["A1"]?.value == .text(text.expected))
}

@Test("A text too long for a cell ends with a mark, and not within a character")
func longTexts() throws {
  let fits = String(repeating: "a", count: CellLimits.text)
  let emoji = String(repeating: "👩‍👩‍👧", count: 5000)
  try written { workbook throws(WorkbookError) in
    let sheet = try workbook.addSheet("Sheet")
    try workbook.edit(sheet) { sheet throws(WorkbookError) in
      try sheet.write(fits, row: 0, column: 0)
      try sheet.write(fits + "b", row: 1, column: 0)
      try sheet.write(emoji, row: 2, column: 0)
    }
    #expect(workbook.cutTexts == 2)
  } read: { spreadsheet in
    let texts = try spreadsheet.contents(of: spreadsheet.sheets[0]).cells.map(\.value.text)
    #expect(texts[0] == fits)
    #expect(texts[1].hasSuffix("aaa… [cut]"))
    #expect(texts[1].utf16.count == CellLimits.text)
    #expect(texts[2].hasSuffix("👩‍👩‍👧… [cut]"))
  }
}

@Test("A blank text leaves the cell blank")
func blankText() throws {
  #expect(try cells { sheet throws(WorkbookError) in try sheet.write("", row: 0, column: 0) }.isEmpty)
}

@Test(
  "A number stays a number, and what is none stays blank",
  arguments: [
    (0, "0"), (-12.5, "-12.5"), (330_000, "330000"), (0.1, "0.1"), (1e15, "1000000000000000"), (.nan, nil),
    (.infinity, nil), (-.infinity, nil),
  ] as [(Double, String?)])
func numbers(number: Double, expected: String?) throws {
  let cells = try cells { sheet throws(WorkbookError) in
    let format = try sheet.format(CellStyle.plain)
    try sheet.write(number, row: 0, column: 0, format: format)
  }
  #expect(cells["A1"]?.value.text == expected)
  #expect(cells["A1"]?.value.kind == expected.map { _ in "number" })
}

@Test(
  "A date is a real date with an ISO format, and text where Excel's calendar is wrong",
  arguments: [
    ("2025-11-28", "date"), ("1900-03-01", "date"), ("9999-12-31", "date"), ("1900-02-28", "text"),
    ("1886-01-01", "text"),
  ])
func dates(iso: String, kind: String) throws {
  let day = try #require(Day(iso: iso))
  let cells = try cells { sheet throws(WorkbookError) in
    let format = try sheet.format(CellStyle.plain.with { $0.numberFormat = "yyyy-mm-dd" })
    try sheet.write(day, row: 0, column: 0, format: format)
  }
  #expect(cells["A1"]?.value.text == iso)
  #expect(cells["A1"]?.value.kind == kind)
  #expect(cells["A1"]?.format == "yyyy-mm-dd")
}

@Test("A cell beyond the sheet is refused with its place")
func noSuchCell() throws {
  let error = #expect(throws: WorkbookError.self) {
    try cells { sheet throws(WorkbookError) in try sheet.write("x", row: CellLimits.rows, column: 0) }
  }
  #expect(error?.problem == .noSuchCell)
  #expect(error?.sheet == "Sheet")
}

@Test("In constant-memory mode a row that is gone is refused, not lost")
func rowsInOrder() throws {
  let error = #expect(throws: WorkbookError.self) {
    try cells(isConstantMemory: true) { sheet throws(WorkbookError) in
      try sheet.write("x", row: 1, column: 0)
      try sheet.write("x", row: 0, column: 3)
    }
  }
  #expect(error == WorkbookError(.rowAlreadyWritten, sheet: "Sheet", cell: "D1"))
}
