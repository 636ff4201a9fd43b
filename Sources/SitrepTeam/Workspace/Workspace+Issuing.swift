package import SitrepKit
package import SitrepModel

/// A version of a day's report that was issued.
package struct SentReport: Sendable, Hashable {
  package let date: Day
  package let edition: Edition
  package let version: Int
  package let issued: Instant
  /// In the order of their names.
  package let files: [Issue.IssuedFile]
  /// The role that issued it.
  package let role: String
  /// What it corrects, and why; blank of a first version.
  package let note: String
  /// The newest entry of the log from which it was made.
  package let revision: Int64?

  fileprivate init(_ issue: Issue, in operation: Operation) {
    (date, edition, version, issued) = (issue.date, issue.edition, issue.version, issue.issued)
    (files, revision) = (issue.sums, issue.revision)
    (role, note) = (operation.text(issue.role), operation.text(issue.note))
  }
}

extension [SentReport] {
  /// The versions of a day's report in one edition.
  func of(_ day: Day, _ edition: Edition) -> [SentReport] {
    filter { $0.date == day && $0.edition == edition }
  }
}

extension Workspace {
  /// Makes a day's report and records that it was issued.
  ///
  /// - Parameters:
  ///   - formats: empty is as `sitrep report` has it.
  ///   - note: why; a second version needs one.
  package func issue(
    date: String, edition: String?, languages: [String], formats: [String], note: String?, key: String
  ) async throws -> OperationFolder.IssuedReport {
    try demand(.issue)
    let edition = try self.edition(asked: edition)
    let request = ReportRequest(
      date: date, formats: formats, languages: languages, edition: edition.rawValue)
    @Sendable func issue() async throws -> OperationFolder.IssuedReport? {
      do {
        return try await desk.snapshot().whole().folder.issueFromStore(
          request, role: person.function, note: note, by: author, key: key)
      } catch let error as SitrepError {
        guard error.isBehind else { throw error }
        return nil
      }
    }
    // A report takes long, and what others append meanwhile belongs to it. Nobody waits for the first try; the next ones
    // have their turn, in which nobody appends but by another server.
    if let issued = try await issue() { return issued }
    return try await desk.turns.take {
      while true {
        try Task.checkCancellation()
        if let issued = try await issue() { return issued }
      }
    }
  }

  /// The versions that were issued in editions that the person may see, newest day first, of a day newest first.
  package func issuedVersions() throws(SitrepError) -> [SentReport] {
    let whole = try snapshot.whole()
    return try whole.folder.issuedVersions().filter { $0.edition <= edition }
      .map { SentReport($0, in: whole.operation) }
  }

  /// A file of an issued version, as it was sent.
  /// - Parameter name: one of the version's.
  package func issuedFile(
    named name: String, version: Int, date: String, edition: String
  ) async throws -> [UInt8] {
    let edition = try self.edition(asked: edition)
    return try await snapshot.whole().folder.issuedFile(
      named: name, version: version, date: date, edition: edition)
  }
}
