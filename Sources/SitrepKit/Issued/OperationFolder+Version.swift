import SitrepEvidence
import SitrepModel
import SitrepStore

extension OperationFolder {
  /// The operation as it was when a version of a day's report was issued: its log up to there, and that it was issued.
  ///
  /// A folder keeps no revisions: there the version must still come out as it was sent.
  /// - Parameters:
  ///   - version: from 1.
  ///   - date: the day of the report: `2025-11-28`.
  ///   - edition: `public`, `partner` or `internal`; nil is as the operation says.
  /// - Throws: where there is no such version, or it can't be made again.
  public func asIssued(
    version: Int, date: String, edition: String? = nil
  ) async throws(SitrepError) -> OperationFolder {
    let operation = try operation()
    let request = try ResolvedRequest(
      ReportRequest(date: date, edition: edition), profile: operation.profile, templates: templates)
    let day = request.days[0]
    let issues = IssuedVersion(operation, day: day, edition: request.edition).issues
    guard let issue = issues.first(where: { $0.version == version }) else {
      throw .request(.noVersion(version, day: day, known: issues.map(\.version)))
    }
    guard let log, let revision = issue.revision else {
      let view = Viewpoint(day: day, edition: request.edition)
      let comesOut = try ReportMaker(operation, templates: templates).silentChange(at: view) == nil
      guard comesOut, issue.version == issues.last?.version else {
        throw .request(.versionNotKept(version, day: day))
      }
      return self
    }
    let entries = try await storing { () async throws(StoreFault) in try await log.entries(after: .none) }
    let issued = Int64(issue.position.line)
    return try OperationFolder(
      entries.filter { $0.revision.number <= revision || $0.revision.number == issued }, of: log,
      templates: templates)
  }

  /// Checks that files that were made from a log come out of what it holds now: `issued` says so.
  func checkComeOut(
    _ sums: [String: String], on day: Day, edition: Edition, _ operation: Operation
  ) throws(SitrepError) {
    var operation = operation
    operation.issues.append(
      Issue(
        date: day, edition: edition, version: 1, issued: Instant(seconds: 0),
        sums: sums.map { Issue.IssuedFile(name: $0.key, sum: $0.value) }, role: .blank, note: .blank,
        position: .none))
    let view = Viewpoint(day: day, edition: edition)
    if try ReportMaker(operation, templates: templates).silentChange(at: view) != nil {
      throw .request(.filesNotOfStore(day))
    }
  }
}
