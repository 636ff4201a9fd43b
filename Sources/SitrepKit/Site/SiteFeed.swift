import SitrepLanguage
import SitrepModel

/// The feed of a site in one language (Atom, RFC 4287).
struct SiteFeed {
  let profile: OperationProfile
  let language: Language
  /// The newest first.
  let reports: [IssuedFiles]
  /// Where the site will be found, with a slash at its end; nil where that is not known.
  let address: String?

  var feed: [UInt8] {
    var feed = MarkupText()
    feed.add("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    feed.open("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language.code])
    feed.add("\n")
    feed.add("title", text: language.text(profile.title))
    feed.add("id", text: id())
    feed.add("updated", text: "\(reports.map(\.issue.issued).max() ?? Instant(seconds: 0))")
    let issuer = profile.reporter.organisation
    feed.open("author")
    feed.add("name", text: issuer.isEmpty ? profile.operation : language.text(issuer))
    feed.close("author")
    feed.add("\n")
    if let address {
      feed.open("link", ["rel": "self", "href": "\(address)\(language.code)/feed.atom"])
      feed.add("</link>\n")
    }
    for report in reports {
      guard
        let file = report.files(in: language.code).first(where: { $0.name.fileExtension == "html" })
          ?? report.files(in: language.code).first
      else { continue }
      feed.add("<entry>")
      feed.add("title", text: language.text(SiteIndex.title(of: report.issue, profile)))
      feed.add("id", text: id(of: report.issue))
      feed.add("updated", text: "\(report.issue.issued)")
      feed.open(
        "link", ["rel": "alternate", "href": "\(address ?? "../")\(report.folder)/\(file.name.fileName)"])
      feed.add("</link>")
      feed.add("summary", text: language.text(SiteIndex.title(of: report.issue, profile)))
      feed.add("</entry>\n")
    }
    feed.close("feed")
    feed.add("\n")
    return feed.bytes
  }

  /// An id that stays the same wherever the site moves.
  private func id(of issue: Issue? = nil) -> String {
    "urn:sitrep:\(profile.operation):\(language.code)" + (issue.map { ":\($0.date):\($0.version)" } ?? "")
  }
}
