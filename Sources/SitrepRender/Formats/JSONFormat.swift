package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// The whole report value as JSON, for machines: codes stay codes, dates are ISO 8601, sentences are in the
/// report's language.
package struct JSONFormat: ReportFormat {
  package let name = "json"
  package let fileExtension = "json"
  package let isReproducible = true
  private var written: WrittenItems?

  package init() {}

  package func render(
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    var output: [UInt8] = []
    try write(report, language) { output += $0 }
    return output
  }

  package func prepared(_ language: Language, _ templates: TemplateFolder) -> any ReportFormat {
    var format = self
    format.written = WrittenItems()
    return format
  }

  package func write(
    _ report: Report, in language: Language, from templates: TemplateFolder, to output: any ReportOutput
  ) throws {
    try write(report, language) { try output.write($0) }
  }

  /// The report value itself: nothing to lead back.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  private func write(_ report: Report, _ language: Language, to receive: ([UInt8]) throws -> Void) throws {
    var writer = JSONWriter(language: language, day: report.header.date, written: written?.forNextReport())
    try writer.write(ReportedObject(report), to: receive)
    try receive([UInt8(ascii: "\n")])
  }
}
