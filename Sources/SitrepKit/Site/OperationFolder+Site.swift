import SitrepLanguage
import SitrepModel
import SitrepTemplates

extension OperationFolder {
  /// Writes a static site of what was issued in the public edition: a page and a feed a language, and every issued
  /// file under an address of its own that never changes.
  ///
  /// - Parameters:
  ///   - output: the site's folder. What stands there and is the same stays untouched.
  ///   - address: where the site will be found, `https://example.org/sitrep/`; nil where that is not known.
  public func writeSite(to output: String, address: String? = nil) async throws(SitrepError) -> SiteOutcome {
    let operation = try operation()
    var outcome = SiteOutcome()
    var reports: [IssuedFiles] = []
    let known = SiteSums.read(below: output)
    let issues = IssuedVersion.all(of: operation).flatMap(\.issues).filter { $0.edition == .public }
      .sorted { ($0.date, $0.version) > ($1.date, $1.version) }
    for issue in issues {
      do throws(SitrepError) {
        reports.append(try await files(of: issue, below: output, known: known))
      } catch {
        guard case .request(let fault) = error.fault else { throw error }
        outcome.leftOut.append(fault.text().english)
      }
    }
    let address = address.map { $0.hasSuffix("/") ? $0 : "\($0)/" }
    var files = reports.flatMap { report in
      report.files.map { (path: "\(report.folder)/\($0.name.fileName)", bytes: $0.bytes) }
    }
    files += try pages(reports, operation.profile, address: address)
    files.append(("SHA256SUMS", SiteSums.bytes(of: files)))
    let folder = SiteFolder(path: output)
    for file in files {
      let isNew = try writing("\(output)/\(file.path)") { try folder.write(file.bytes, to: file.path) }
      if isNew { outcome.written.append(file.path) } else { outcome.unchanged += 1 }
    }
    return outcome
  }

  private func pages(
    _ reports: [IssuedFiles], _ profile: OperationProfile, address: String?
  ) throws(SitrepError) -> [(path: String, bytes: [UInt8])] {
    let templates = templates
    let codes = try reading("languages") { try Language.available(in: templates) }
    let asked = profile.languages.filter(codes.contains)
    let languages = try reading("languages") { try asked.map { try Language($0, templates: templates) } }
    let style = try reading("site/style.css") { try templates.text(at: "site/style.css").text }
    let names = languages.map { (code: $0.code, name: $0.text(Value.code(Code("language", $0.code)))) }
    var files: [(path: String, bytes: [UInt8])] = []
    for (index, language) in languages.enumerated() {
      func page(root: String) -> [UInt8] {
        SiteIndex(
          profile: profile, language: language, languages: names, reports: reports, root: root, style: style
        ).page
      }
      if index == 0 { files.append(("index.html", page(root: ""))) }
      files.append(("\(language.code)/index.html", page(root: "../")))
      let feed = SiteFeed(profile: profile, language: language, reports: reports, address: address)
      files.append(("\(language.code)/feed.atom", feed.feed))
    }
    files.append(("robots.txt", Array("User-agent: *\nAllow: /\n".utf8)))
    return files
  }
}
