import SitrepSpreadsheet
import SitrepTestSupport
import Testing

private func differences(_ found: Archive, from expected: Archive) throws -> [String] {
  try read(found) { found in
    try read(expected) { expected in try found.differences(from: expected).map { "\($0)" } }
  }
}

private func workbook(_ cells: String) -> Archive {
  .workbook(
    rows: "<row>\(cells)</row>", strings: "<si><t>20</t></si>", formats: Archive.formats(["yyyy-mm-dd"]))
}

@Test(
  "A cell that differs in type, value or format is named with both",
  arguments: [
    (#"<c r="A1"><v>20</v></c>"#, []),
    (#"<c r="A1"><v>2E1</v></c>"#, []),
    (
      #"<c r="A1" t="s"><v>0</v></c>"#,
      [#"Data!A1: expected number "20" (General), found text "20" (General)"#]
    ),
    (#"<c r="A1"><v>21</v></c>"#, [#"Data!A1: expected number "20" (General), found number "21" (General)"#]),
    (
      #"<c r="A1" s="1"><v>20</v></c>"#,
      [#"Data!A1: expected number "20" (General), found date "1900-01-20" (yyyy-mm-dd)"#]
    ),
    ("", [#"Data!A1: expected number "20" (General), found a blank"#]),
    (
      #"<c r="A1"><v>20</v></c><c r="C1"><v>1</v></c>"#,
      [#"Data!C1: expected a blank, found number "1" (General)"#]
    ),
    (
      #"<c r="A1"><f>B1</f><v>20</v></c>"#,
      [#"Data!A1: expected number "20" (General), found the formula's number "20" (General)"#]
    ),
  ])
func differingCells(found: String, expected: [String]) throws {
  #expect(try differences(workbook(found), from: workbook(#"<c r="A1"><v>20</v></c>"#)) == expected)
}

@Test("Sheets that differ in name or number are named")
func differingSheets() throws {
  let one = workbook("")
  var other = one
  other.replace(
    "xl/workbook.xml",
    with: "<workbook><sheets><sheet name=\"Datos\" r:id=\"rId1\"/></sheets></workbook>")
  #expect(try differences(other, from: one) == [#"sheet 1: expected "Data", found "Datos""#])
  other.replace("xl/workbook.xml", with: "<workbook/>")
  #expect(try differences(other, from: one) == [#"sheet 1: expected "Data", found none"#])
}
