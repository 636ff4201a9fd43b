import SitrepModel
import SitrepRender

/// A version of a day's report that was issued, with its files as a site has them.
struct IssuedFiles {
  let issue: Issue
  /// Sorted by name.
  let files: [File]

  struct File {
    let name: ReportName
    let bytes: [UInt8]
    let sum: String
  }

  /// Where the files lie below the site's folder; it never changes.
  static func folder(of issue: Issue) -> String { "reports/\(issue.date)/v\(issue.version)" }

  var folder: String { Self.folder(of: issue) }

  func files(in language: String) -> [File] { files.filter { $0.name.language == language } }
}

extension OperationFolder {
  /// The files of an issued version: those that stand in the site already with the sums that they had, else made again.
  ///
  /// - Parameter known: the sums of the site's files, by their paths.
  /// - Throws: where a file that can be compared does not come out as it was sent.
  func files(
    of issue: Issue, below site: String, known: [String: String]
  ) async throws(SitrepError) -> IssuedFiles {
    let operation = try operation().profile.operation
    let names = issue.sums.compactMap { ReportName(fileName: $0.name, operation: operation, day: issue.date) }
      .sorted { $0.fileName < $1.fileName }
    let standing = names.compactMap { name -> IssuedFiles.File? in
      let path = "\(IssuedFiles.folder(of: issue))/\(name.fileName)"
      guard let bytes = try? bytes(ofFile: "\(site)/\(path)") else { return nil }
      let sum = SHA256.sum(of: bytes)
      return sum == known[path] ? IssuedFiles.File(name: name, bytes: bytes, sum: sum) : nil
    }
    if standing.count == names.count { return IssuedFiles(issue: issue, files: standing) }
    return try await filesMadeAgain(of: issue)
  }

  /// The files of an issued version, made again.
  /// - Throws: where a file that can be compared does not come out as it was sent.
  func filesMadeAgain(of issue: Issue) async throws(SitrepError) -> IssuedFiles {
    let operation = try operation().profile.operation
    let names = issue.sums.compactMap { ReportName(fileName: $0.name, operation: operation, day: issue.date) }
      .sorted { $0.fileName < $1.fileName }
    let day = "\(issue.date)"
    let issued = try await asIssued(version: issue.version, date: day, edition: issue.edition.rawValue)
    let sent = Dictionary(issue.sums.map { ($0.name, $0.sum) }) { first, _ in first }
    var files: [IssuedFiles.File] = []
    for language in Set(names.map(\.language)).sorted() {
      let formats = names.filter { $0.language == language }
        .compactMap { OutputFormats.withFileExtension($0.fileExtension) }
      let request = ReportRequest(
        date: day, formats: formats.map(\.name), languages: [language], edition: issue.edition.rawValue)
      for (file, format) in zip(try issued.files(request), formats) {
        let sum = SHA256.sum(of: file.bytes)
        let name = ReportName(
          operation: operation, day: issue.date, language: language, edition: issue.edition,
          fileExtension: format.fileExtension)
        // What other programs or libraries make has the same bytes on one machine only.
        if format.isReproducible, sent[name.fileName] != sum {
          throw .request(.versionNotKept(issue.version, day: issue.date))
        }
        files.append(IssuedFiles.File(name: name, bytes: file.bytes, sum: sum))
      }
    }
    return IssuedFiles(issue: issue, files: files.sorted { $0.name.fileName < $1.name.fileName })
  }
}
