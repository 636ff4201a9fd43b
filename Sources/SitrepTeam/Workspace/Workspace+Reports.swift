package import SitrepEvidence
package import SitrepKit
package import SitrepModel

extension Workspace {
  /// A day's report in a language, as data.
  ///
  /// - Parameters:
  ///   - day: any from the first report on; nil is today, or the first report's day where that is later.
  ///   - edition: nil is the operation's own.
  package func report(
    day: Day?, edition: Edition?, language: String
  ) async throws(SitrepError) -> Report {
    try await snapshot.report(at: viewpoint(day: day, edition: edition), in: language)
  }

  /// A file of a day's report, as `sitrep report` writes it.
  ///
  /// - Parameters:
  ///   - date: `2025-12-01`.
  ///   - edition: one that the person may see; nil is the operation's own.
  ///   - language: nil is the operation's first.
  ///   - format: one of `ReportRequest.knownFormats`.
  package func reportFile(
    date: String, edition: String?, language: String?, format: String
  ) async throws(SitrepError) -> ReportFile {
    try await snapshot.file(request(date: date, edition: edition, language: language, format: format))
  }

  /// The page of a day's report, to be shown in a frame of ours or on its own.
  package func reportPage(
    date: String, edition: String?, language: String?
  ) async throws(SitrepError) -> PageAnswer {
    try await snapshot.document(request(date: date, edition: edition, language: language, format: "html"))
  }

  private func request(
    date: String, edition: String?, language: String?, format: String
  ) throws(SitrepError) -> ReportRequest {
    let edition = try self.edition(asked: edition)
    return ReportRequest(
      date: date, formats: [format], languages: [language].compactMap(\.self), edition: edition.rawValue)
  }

  /// From where reports of a day look.
  /// - Throws: where the edition is above the person's.
  package func viewpoint(day: Day?, edition: Edition?) throws(SitrepError) -> Viewpoint {
    let edition = try self.edition(asked: edition?.rawValue)
    let first = try profile().firstReport
    guard let day else { return Viewpoint(day: max(try today(), first), edition: edition) }
    guard day >= first else { throw .request(.beforeFirstReport(day, first: first)) }
    return Viewpoint(day: day, edition: edition)
  }

  /// Why a figure says what it says; nil for all that are known.
  package func explain(_ figure: String?, at view: Viewpoint) throws(SitrepError) -> [Explanation] {
    try snapshot.whole().explain(figure, at: bounded(view))
  }

  /// What to look at before a day's report is sent.
  package func lint(at view: Viewpoint) async throws(SitrepError) -> [LintFinding] {
    try await snapshot.lint(at: bounded(view))
  }

  private func bounded(_ view: Viewpoint) -> Viewpoint {
    Viewpoint(day: view.day, knownBy: view.knownBy, edition: min(view.edition, edition))
  }
}
