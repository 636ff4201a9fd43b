package import SitrepKit
package import SitrepModel

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
    var snapshot = snapshot
    while true {
      do throws(SitrepError) {
        return try await snapshot.whole().folder.issueFromStore(
          request, role: person.function, note: note, by: author, key: key)
      } catch {
        guard error.isBehind else { throw error }
        // What others appended meanwhile belongs to the report.
        snapshot = try await desk.snapshot()
      }
    }
  }

  /// The versions that were issued in editions that the person may see, newest day first, of a day newest first.
  package func issuedVersions() throws(SitrepError) -> [Issue] {
    try snapshot.whole().folder.issuedVersions().filter { $0.edition <= edition }
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
