import SitrepSpreadsheet

extension FuzzTarget {
  /// A workbook's file as it comes.
  static let workbookFile = FuzzTarget("xlsx-file", upTo: 16384) { bytes in
    read(bytes)
  }

  /// The XML of a workbook's parts, separated by zero bytes: sheet, shared strings, styles, workbook, relationships.
  /// A part that is blank keeps its usual text.
  static let workbookParts = FuzzTarget("xlsx-parts", upTo: 8192) { bytes in
    var archive = StoredArchive()
    let given = bytes.split(separator: 0, maxSplits: parts.count - 1, omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isGiven = index < given.count && !given[index].isEmpty
      archive.add(part.name, isGiven ? Array(given[index]) : Array(part.usual.utf8))
    }
    archive.bytes.withUnsafeBytes { read($0) }
  }

  private static let folder = ScratchFolder("workbook")

  private static func read(_ bytes: UnsafeRawBufferPointer) {
    folder.write(bytes, to: "book.xlsx")
    var limits = SpreadsheetLimits()
    // What an input of this size may claim; larger only costs time.
    limits.partBytes = 64 << 20
    guard let book = try? Spreadsheet(path: "\(folder.path)/book.xlsx", limits: limits) else { return }
    for sheet in book.sheets {
      guard let contents = try? book.contents(of: sheet) else { continue }
      var last: CellReference?
      for cell in contents.cells {
        expect(last.map { $0 <= cell.at } ?? true, "cells out of order")
        last = cell.at
      }
    }
    _ = try? book.differences(from: book)
  }

  private static let kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let parts: [(name: String, usual: String)] = [
    ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
    ("xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b</t></r></si></sst>"),
    (
      "xl/styles.xml",
      "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellXfs>"
        + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>"
    ),
    (
      "xl/workbook.xml", "<workbook><sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"\(kinds)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
        + "</Relationships>"
    ),
    (
      "_rels/.rels",
      "<Relationships><Relationship Id=\"r1\" Type=\"\(kinds)/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "</Relationships>"
    ),
  ]
}
