import Foundation
import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepTemplates
import SitrepTestSupport
import Testing

@testable import SitrepKit
@testable import SitrepRender

/// The same line by line where a report is printed: no line loses the mark of the note that tells its caveats.
@Suite("Notes on paper: no caveat of a line is lost")
struct PaperNoteTests {
  @Test(
    "in the Word file, on the page that becomes the PDF and on the Report sheet, in each language",
    arguments: NoteAuditTests.operations)
  func everyLine(_ folder: String, _ date: String) throws {
    let operation = try OperationFolder(at: "\(Project.root)/\(folder)")
    let prepared = try PreparedOperation(operation)
    let hasPandoc = FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")
    for language in CaveatWords.languages.keys.sorted() {
      let files = try operation.files(
        ReportRequest(
          date: date, formats: ["json", "xlsx"] + (hasPandoc ? ["docx"] : []), languages: [language]))
      let report = ShownReport(files.filter { $0.path.hasSuffix("json") })
      var printed = try files.filter { !$0.path.hasSuffix("json") }.map {
        (name: $0.path, passages: try Self.passages(of: $0))
      }
      printed.append(
        (name: "PDF, \(folder), \(language)", passages: try Self.pageForPDF(prepared, date, language)))
      for (name, passages) in printed {
        var (noted, found) = (0, 0)
        for line in report.lines {
          guard let note = line.note else { continue }
          noted += 1
          let telling = passages.filter { $0.holds(line.sentence) }
          guard !telling.isEmpty else { continue }
          found += 1
          #expect(
            telling.contains { $0.holds("[\(note)]") }, "without [\(note)]: \(name): \(line.sentence)")
        }
        // Some lines are put otherwise there; most are looked at.
        #expect(found * 2 > noted, "\(name): \(found) of \(noted)")
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

  /// The paragraphs, items and rows of the page that becomes the PDF.
  private static func pageForPDF(
    _ operation: PreparedOperation, _ date: String, _ code: String
  ) throws -> [String] {
    let day = try #require(Day(iso: date))
    let language = try Language(code, templates: operation.folder.templates).reporting(on: day)
    let report = try operation.report(at: Viewpoint(day: day), in: code)
    let page = try HTMLFormat().page(of: report, language, operation.folder.templates, for: .pdf)
    return String(decoding: page, as: UTF8.self).split(separator: #/<\/(?:p|li|tr|h3)>/#).map {
      ShownReport.collapsed(ShownReport.withoutTags(String($0)))
    }
  }
}
