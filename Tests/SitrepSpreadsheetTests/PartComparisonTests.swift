import SitrepSpreadsheet
import SitrepTestSupport
import Testing

@Suite("Parts of two workbooks")
struct PartComparisonTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Archive) -> Void
    let expected: [String]
  }

  static let cases = [
    Case(testDescription: "nothing", change: { _ in }, expected: []),
    Case(
      testDescription: "a part added", change: { $0.replace("xl/vbaProject.bin", with: "Sub") },
      expected: ["xl/vbaProject.bin: does not belong there"]),
    Case(
      testDescription: "a part taken out", change: { $0.remove("docProps/core.xml") },
      expected: ["docProps/core.xml: missing"]),
    Case(
      testDescription: "a part changed",
      change: { $0.replace("docProps/core.xml", with: "<a>someone</a>") },
      expected: ["docProps/core.xml: expected …<a>we</a>…, found …<a>someone</a>…"]),
  ]

  @Test("that differ, are missing or are added are named", arguments: cases)
  func differences(item: Case) throws {
    try withTemporaryFolder { folder in
      var archive = Archive.workbook(rows: "")
      archive.replace("docProps/core.xml", with: "<a>we</a>")
      let expected = try folder.write(archive.bytes, to: "expected.xlsx")
      item.change(&archive)
      let found = try folder.write(archive.bytes, to: "found.xlsx")
      #expect(
        try Spreadsheet(path: found).partDifferences(from: Spreadsheet(path: expected)) == item.expected)
    }
  }
}
