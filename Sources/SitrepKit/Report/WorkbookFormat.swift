import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepWorkbook

/// XLSX, which a library writes to a file of its own.
struct WorkbookFormat: ReportFormat {
  let name = "xlsx"
  let fileExtension = "xlsx"
  let isReproducible = false

  func render(_ report: Report, in language: Language, from templates: TemplateFolder) throws -> [UInt8] {
    let file = try TemporaryFile()
    try ReportWorkbook(report, language: language).write(to: file.path)
    return try bytes(ofFile: file.path)
  }

  func write(
    _ report: Report, in language: Language, from templates: TemplateFolder, to output: any ReportOutput
  ) throws {
    try ReportWorkbook(report, language: language).write(to: output.path)
  }

  /// The rows of its sheets; of itself it tells how many rows each has, and what the chart of measures draws.
  func passages(in file: [UInt8], of report: Report) throws -> WrittenPassages? {
    let copy = try TemporaryFile()
    try copy.write(file)
    let sheets = try WorkbookPassages(path: copy.path)
    let bars = report.policies.compactMap(\.bar)
    return WrittenPassages(
      sheets.passages,
      ownEntries: sheets.rowCounts.map { "\($0.sheet) \($0.rows)" }
        + bars.map { "\($0.start) \($0.days.values.map(String.init).joined(separator: " "))" })
  }
}
