import SitrepEvidence
import SitrepModel

extension OperationFolder {
  /// Writes the files of a later version anew, as the report comes out once that version is recorded.
  func sumsOfRewritten(
    _ files: [String], as issue: (day: Day, edition: Edition, version: Int, moment: Instant, note: String),
    in output: String, _ operation: Operation
  ) throws(SitrepError) -> [String: String] {
    var operation = operation
    operation.issues.append(
      Issue(
        date: issue.day, edition: issue.edition, version: issue.version, issued: issue.moment, sums: [],
        role: .blank, note: operation.names.symbol(of: issue.note), position: .none))
    let maker = ReportMaker(operation, templates: templates)
    let report = try maker.report(at: Viewpoint(day: issue.day, edition: issue.edition))
    var staged = StagedFiles(below: output)
    for file in files {
      guard let name = ReportName(fileName: file, operation: operation.profile.operation, day: issue.day),
        let format = OutputFormats.withFileExtension(name.fileExtension)
      else { continue }
      let formatted = FormattedReport(
        name: name, format: format, report: try maker.shown(report, in: name.language))
      try formatted.write(to: writing(name.path) { try staged.stage(name) })
    }
    do {
      _ = try staged.commit()
    } catch {
      throw .system(error)
    }
    return try sumsOfFiles(
      of: issue.day, edition: issue.edition, in: output, operation: operation.profile.operation)
  }
}
