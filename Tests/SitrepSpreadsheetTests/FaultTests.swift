import SitrepModel
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
    (Array("id,source\ne1,s1\n".utf8), .otherFormat(format: .plainText)),
    (Array("%PDF-1.7".utf8), .otherFormat(format: .pdf)),
    (Array("\u{FEFF}  <html>".utf8), .otherFormat(format: .markup)),
    (compound + [UInt8](repeating: 0, count: 600), .otherFormat(format: .xls)),
    (
      compound + [UInt8](repeating: 1, count: 65_520)
        + "EncryptedPackage".utf8.flatMap { [$0, 0] } + [UInt8](repeating: 0, count: 99), .encrypted
    ),
    ([1, 2, 3, 4], .notAWorkbook),
    (Archive(["word/document.xml": "<a/>"]).bytes, .otherFormat(format: .word)),
    (Archive(["content.xml": "<a/>"]).bytes, .otherFormat(format: .openDocument)),
    (Archive(["xl/workbook.bin": "x"]).bytes, .otherFormat(format: .xlsb)),
    (Archive(["a.txt": "x"]).bytes, .otherFormat(format: .zip)),
    (Array(good.bytes.prefix(200)), .damaged(part: "", fault: .unreadableList)),
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
    ("", 1, .emptyPart), ("<a>\n<b></a>", 2, .strayEnd(element: "a")),
    ("<a>\n\n<b>", 3, .endsWithin(element: "b")), ("<a><b", 1, .openTag),
    ("<a x=\"<\"/>", 1, .openTag), ("<a/><b/>", 1, .secondRoot),
    ("text<a/>", 1, .textOutside), ("<a><!-- no end </a>", 1, .openComment),
    ("<a><![CDATA[ no end </a>", 1, .openSection), ("<a>< /a>", 1, .namelessTag),
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", 1, .documentType),
    ("<a><row><c r=\"XFE1\"><v>1</v></c></row></a>", 1, .noSuchCell(value: "XFE1")),
    ("<a><row r=\"0\"/></a>", 1, .noSuchRow(value: "0")),
    ("<a><row><c t=\"s\"><v>7</v></c></row></a>", 1, .noSuchText(value: "7")),
    ("<a>\n<row><c><v>12,5</v></c></row></a>", 2, .impossibleNumber(value: "12,5")),
    ("<a><row><c><v>NAN</v></c></row></a>", 1, .impossibleNumber(value: "NAN")),
    ("<a><row><c t=\"d\"><v>2025-13-01</v></c></row></a>", 1, .impossibleDate(value: "2025-13-01")),
    ("<a><row><c t=\"d\"><v>2025-02-29</v></c></row></a>", 1, .impossibleDate(value: "2025-02-29")),
  ] as [(String, Int, DiagnosticText)])
func brokenXML(text: String, line: Int, expected: DiagnosticText) throws {
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
  #expect(try fault(of: archive.bytes) == .missing(part: .partOfSheet(part: sheet, name: "Data")))
  archive = good
  archive.badChecksums = [sheet]
  #expect(try fault(of: archive.bytes) == .damaged(part: sheet, fault: .wrongChecksum))
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
  #expect(
    try fault(of: archive.bytes, limits: limits) == .tooLarge(part: sheet, limit: .megabytes(megabytes: 1)))
  limits.partBytes = 4 << 20
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .tooLarge(part: sheet, limit: .expansion(ratio: 400)))
  archive.claimedLengths = [sheet: 10]
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .damaged(part: sheet, fault: .wrongChecksum))
  archive = .workbook(rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: 4) + "</row>")
  #expect(try fault(of: archive.bytes, limits: limits) == .tooLarge(part: sheet, limit: .cells(count: 3)))
  archive = good
  archive.replace(sheet, with: String(repeating: "<a>", count: 9))
  #expect(
    try fault(of: archive.bytes, limits: limits)
      == .tooLarge(part: sheet, limit: .depth(count: 8)))
  archive = good
  archive.replace("more.xml", with: "<a/>")
  #expect(try fault(of: archive.bytes, limits: limits) == .tooLarge(part: "", limit: .parts(count: 6)))
}
