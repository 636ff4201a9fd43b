import SitrepSpreadsheet
import SitrepWorkbook
import Testing

@Test(
  "A sheet's name is one that Excel takes",
  arguments: [
    ("Figures", [], "Figures"), ("Políticas", [], "Políticas"),
    ("a/b\\c:d*e?f[g]h#i", [], "a b c d e f g h i"),
    ("'quoted'", [], "quoted"), ("O'Higgins", [], "O'Higgins"), ("", [], "Sheet"), (" '' ", [], "Sheet"),
    ("History", [], "History (2)"), ("HISTORIAL", [], "HISTORIAL (2)"),
    ("Figures", ["figures"], "Figures (2)"), ("Figures", ["figures", "FIGURES (2)"], "Figures (3)"),
    ("a\nb", [], "a b"), (String(repeating: "x", count: 40), [], String(repeating: "x", count: 31)),
    (
      String(repeating: "x", count: 40), [String(repeating: "X", count: 31)],
      String(repeating: "x", count: 27) + " (2)"
    ),
    (String(repeating: "😀", count: 20), [], String(repeating: "😀", count: 15)),
  ] as [(String, [String], String)])
func sheetNames(name: String, taken: [String], expected: String) {
  // As in a workbook in Spanish; the file format keeps the English name in every language.
  #expect(SheetName.valid(name, taken: taken, reserved: ["historial"]) == expected)
}

@Test("Sheets of one wish get names of their own, and a bad name still gives a sheet")
func addedSheets() throws {
  try written { workbook throws(WorkbookError) in
    for name in ["Data", "data", "History", "a:b"] { _ = try workbook.addSheet(name) }
  } read: { spreadsheet in
    #expect(spreadsheet.sheets.map(\.name) == ["Data", "data (2)", "History (2)", "a b"])
  }
}
