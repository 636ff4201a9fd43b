import SitrepLanguage
import SitrepModel

/// The page of a site that leads to its reports, in one language.
struct SiteIndex {
  let profile: OperationProfile
  let language: Language
  /// What each language of the site calls itself, by its code.
  let languages: [(code: String, name: String)]
  /// The newest first.
  let reports: [IssuedFiles]
  /// How the page reaches the site's folder: `../`, or nothing.
  let root: String
  let style: String

  var page: [UInt8] {
    let title = language.text(profile.title)
    let kind = language.text("site.title")
    var page = MarkupText()
    page.add("<!DOCTYPE html>\n")
    page.open("html", ["lang": language.code, "dir": language.isRightToLeft ? "rtl" : "ltr"])
    page.add("\n<head>\n<meta charset=\"utf-8\">\n")
    page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.add("title", text: "\(title) – \(kind)")
    page.open(
      "link",
      [
        "rel": "alternate", "type": "application/atom+xml", "href": "\(root)\(language.code)/feed.atom",
        "title": language.text("site.feed"),
      ])
    page.add("\n<style>\(style)</style>\n</head>\n<body>\n<header>\n")
    page.add("h1", text: title)
    addLanguages(to: &page)
    page.add("\n</header>\n<main>\n")
    addLatest(to: &page)
    addArchive(to: &page)
    page.add("</main>\n<footer>\n<p>")
    page.add("a", ["href": "\(root)\(language.code)/feed.atom"], text: language.text("site.feed"))
    page.add(" · ")
    page.add("a", ["href": "\(root)SHA256SUMS"], text: language.text("site.sums"))
    page.add("</p>\n</footer>\n</body>\n</html>\n")
    return page.bytes
  }

  private func addLanguages(to page: inout MarkupText) {
    page.open("nav", ["aria-label": language.text("site.languages")])
    page.add("<ul>")
    for other in languages {
      page.add("<li>")
      let isThis = other.code == language.code
      page.open(
        "a",
        isThis
          ? [
            "href": "\(root)\(other.code)/", "lang": other.code, "hreflang": other.code,
            "aria-current": "page",
          ]
          : ["href": "\(root)\(other.code)/", "lang": other.code, "hreflang": other.code])
      page.add(text: other.name)
      page.add("</a></li>")
    }
    page.add("</ul></nav>")
  }

  private func addLatest(to page: inout MarkupText) {
    page.add("<section aria-labelledby=\"latest\">\n")
    page.add("h2", ["id": "latest"], text: language.text("site.latest"))
    guard let latest = reports.first else {
      page.add("p", text: language.text("site.none"))
      page.add("</section>\n")
      return
    }
    page.add("\n<p class=\"latest\">")
    addTitle(of: latest, to: &page)
    page.add("</p>\n<p>")
    addDownloads(of: latest, to: &page)
    page.add("</p>\n</section>\n")
  }

  private func addArchive(to page: inout MarkupText) {
    if reports.isEmpty { return }
    page.add("<section aria-labelledby=\"archive\">\n")
    page.add("h2", ["id": "archive"], text: language.text("site.archive"))
    page.add("\n<ul class=\"archive\">\n")
    for report in reports {
      page.add("<li>")
      addTitle(of: report, to: &page)
      page.add("<br>")
      addDownloads(of: report, to: &page)
      page.add("</li>\n")
    }
    page.add("</ul>\n</section>\n")
  }

  /// A report's title, which leads to its page in this language, where it was issued in it.
  private func addTitle(of report: IssuedFiles, to page: inout MarkupText) {
    let title = language.text(Self.title(of: report.issue, profile))
    let own = report.files(in: language.code)
    if let main = own.first(where: { $0.name.fileExtension == "html" }) ?? own.first {
      page.add("a", ["href": "\(root)\(report.folder)/\(main.name.fileName)"], text: title)
    } else {
      page.add(text: title)
    }
  }

  private func addDownloads(of report: IssuedFiles, to page: inout MarkupText) {
    let own = report.files(in: language.code)
    let others = languages.filter { other in
      other.code != language.code && !report.files(in: other.code).isEmpty
    }
    for (index, file) in own.enumerated() {
      if index > 0 { page.add(" ") }
      page.add(
        "a", ["href": "\(root)\(report.folder)/\(file.name.fileName)", "download": file.name.fileName],
        text: file.name.fileExtension)
    }
    // A report that was not issued in this language is there in another.
    for other in others where own.isEmpty {
      guard let file = report.files(in: other.code).first(where: { $0.name.fileExtension == "html" }) else {
        continue
      }
      page.add(" ")
      page.add(
        "a",
        [
          "href": "\(root)\(report.folder)/\(file.name.fileName)", "lang": other.code, "hreflang": other.code,
        ],
        text: other.name)
    }
  }

  /// "Report No. 4 of 1 December 2025, version 2"
  static func title(of issue: Issue, _ profile: OperationProfile) -> Message {
    Message.siteReport(
      number: .whole((issue.date - profile.firstReport) / profile.cadenceDays + 1), date: .day(issue.date),
      version: .whole(issue.version))
  }
}
