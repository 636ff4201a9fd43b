package import SitrepEvidence
package import SitrepModel
package import SitrepStore

/// An operation of which many things are asked: what answers need more than once is worked out once.
///
/// It answers as ``OperationFolder`` does, with the same bytes.
package final class PreparedOperation: Sendable {
  package let folder: OperationFolder
  package let operation: Operation
  package let knowledge: Knowledge
  private let maker: ReportMaker

  /// - Throws: the errors in the tables, where there are any.
  package init(_ folder: OperationFolder) throws(SitrepError) {
    self.folder = folder
    operation = try folder.operation()
    knowledge = Knowledge(operation)
    maker = ReportMaker(knowledge, templates: folder.templates).knowing(knowledge)
  }

  /// The same operation with entries that were appended to its log since.
  /// - Returns: nil where all must be read.
  package func adding(_ entries: [Entry]) throws(SitrepError) -> PreparedOperation? {
    guard let folder = try folder.adding(entries) else { return nil }
    return try PreparedOperation(folder, as: maker)
  }

  private init(_ folder: OperationFolder, as earlier: ReportMaker) throws(SitrepError) {
    self.folder = folder
    operation = try folder.operation()
    knowledge = Knowledge(operation)
    maker = earlier.knowing(knowledge)
  }

  /// A day's report as it is shown in a language; one that was issued before says which version it is.
  package func report(at view: Viewpoint, in language: String) throws(SitrepError) -> Report {
    try maker.report(at: view, in: language)
  }

  /// Makes reports: the same files as ``OperationFolder/files(_:)``.
  package func files(_ request: ReportRequest) throws(SitrepError) -> [ReportFile] {
    let resolved = try ResolvedRequest(request, profile: operation.profile, templates: folder.templates)
    var files: [ReportFile] = []
    for day in resolved.days {
      for report in try maker.reports(of: day, resolved) {
        files.append(ReportFile(path: report.name.path, bytes: try report.bytes()))
      }
    }
    return files
  }

  /// What to look at before a day's report is sent.
  package func lint(at view: Viewpoint) throws(SitrepError) -> [LintFinding] {
    try maker.lint(at: view)
  }

  /// The figures' explanations of a day; nil for all that are known.
  package func explain(_ figure: String?, at view: Viewpoint) throws(SitrepError) -> [Explanation] {
    try knowledge.explanations(of: figure, at: view)
  }
}
