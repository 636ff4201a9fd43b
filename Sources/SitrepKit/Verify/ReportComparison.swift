import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepSpreadsheet
import SitrepTemplates

/// Compares committed reports with what comes out now; reports of one day and language are made once, as they
/// follow one another.
struct ReportComparison {
  private let operation: Operation
  private let templates: TemplateFolder
  private let folder: String
  private var maker: ReportMaker
  private var last: (view: Viewpoint, report: Report)?
  private var lastShown: (view: Viewpoint, language: String, shown: ShownReport, audit: ReportAudit)?

  init(_ operation: Operation, templates: TemplateFolder, folder: String) {
    self.operation = operation
    self.templates = templates
    self.folder = folder
    maker = ReportMaker(operation, templates: templates)
  }

  /// The first lines or cells that differ; empty where none does.
  mutating func differences(of name: ReportName) throws(SitrepError) -> [String] {
    guard name.day >= operation.profile.firstReport else {
      return ["the operation's first report is of \(operation.profile.firstReport)"]
    }
    guard let format = OutputFormat.withFileExtension(name.fileExtension) else {
      return ["no format has files that end in .\(name.fileExtension)"]
    }
    let languages = try reading("languages") { try Language.available(in: templates) }
    guard languages.contains(name.language) else {
      return ["there are no words for language \(name.language)"]
    }
    let (shown, audit) = try shown(name)
    let path = "\(folder)/\(name.path)"
    switch format.maker {
    case .text(let format):
      let committed = try reading(path) { try bytes(ofFile: path) }
      let comparison = LineComparison(expected: committed, found: try shown.bytes(in: format))
      return comparison.differences + (comparison.more == 0 ? [] : ["and \(comparison.more) lines more"])
        + Self.first(audit.faults(in: committed, of: format.name))
    case .workbook: return try cellDifferences(path, shown, audit)
    }
  }

  private mutating func shown(
    _ name: ReportName
  ) throws(SitrepError) -> (report: ShownReport, audit: ReportAudit) {
    let view = Viewpoint(day: name.day, knownBy: name.knownBy, edition: name.edition)
    if let lastShown, lastShown.view == view, lastShown.language == name.language {
      return (lastShown.shown, lastShown.audit)
    }
    let report: Report
    if let last, last.view == view {
      report = last.report
    } else {
      report = try maker.report(at: view)
      last = (view, report)
    }
    let shown = try maker.shown(report, in: name.language)
    let audit = ReportAudit(shown)
    lastShown = (view, name.language, shown, audit)
    return (shown, audit)
  }

  private static func first(_ faults: [String], limit: Int = 5) -> [String] {
    faults.prefix(limit) + (faults.count > limit ? ["and \(faults.count - limit) numbers more"] : [])
  }

  private func cellDifferences(
    _ path: String, _ shown: ShownReport, _ audit: ReportAudit
  ) throws(SitrepError) -> [String] {
    let file = try TemporaryFile()
    try shown.writeWorkbook(to: file.path)
    let limit = 5
    do throws(SpreadsheetError) {
      let differences = try Spreadsheet(path: file.path)
        .differences(from: try Spreadsheet(path: path), limit: limit + 1)
      return differences.prefix(limit).map(\.description)
        + (differences.count > limit ? ["and more cells"] : [])
        + Self.first(try audit.faults(inWorkbook: path))
    } catch {
      return [error.description]
    }
  }
}
