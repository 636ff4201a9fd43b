import Foundation
import SitrepTestSupport
import Testing

@testable import SitrepRender

@Test(
  arguments: [
    ("<w:tr><w:tc/></w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc/></w:tr>"),
    (
      "<w:tr><w:trPr><w:tblHeader w:val=\"true\" /></w:trPr><w:tc/></w:tr>",
      "<w:tr><w:trPr><w:cantSplit/><w:tblHeader w:val=\"true\" /></w:trPr><w:tc/></w:tr>"
    ),
    (
      "<w:tr w:rsidR=\"1\"><w:tc/></w:tr>",
      "<w:tr w:rsidR=\"1\"><w:trPr><w:cantSplit/></w:trPr><w:tc/></w:tr>"
    ),
    // A later pandoc may write it itself.
    ("<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>", "<w:tr><w:trPr><w:cantSplit /></w:trPr></w:tr>"),
    ("<w:trPr/><w:track/>a &lt;w:tr&gt;", "<w:trPr/><w:track/>a &lt;w:tr&gt;"), ("<w:tr", "<w:tr"), ("", ""),
  ])
func aRowIsToldToStayWhole(_ document: String, _ expected: String) {
  #expect(String(decoding: keepingRowsWhole(Array(document.utf8)), as: UTF8.self) == expected)
}

@Test func anArchiveIsCopiedWithOneFileChanged() throws {
  try withTemporaryFolder { folder in
    var zip = StoredZip()
    zip.add("a/first.txt", Array("first".utf8))
    zip.add("changed.txt", Array("old".utf8))
    zip.add("last.txt", [])
    try folder.write(zip.archive, to: "old.zip")
    let new = Array(String(repeating: "new ", count: 100_000).utf8)
    func copy(to name: String, _ edit: ([UInt8]) -> [UInt8]) throws {
      try ZipEdit.copy("\(folder.path)/old.zip", to: "\(folder.path)/\(name)", changing: "changed.txt", edit)
    }
    try copy(to: "new.zip") { $0 == Array("old".utf8) ? new : [] }
    try ZipEdit.copy("\(folder.path)/new.zip", to: "\(folder.path)/back.zip", changing: "changed.txt") {
      $0 == new ? Array("old".utf8) : []
    }
    // As it is written again from itself; the same both times.
    try copy(to: "same.zip") { $0 }
    #expect(try folder.bytes(of: "back.zip") == folder.bytes(of: "same.zip"))
    #expect(throws: DocumentError.self) {
      try ZipEdit.copy("\(folder.path)/none.zip", to: "\(folder.path)/x.zip", changing: "a") { $0 }
    }
  }
}
