import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates

/// Whether every number of a written report leads back to an entry of the report value.
struct ReportAudit {
  private let shown: ShownReport
  private let numbers: ReportNumbers

  init(_ shown: ShownReport) {
    let (language, templates) = (shown.language, shown.templates)
    // A file of an operation may hold but the words it changes.
    let path = "languages/\(language.code).properties"
    let words = [templates, .builtIn].compactMap { try? $0.text(at: path).text }
    self.shown = shown
    numbers = ReportNumbers(shown.report, language: language, words: words.joined(separator: "\n"))
  }

  /// What leads back to nothing, each with where it stands; empty for formats that hold the value itself or have the
  /// words of the page.
  ///
  /// - Throws: where the file is not of that format.
  func faults(in file: [UInt8], of format: any ReportFormat) throws -> [String] {
    let report = shown.report(for: format)
    guard let written = try format.passages(in: file, of: report) else { return [] }
    var numbers = numbers
    for entry in written.ownEntries { numbers.add(entry: entry) }
    // How much is left out of a file no entry of the whole tells.
    for line in report.highlights where !shown.report.highlights.contains(line) {
      numbers.add(entry: shown.language.text(line.message))
    }
    return written.passages.compactMap { passage in
      numbers.stray(in: passage.text).map {
        "\(passage.place): the number \($0) leads back to no entry of the report: \(quoted(passage.text))"
      }
    }
  }
}
