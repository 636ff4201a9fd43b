import Foundation
import SitrepLanguage
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepRender

@Test func anArchiveHasItsFilesAsTheyAreAndTheirChecksums() {
  var zip = StoredZip()
  zip.add("a.txt", Array("123456789".utf8))
  zip.add("b/é.xml", [])
  let bytes = zip.archive
  // The local header of the first file: signature, stored, CRC-32 of the well-known digits, lengths, name.
  #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
  #expect(Array(bytes[14..<18]) == [0x26, 0x39, 0xF4, 0xCB])
  #expect(Array(bytes[18..<26]) == [9, 0, 0, 0, 9, 0, 0, 0])
  #expect(String(decoding: bytes[30..<44], as: UTF8.self) == "a.txt123456789")
  // The end: signature, two entries, and where the directory begins.
  let end = Array(bytes.suffix(22))
  #expect(end.starts(with: [0x50, 0x4B, 5, 6]))
  #expect(end[8] == 2 && end[10] == 2)
  let start = Int(end[16]) | Int(end[17]) << 8
  #expect(Array(bytes[start..<start + 4]) == [0x50, 0x4B, 1, 2])
}

@Test func theReferenceDocumentIsTheSameEveryTime() throws {
  let bytes = try ReferenceDocument.bytes(.builtIn)
  #expect(try bytes == ReferenceDocument.bytes(.builtIn))
  let text = String(decoding: bytes, as: UTF8.self)
  for part in ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/footer.xml"] {
    #expect(text.contains(part))
  }
}

@Test func theFootOfAPageIsReadFromTheSideOfTheLanguage() throws {
  let mark = "<w:pStyle w:val=\"Footer\"/><w:bidi/>"
  #expect(
    String(decoding: try ReferenceDocument.bytes(.builtIn, isRightToLeft: true), as: UTF8.self).contains(mark)
  )
  #expect(!String(decoding: try ReferenceDocument.bytes(.builtIn), as: UTF8.self).contains("<w:bidi/>"))
}

@Test func aWordFileOfTheUsersTakesItsPlace() throws {
  try withTemporaryFolder { folder in
    try folder.write([1, 2, 3], to: "report/word/reference.docx")
    #expect(try ReferenceDocument.bytes(TemplateFolder(overrides: [folder.path])) == [1, 2, 3])
  }
}

/// Every style that the document is given has to be there, or Word would fall back to none.
@Test func everyStyleThatTheFilterGivesIsInTheReferenceDocument() throws {
  let filter = try TemplateFolder.builtIn.text(at: "report/word/filter.lua").text
  let styles = try TemplateFolder.builtIn.text(at: "report/word/styles.xml").text
  let start = try #require(filter.range(of: "local styles = {")?.upperBound)
  let table = filter[start...].prefix { $0 != "}" }
  let given = table.split(separator: "\"").enumerated().compactMap { index, part in
    index % 2 == 1 && !part.hasPrefix("label-") ? String(part) : nil
  }
  #expect(given.count >= 6)
  for name in given + ["Report Facts", "Chart Title", "Title", "heading 1", "footnote text", "Table"] {
    #expect(styles.contains("<w:name w:val=\"\(name)\"/>"), "\(name)")
  }
}

@Test(arguments: [
  (
    "<figure class=\"pair\"><figcaption>T</figcaption></figure>",
    "<div class=\"pair\"><div data-custom-style=\"Chart Title\">T</div></div>"
  ),
  ("&lt;figure> <fig", "&lt;figure> <fig"), ("", ""), ("a < b", "a < b"),
])
func aFigureBecomesAPlainBlock(_ page: String, _ expected: String) {
  #expect(String(decoding: flatteningFigures(Array(page.utf8)), as: UTF8.self) == expected)
}

@Test func aChartWithALongIdHasAShortFileName() throws {
  let drawing = Drawing(width: 1, in: try Language("en", templates: .builtIn))
  func chart(_ id: String) -> Chart { Chart(id: id, title: "", description: "", drawing: drawing) }
  let long = "chart-history-" + String(repeating: "~C3~A9", count: 100)
  #expect(chart(long).fileName.utf8.count < 130)
  #expect(chart(long + "a").fileName != chart(long + "b").fileName)
  #expect(chart("chart-map").fileName == "chart-map.svg")
}
