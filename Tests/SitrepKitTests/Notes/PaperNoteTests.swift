import Foundation
import SitrepRender
import SitrepTestSupport
import Testing

@testable import SitrepKit

/// The same line by line where a report is printed: no line loses the mark of the note that tells its caveats.
@Suite("Notes on paper: no caveat of a line is lost")
struct PaperNoteTests {
  @Test("in the Word file and on the Report sheet, in each language", arguments: NoteAuditTests.operations)
  func everyLine(_ folder: String, _ date: String) throws {
    let operation = try OperationFolder(at: "\(Project.root)/\(folder)")
    let hasPandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")
    for language in CaveatWords.languages.keys.sorted() {
      let files = try operation.files(
        ReportRequest(
          date: date, formats: ["json", "xlsx"] + (hasPandoc ? ["docx"] : []), languages: [language]))
      let report = ShownReport(files.filter { $0.path.hasSuffix("json") })
      for file in files where !file.path.hasSuffix("json") {
        let passages = try Self.passages(of: file)
        var found = 0
        for line in report.lines {
          let telling = passages.filter { $0.contains(line.sentence) }
          guard let note = line.note, !telling.isEmpty else { continue }
          found += 1
          let told = "\(file.path): \(line.sentence)"
          #expect(telling.contains { $0.contains("[\(note)]") }, "without [\(note)]: \(told)")
        }
        #expect(found > 3, "\(file.path)")
        for passage in passages {
          #expect(passage.firstMatch(of: #/\[[0-9]+\]\W{0,3}\[[0-9]+\]/#) == nil, "two marks: \(passage)")
          for mark in passage.matches(of: /\[([0-9]+)\]/) {
            #expect(Int(mark.1).map { report.notes[$0] != nil } == true, "no note for \(mark.0): \(passage)")
          }
        }
      }
    }
  }

  /// The rows of the Report sheet; the paragraphs, items and rows of the Word file.
  private static func passages(of file: ReportFile) throws -> [String] {
    if file.path.hasSuffix("docx") {
      let text = String(decoding: try DocumentText.text(of: file.bytes, .docx), as: UTF8.self)
      return text.split(separator: "\n").map { ShownReport.collapsed(String($0)) }
    }
    return try withTemporaryFolder { folder in
      let path = try folder.write(file.bytes, to: "report.xlsx")
      let rows = try WorkbookPassages(path: path).passages
      // The first sheet tells how to read the second.
      let sheets = rows.map { $0.place.prefix { $0 != "!" } }
      guard let page = sheets.first(where: { $0 != sheets.first }) else { return [] }
      return rows.filter { $0.place.hasPrefix("\(page)!") && !$0.place.hasSuffix("(chart)") }
        .map { ShownReport.collapsed($0.text) }
    }
  }
}
