import SitrepSpreadsheet
import SitrepTestSupport
import Testing

private let good = Archive.workbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
private let sheet = "xl/worksheets/sheet1.xml"
private let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

@Test(
  "A file that is no workbook is named for what it is",
  arguments: [
    ([], SpreadsheetError.empty),
    (Array("id,source\ne1,s1\n".utf8), .otherFormat(format: "a text file, perhaps CSV under another name")),
    (Array("%PDF-1.7".utf8), .otherFormat(format: "a PDF file")),
    (Array("\u{FEFF}  <html>".utf8), .otherFormat(format: "a web page or an XML file")),
    (compound + [UInt8](repeating: 0, count: 600), .otherFormat(format: "an Excel 97–2003 workbook (XLS)")),
    (
      compound + [UInt8](repeating: 1, count: 65_520)
        + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 99), .encrypted
    ),
    ([1, 2, 3, 4], .notAWorkbook),
    (Archive(["word/document.xml": "<a/>"]).bytes, .otherFormat(format: "a Word document")),
    (Archive(["content.xml": "<a/>"]).bytes, .otherFormat(format: "an OpenDocument file")),
    (Archive(["xl/workbook.bin": "x"]).bytes, .otherFormat(format: "a binary Excel workbook (XLSB)")),
    (Archive(["a.txt": "x"]).bytes, .otherFormat(format: "a ZIP archive without a workbook")),
    (Array(good.bytes.prefix(200)), .damaged(part: "", fault: "the list of its parts can't be read")),
  ] as [([UInt8], SpreadsheetError)])
func notWorkbooks(bytes: [UInt8], expected: SpreadsheetError) throws {
  #expect(try fault(of: bytes) == expected)
}

@Test("A path that can't be opened is named")
func noFile() {
  #expect(throws: SpreadsheetError.unreadable(path: "/nowhere/book.xlsx")) {
    try Spreadsheet(path: "/nowhere/book.xlsx")
  }
  #expect(throws: SpreadsheetError.unreadable(path: Project.root)) { try Spreadsheet(path: Project.root) }
}

@Test(
  "Broken XML is named by part, line and fault",
  arguments: [
    ("", 1, "it is empty"), ("<a>\n<b></a>", 2, "</a> closes nothing that is open"),
    ("<a>\n\n<b>", 3, "it ends before <b> does"), ("<a><b", 1, "a tag has no end"),
    ("<a x=\"<\"/>", 1, "a tag has no end"), ("<a/><b/>", 1, "a second root element"),
    ("text<a/>", 1, "text outside of all elements"), ("<a><!-- no end </a>", 1, "a comment has no end"),
    ("<a><![CDATA[ no end </a>", 1, "a CDATA section has no end"), ("<a>< /a>", 1, "a tag without a name"),
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", 1, "a document type, which workbooks never have"),
    ("<a><row><c r=\"XFE1\"><v>1</v></c></row></a>", 1, "there is no cell \"XFE1\""),
    ("<a><row r=\"0\"/></a>", 1, "there is no row \"0\""),
    ("<a><row><c t=\"s\"><v>7</v></c></row></a>", 1, "there is no shared text \"7\""),
    ("<a>\n<row><c><v>12,5</v></c></row></a>", 2, "there is no number \"12,5\""),
    ("<a><row><c><v>NAN</v></c></row></a>", 1, "there is no number \"NAN\""),
    ("<a><row><c t=\"d\"><v>2025-13-01</v></c></row></a>", 1, "there is no date \"2025-13-01\""),
  ])
func brokenXML(text: String, line: Int, expected: String) throws {
  var archive = good
  archive.replace(sheet, with: text)
  #expect(try fault(of: archive.bytes) == .badXML(part: sheet, line: line, fault: expected))
}

@Test("An entity that is not XML's own stays as it stands")
func unknownEntity() throws {
  let row = "<row><c t=\"inlineStr\"><is><t>a &nbsp; b &amp c &#xD800;</t></is></c></row>"
  #expect(try cells(of: .workbook(rows: row))["A1"]?.value == .text("a &nbsp; b &amp c &#xD800;"))
}

@Test("A part that is missing, changed or locked is named")
func brokenParts() throws {
  var archive = good
  archive.remove(sheet)
  #expect(try fault(of: archive.bytes) == .missing(part: "part \(sheet) for its sheet \"Data\""))
  archive = good
  archive.badChecksums = [sheet]
  #expect(try fault(of: archive.bytes) == .damaged(part: sheet, fault: "its checksum does not agree"))
  archive = good
  archive.encrypted = [sheet]
  #expect(try fault(of: archive.bytes) == .encrypted)
}

@Test("Texts and styles may be missing where nothing refers to them")
func optionalParts() throws {
  var archive = good
  archive.remove("xl/sharedStrings.xml")
  archive.remove("xl/styles.xml")
  #expect(try fault(of: archive.bytes) == nil)
}

@Test("What would fill the memory is refused, by what the archive says and by what it holds")
func limits() throws {
  var limits = SpreadsheetLimits()
  limits.partBytes = 1 << 20
  limits.cells = 3
  limits.parts = 6
  limits.depth = 8
  var archive = good
  archive.claimedLengths = [sheet: 2 << 20]
  #expect(try fault(of: archive.bytes, limits: limits) == .tooLarge(part: sheet, limit: "over 1 MB"))
  limits.partBytes = 4 << 20
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .tooLarge(part: sheet, limit: "it expands to over 400 times its size"))
  archive.claimedLengths = [sheet: 10]
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .damaged(part: sheet, fault: "its checksum does not agree"))
  archive = .workbook(rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: 4) + "</row>")
  #expect(try fault(of: archive.bytes, limits: limits) == .tooLarge(part: sheet, limit: "over 3 cells"))
  archive = good
  archive.replace(sheet, with: String(repeating: "<a>", count: 9))
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .tooLarge(part: sheet, limit: "over 8 elements within one another"))
  archive = good
  archive.replace("more.xml", with: "<a/>")
  #expect(try fault(of: archive.bytes, limits: limits) == .tooLarge(part: "", limit: "more than 6 parts"))
}
