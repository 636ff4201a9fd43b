package import SitrepModel

extension OperationFolder {
  /// Makes a day's report and records that it was issued, without keeping its files: a store makes them again, of the
  /// revision from which it was issued.
  ///
  /// - Parameters:
  ///   - request: a day; formats and languages as they are left out are the operation's.
  ///   - role: the role that issues, never a name.
  ///   - note: why; a second version needs one.
  ///   - key: of the record, which a store keeps once, however often it is sent.
  package func issueFromStore(
    _ request: ReportRequest, role: String, note: String?, by author: Author, key: String = ""
  ) async throws(SitrepError) -> IssuedReport {
    guard let date = request.date else { throw .request(.noDate) }
    let folder = try TemporaryFolder()
    try write(request, to: folder.path)
    return try await issue(
      date: date, edition: request.edition, issued: "\(author.at)", in: folder.path, role: role, note: note,
      by: author, key: key)
  }

  /// The versions of reports that were issued, newest day first, and of a day newest first.
  package func issuedVersions() throws(SitrepError) -> [Issue] {
    IssuedVersion.all(of: try operation()).flatMap(\.issues)
      .sorted { ($0.date, $0.version, $0.edition) > ($1.date, $1.version, $1.edition) }
  }

  /// A file of an issued version, made again as it was.
  ///
  /// - Parameter name: as the record of the version has it.
  /// - Throws: where no such file was issued, or it no longer comes out as it was.
  package func issuedFile(
    named name: String, version: Int, date: String, edition: Edition
  ) async throws(SitrepError) -> [UInt8] {
    let issues = try issuedVersions().filter {
      "\($0.date)" == date && $0.version == version && $0.edition == edition
    }
    guard var issue = issues.first else { throw .request(.noFile(name)) }
    issue.sums = issue.sums.filter { $0.name == name }
    guard let file = try await filesMadeAgain(of: issue).files.first else {
      throw .request(.noFile(name))
    }
    return file.bytes
  }
}
