import SitrepSpreadsheet
import SitrepTestSupport
import Testing

@Test(
  "Each type of cell is read as what it is",
  arguments: [
    (#"<c r="A1"><v>120</v></c>"#, SpreadsheetValue.number(120)),
    (#"<c r="A1" t="n"><v>1.2E3</v></c>"#, .number(1200)),
    (#"<c r="A1" t="s"><v>1</v></c>"#, .text("dozens")),
    (#"<c r="A1" t="str"><f>A2</f><v>a &amp; b</v></c>"#, .text("a & b")),
    (#"<c r="A1" t="inlineStr"><is><t>in line</t></is></c>"#, .text("in line")),
    (#"<c r="A1" t="b"><v>0</v></c>"#, .boolean(false)),
    (#"<c r="A1" t="e"><v>#DIV/0!</v></c>"#, .error("#DIV/0!")),
    (
      #"<c r="A1" t="d"><v>2025-11-28T19:28:00Z</v></c>"#, .date(SpreadsheetDate(day: 20_420, second: 70_080))
    ),
    (#"<c r="A1"><f>SUM(A2:A3)</f></c>"#, .uncomputed),
    (#"<c r="A1" t="s"><v>2</v></c>"#, .text("at least 100")),
    (#"<c r="A1" t="s"><v>3</v></c>"#, .text("A_x0041_\r€")),
    (#"<c r="A1" t="s"><v>4</v></c>"#, .text("120¹² 3")),
  ])
func typesOfCells(cell: String, expected: SpreadsheetValue) throws {
  let strings = """
    <si><t>zero</t></si><si><t>dozens</t></si>\
    <si><r><t xml:space="preserve">at </t></r><r><rPr><b/></rPr><t>least</t></r><rPh><t>not this</t></rPh>\
    <r><t xml:space="preserve"> 100</t></r></si><si><t>_x0041__x005F_x0041__x000d_&#x20AC;</t></si>\
    <si><r><t>120</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>12</t></r><r><t xml:space="preserve"> 3</t></r></si>
    """
  let read = try cells(of: .workbook(rows: "<row r=\"1\">\(cell)</row>", strings: strings))
  #expect(read["A1"]?.value == expected)
}

@Test(
  "Blank cells are not there",
  arguments: [
    #"<c r="A1" s="1"/>"#, #"<c r="A1"><v></v></c>"#, #"<c r="A1" t="s"><v>0</v></c>"#,
    #"<c r="A1" t="inlineStr"><is><t/></is></c>"#,
  ])
func blankCells(cell: String) throws {
  let read = try cells(of: .workbook(rows: "<row r=\"1\">\(cell)</row>", strings: "<si><t></t></si>"))
  #expect(read.isEmpty)
}

@Test(
  "A number is a date, a time or a percentage by its format alone",
  arguments: [
    ("yyyy-mm-dd", 45_989, SpreadsheetValue.date(SpreadsheetDate(day: 20_420))),
    ("dd/mm/yyyy", 45_989.8, .date(SpreadsheetDate(day: 20_420))),
    ("mmmm", 45_989, .date(SpreadsheetDate(day: 20_420))),
    ("[$-80A]d \"de\" mmmm", 45_989, .date(SpreadsheetDate(day: 20_420))),
    ("yyyy-mm-dd hh:mm", 45_989.811_111_111_1, .date(SpreadsheetDate(day: 20_420, second: 70_080))),
    ("yyyy-mm-dd hh:mm", 45_988.999_999_999_9, .date(SpreadsheetDate(day: 20_420, second: 0))),
    ("h:mm AM/PM", 0.270_833_333_333_333, .time(23_400)), ("[h]:mm", 1.5, .time(129_600)),
    ("mm:ss", 0.5, .time(43_200)),
    ("0.0%", 0.125, .percent(0.125)), ("0\"%\"", 12, .number(12)), ("0.00E+00", 5, .number(5)),
    ("#,##0 \"days\"", 60, .number(60)), ("[Red]0;[Blue]-0", 7, .number(7)), ("0\\d", 7, .number(7)),
    ("General \"m\"", 7, .number(7)), ("[>100]0;0.0", 7, .number(7)), ("_-* #,##0_-", 7, .number(7)),
    ("yyyy-mm-dd", -1, .number(-1)), ("yyyy-mm-dd", 4e9, .number(4e9)),
  ] as [(String, Double, SpreadsheetValue)])
func formats(code: String, number: Double, expected: SpreadsheetValue) throws {
  let cell = "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(number)</v></c></row>"
  let read = try cells(of: .workbook(rows: cell, formats: Archive.formats([code])))
  #expect(read["A1"]?.value == expected)
  #expect(read["A1"]?.format == code)
}

@Test(
  "Days count from 1900 with the leap day that never was, or from 1904",
  arguments: [
    (1, "1900-01-01", "1904-01-02"), (59, "1900-02-28", "1904-02-29"), (60, nil, "1904-03-01"),
    (61, "1900-03-01", "1904-03-02"), (36_526, "2000-01-01", "2004-01-02"),
    (45_989, "2025-11-28", "2029-11-29"),
  ] as [(Int, String?, String)])
func epochs(serial: Int, from1900: String?, from1904: String) throws {
  for (properties, expected) in [("", from1900), ("<workbookPr date1904=\"1\"/>", from1904)] {
    let read = try cells(
      of: .workbook(
        rows: "<row><c s=\"1\"><v>\(serial)</v></c></row>", formats: Archive.formats(["yyyy-mm-dd"]),
        workbookProperties: properties))
    #expect(read["A1"]?.value.text == expected ?? "\(serial)")
  }
}

@Test("Formats with a number of their own need no declaration")
func builtInFormats() throws {
  let formats = "<cellXfs>" + [0, 14, 22, 9].map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"
  let row = "<row>" + (1...3).map { "<c s=\"\($0)\"><v>45989.5</v></c>" }.joined() + "</row>"
  let read = try cells(of: .workbook(rows: row, formats: formats))
  #expect(read["A1"]?.value.text == "2025-11-28")
  #expect(read["B1"]?.value.text == "2025-11-28T12:00:00")
  #expect(read["C1"]?.value == .percent(45_989.5))
}

@Test("Cells and rows without a reference follow the one before")
func missingReferences() throws {
  let rows = """
    <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row>\
    <row><c><v>5</v></c></row>
    """
  let read = try cells(of: .workbook(rows: rows)).mapValues(\.value.text)
  #expect(read == ["A1": "1", "D1": "2", "E1": "3", "A5": "4", "A6": "5"])
}

@Test("Cells out of order come in order")
func cellsOutOfOrder() throws {
  let rows = """
    <row r="2"><c r="B2"><v>3</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>
    """
  try read(.workbook(rows: rows)) { spreadsheet in
    let names = try spreadsheet.contents(of: spreadsheet.sheets[0]).cells.map { "\($0.at)" }
    #expect(names == ["A1", "A2", "B2"])
  }
}

@Test("Prefixes, comments, CDATA and UTF-16 make no difference")
func otherWaysOfWriting() throws {
  var archive = Archive.workbook(rows: "")
  let sheet = """
    <?xml version="1.0"?><!-- a > b --><x:worksheet xmlns:x='u'><x:sheetData><x:row r='1'>\
    <x:c r = "A1" t="inlineStr"><x:is><x:t><![CDATA[<a & b>]]> &lt;c&gt;</x:t></x:is></x:c></x:row></x:sheetData>\
    </x:worksheet>
    """
  archive.replace("xl/worksheets/sheet1.xml", with: sheet)
  #expect(try cells(of: archive)["A1"]?.value == .text("<a & b> <c>"))
  for order in [[0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] {
    archive.parts.removeAll { $0.name == "xl/worksheets/sheet1.xml" }
    let units = sheet.utf16.flatMap { unit in
      order[0] == 0xFF ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    archive.parts.append(("xl/worksheets/sheet1.xml", order + units))
    #expect(try cells(of: archive)["A1"]?.value == .text("<a & b> <c>"))
  }
}

@Test("Merged cells, drawings and hidden sheets are told")
func sheetsAsTheyAre() throws {
  let after = "<mergeCells><mergeCell ref=\"A1:C2\"/></mergeCells><drawing r:id=\"rId1\"/>"
  var archive = Archive.workbook(rows: "<row><c><v>1</v></c></row>", after: after)
  archive.parts.append(
    (
      "xl/worksheets/_rels/sheet1.xml.rels",
      Array(
        """
        <Relationships><Relationship Id="rId1" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>
        """.utf8)
    ))
  archive.parts.append(
    (
      "xl/drawings/drawing1.xml",
      Array(
        """
        <xdr:wsDr><xdr:absoluteAnchor><xdr:pos x="0" y="0"/></xdr:absoluteAnchor><xdr:twoCellAnchor><xdr:from>
        <xdr:col>1</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:from>
        <xdr:to><xdr:col>8</xdr:col><xdr:row>9</xdr:row></xdr:to></xdr:twoCellAnchor></xdr:wsDr>
        """.utf8)
    ))
  try read(archive) { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    #expect(contents.merged.map { "\($0)" } == ["A1:C2"])
    #expect(contents.drawings.map { "\($0)" } == ["A1", "B5"])
  }
  // A part that is missing does not hide that there is something.
  try read(.workbook(rows: "<row><c><v>1</v></c></row>", after: after)) { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    #expect(contents.drawings.map { "\($0)" } == ["A1"])
  }
}

@Test("Hidden columns are told where they hold something")
func hiddenColumns() throws {
  let rows = "<row><c><v>1</v></c><c><v>2</v></c></row>"
  let columns = "<cols><col min=\"1\" max=\"1\"/><col min=\"2\" max=\"9\" hidden=\"1\"/></cols>"
  try read(.workbook(rows: rows, after: columns)) { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    #expect(contents.hiddenColumns == [1])
  }
  try read(.workbook(rows: rows)) { spreadsheet in
    let contents = try spreadsheet.contents(of: spreadsheet.sheets[0])
    #expect(contents.hiddenColumns.isEmpty)
  }
}

@Test(
  "What a line goes through is told, by the style of the cell and the runs of its text",
  arguments: [
    (#"<c r="A1" s="0"><v>120</v></c>"#, SpreadsheetCell.StruckOut.none),
    (#"<c r="A1" s="1"><v>120</v></c>"#, .whole), (#"<c r="A1" s="2"><v>120</v></c>"#, .none),
    (#"<c r="A1" s="1" t="s"><v>0</v></c>"#, .whole), (#"<c r="A1" s="0" t="s"><v>1</v></c>"#, .part),
    (#"<c r="A1" s="0" t="s"><v>2</v></c>"#, .whole), (#"<c r="A1" s="1" t="s"><v>3</v></c>"#, .part),
    (#"<c r="A1" s="1" t="inlineStr"><is><t>120</t></is></c>"#, .whole),
  ])
func struckOut(cell: String, expected: SpreadsheetCell.StruckOut) throws {
  let strings = """
    <si><t>120</t></si><si><r><rPr><strike/></rPr><t>120</t></r><r><t xml:space="preserve"> 130</t></r></si>\
    <si><r><rPr><strike/></rPr><t xml:space="preserve">120 </t></r><r><rPr><b/></rPr><t> </t></r></si>\
    <si><r><t>120</t></r><r><rPr><strike val="0"/></rPr><t>130</t></r></si>
    """
  let formats = """
    <fonts><font><b/></font><font><strike/></font><font><strike val="0"/></font></fonts>\
    <cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs><dxfs><dxf><font><strike/></font></dxf></dxfs>
    """
  let read = try cells(
    of: .workbook(rows: "<row r=\"1\">\(cell)</row>", strings: strings, formats: formats))
  #expect(read["A1"]?.struckOut == expected)
}
