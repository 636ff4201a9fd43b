import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates

/// What is wrong with templates and words, found by reading them all and trying them on operations that have
/// nothing, something and everything.
///
///     let check = try TemplateCheck(of: "our-templates")
///     for problem in check.problems { print(problem) }
public struct TemplateCheck: Sendable {
  /// Errors and warnings, each once, in the order of the files.
  public let problems: [Problem]

  /// What was tried, in a line.
  public let summary: String

  /// - Parameter folder: an operation, with templates of its own or none, or a folder laid out as `templates/`; nil
  ///   for the built-in templates.
  /// - Throws: `SitrepError` where there is no such folder, or it can't be read.
  public init(of folder: String? = nil) throws(SitrepError) {
    let templates: TemplateFolder
    var reports = try SampleOperations.reports()
    if let operation = try Self.operation(in: folder) {
      templates = operation.templates
      reports += try Self.reports(of: operation)
    } else {
      templates = try OperationFolder.templates(laidOver: [folder].compactMap(\.self))
    }
    let (faults, doubts) = try reading("templates") { [reports] in
      (
        try ReportFormats.faults(in: templates) { language in reports.map { $0.shown(in: language) } },
        try ReportFormats.doubts(in: templates)
      )
    }
    problems = (faults + doubts).sorted().map(Problem.init)
    let languages = try reading("languages") { try Language.available(in: templates) }
    summary =
      "\(ReportFormats.templated.count) layouts in \(languages.joined(separator: ", ")), "
      + "tried on \(reports.count) reports"
  }

  /// nil where the folder is no operation's.
  private static func operation(in folder: String?) throws(SitrepError) -> OperationFolder? {
    guard let folder else { return nil }
    do throws(SitrepError) {
      return try OperationFolder(at: folder)
    } catch {
      guard case .request(.noOperation) = error.fault else { throw error }
      return nil
    }
  }

  /// The operation's first report, and the one of the day on which it last learned something.
  private static func reports(of folder: OperationFolder) throws(SitrepError) -> [Report] {
    let operation = try folder.operation()
    let first = operation.profile.firstReport
    let last = max(first, Knowledge(operation).lastKnownDay ?? first)
    let maker = ReportMaker(operation, templates: folder.templates)
    var reports: [Report] = []
    for day in Set([first, last]).sorted() { reports.append(try maker.report(at: Viewpoint(day: day))) }
    return reports
  }
}
