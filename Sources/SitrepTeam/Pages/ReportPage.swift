import SitrepEvidence
import SitrepKit
import SitrepLanguage
import SitrepModel

/// The report of a day: preview, what is new in it, issue, and the versions that were issued with their files.
struct ReportPage {
  let frame: PageFrame

  private var words: PageWords { frame.words }
  private var workspace: Workspace { frame.workspace }

  /// What is asked for, as the address or a form that was sent has it.
  private struct Asked {
    let day: Day
    let edition: Edition
    let language: String
    let format: String
  }

  func answer(notice: HTML = .none, status: Int = 200) async throws -> PageAnswer {
    let asked = try asked()
    let issued = try workspace.issuedVersions()
    let preview = try await preview(asked)
    let difference = try await difference(asked, issued)
    let query = frame.context.request.query
    var notice = notice
    let versions = issued.of(asked.day, asked.edition).map(\.version)
    if let version = Int(query["version"]), versions.contains(version) {
      notice = frame.done(
        words("report.issued", ["date": .day(asked.day), "version": .whole(version)]), draft: "issue")
    } else if query["done"] == "nothing" {
      notice = frame.done(words("report.nothing"), draft: "issue")
    }
    return try frame.answer(words("report.title"), tab: .report, notice: notice, status: status) {
      try filter(asked)
      try HTML(.div, .class("today")) {
        HTML(.section) {
          HTML(.h2) { words("report.preview") }
          preview
        }
        try HTML(.div) {
          if frame.context.may(.issue) { try issue(asked, issued) }
          difference
          HTML(.h2) { words("report.versions") }
          if issued.isEmpty { HTML(.p) { words("report.none") } }
          for version in issued { try self.version(version) }
        }
      }
    }
  }

  /// Issues the report that was asked for.
  func taken() async throws -> PageAnswer {
    let asked = try asked()
    let fields = frame.context.request.fields
    let formats = fields.all("formats").filter(ReportRequest.knownFormats.contains)
    if formats.isEmpty {
      return try await answer(notice: frame.warning(words("report.none-ticked")), status: 422)
    }
    let note = fields["note"]
    do {
      let made = try await workspace.issue(
        date: "\(asked.day)", edition: asked.edition.rawValue, languages: try workspace.profile().languages,
        formats: formats, note: note.isEmpty ? nil : note, key: frame.context.sentKey)
      var query = FormFields(["date": "\(asked.day)", "edition": asked.edition.rawValue])
      if made.kind == .nothing {
        query.add("done", "nothing")
      } else {
        query.add("version", "\(made.version)")
      }
      return .seeOther(["report"], query: query)
    } catch let error as SitrepError {
      guard error.exitCode == 2 else { throw error }
      return try await answer(notice: frame.warning(words("error.no-reason")), status: 422)
    }
  }

  /// The file of a preview, to be kept or shown.
  func file() async throws -> PageAnswer {
    let asked = try asked()
    if frame.context.request.query["show"] == "page" {
      return try await workspace.reportPage(
        date: "\(asked.day)", edition: asked.edition.rawValue, language: asked.language)
    }
    let file = try await workspace.reportFile(
      date: "\(asked.day)", edition: asked.edition.rawValue, language: asked.language, format: asked.format)
    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
    return .file(file.bytes, named: name, type: ReportFileType.of(name))
  }

  /// A file as it was issued.
  func issuedFile() async throws -> PageAnswer {
    let parameters = frame.context.parameters
    guard let name = parameters["file"], let version = Int(parameters["version"] ?? ""),
      let date = parameters["date"], let edition = parameters["edition"]
    else { throw PageRefusal.notFound }
    do {
      let bytes = try await workspace.issuedFile(named: name, version: version, date: date, edition: edition)
      return .file(bytes, named: name, type: ReportFileType.of(name))
    } catch let error as SitrepError {
      guard error.exitCode == 2 else { throw error }
      throw PageRefusal.notFound
    }
  }

  private func asked() throws -> Asked {
    let fields = frame.context.request.asked
    let view = try frame.askedView()
    let languages = try workspace.profile().languages
    let language = fields["language"]
    let format = fields["format"].isEmpty ? "txt" : fields["format"]
    guard ReportRequest.knownFormats.contains(format) else { throw PageRefusal.notFound }
    return Asked(
      day: view.day, edition: view.edition,
      language: languages.contains(language)
        ? language : languages.first { $0 == words.language.code } ?? languages.first ?? "en",
      format: format)
  }

  // MARK: Parts

  private func filter(_ asked: Asked) throws -> HTML {
    let controls = Controls(words)
    let languages = try workspace.profile().languages
    return try HTML(.form, .class("filter"), .action(PageAddress("report"))) {
      try frame.dateField(asked.day, label: words("report.date"))
      controls.select(
        "edition", label: words("report.edition"),
        Edition.allCases.filter { $0 <= workspace.edition }.map {
          Choice(value: $0.rawValue, label: words.language.word($0.code))
        }, chosen: asked.edition.rawValue)
      controls.select(
        "language", label: words("report.language"),
        languages.map { Choice(value: $0, label: words.language.word(Code("language", $0))) },
        chosen: asked.language)
      controls.select(
        "format", label: words("report.format"),
        ReportRequest.knownFormats.map { Choice(value: $0, label: words("format.\($0)")) },
        chosen: asked.format)
      HTML(.button, .class("main")) { words("report.show") }
    }
  }

  private func preview(_ asked: Asked) async throws -> HTML {
    let address = PageAddress("report", "file").with("date", "\(asked.day)").with(
      "edition", asked.edition.rawValue
    )
    .with("language", asked.language).with("format", asked.format)
    let take = HTML(.p) { HTML(.a, .class("button"), .link(address)) { words("report.take") } }
    switch asked.format {
    case "html":
      return .group([
        take,
        HTML(
          .iframe, .class("page"), .source(address.with("show", "page")),
          Attribute(.title, words("report.preview"))),
      ])
    case "docx", "pdf", "xlsx", "eml", "json", "hxl": return take
    default:
      let file = try await workspace.reportFile(
        date: "\(asked.day)", edition: asked.edition.rawValue, language: asked.language, format: asked.format)
      return .group([
        take,
        HTML(
          .pre, .class("report"), Attribute(.tabindex, "0"), Attribute(.lang, asked.language),
          Attribute(.dir, "auto")
        ) { String(decoding: file.bytes, as: UTF8.self) },
      ])
    }
  }

  private func issue(_ asked: Asked, _ issued: [SentReport]) throws -> HTML {
    let isLater = !issued.of(asked.day, asked.edition).isEmpty
    return .group([
      HTML(.h2, .id("issue")) { words("report.issue") },
      frame.form(PageAddress("report"), draft: "issue") {
        HTML(.p, .class("hint")) { words("report.issue-hint") }
        HTML.hidden("date", "\(asked.day)")
        HTML.hidden("edition", asked.edition.rawValue)
        HTML(.fieldset) {
          HTML(.legend) { words("report.formats") }
          for format in ReportRequest.knownFormats {
            HTML(.label, .class("check")) {
              HTML(
                .input, Attribute(.type, "checkbox"), Attribute(.name, "formats"), Attribute(.value, format),
                .flag(.checked, Self.usual.contains(format)))
              words("format.\(format)")
            }
          }
        }
        if isLater {
          frame.reasonField("note", id: "f-note", why: words("report.note"), hint: words("report.note-hint"))
        }
        frame.mainButton(words("today.issue", ["date": .text(words.language.text(.day(asked.day)))]))
      },
    ])
  }

  /// What is sent out as a rule: those that another program is not needed for.
  private static let usual = ReportRequest.defaultFormats + ["eml"]

  /// Nothing where no earlier report was issued, though there may be days before.
  private func difference(_ asked: Asked, _ issued: [SentReport]) async throws -> HTML {
    let report = try await workspace.report(
      day: asked.day, edition: asked.edition, language: words.language.code)
    guard let previous = report.header.previous, !issued.of(previous, asked.edition).isEmpty else {
      return .none
    }
    let told = report.changes.map(\.message) + report.correctionsTold.filter(\.isNew).map(\.message)
    return .group([
      HTML(.h2) { words("report.difference") },
      told.isEmpty
        ? HTML(.p) { words("report.no-difference") }
        : HTML(.ul) { for message in told { HTML(.li) { words.language.text(message) } } },
    ])
  }

  private func version(_ issue: SentReport) throws -> HTML {
    let when = try frame.moment(issue.issued)
    return HTML(.details, .class("card")) {
      HTML(.summary) {
        words.language.text(.day(issue.date))
        " · "
        words.language.word(issue.edition.code)
        " · "
        words("report.version")
        " \(issue.version)"
      }
      HTML(.dl, .class("pairs")) {
        HTML(.dt) { words("report.when") }
        HTML(.dd) { when }
        HTML(.dt) { words("report.by") }
        HTML(.dd) { issue.role }
        if let revision = issue.revision, workspace.edition == .internal {
          HTML(.dt) { words("report.revision") }
          HTML(.dd) { words.language.text(.whole(Int(revision))) }
        }
        if !issue.note.isEmpty {
          HTML(.dt) { words("report.note") }
          HTML(.dd, Attribute(.dir, "auto")) { issue.note }
        }
      }
      HTML(.h3) { words("report.files") }
      HTML(.ul, .class("plain")) {
        for file in issue.files {
          HTML(.li) {
            HTML(
              .a,
              .link(
                PageAddress("issued", "\(issue.date)", issue.edition.rawValue, "\(issue.version)", file.name))
            ) { file.name }
            HTML(.br)
            HTML(.small, .class("id")) { file.sum }
          }
        }
      }
    }
  }
}

/// What a browser is told a report's file is, by its name.
enum ReportFileType {
  static func of(_ name: String) -> String {
    switch name.split(separator: ".").last {
    case "txt": "text/plain; charset=utf-8"
    case "md": "text/markdown; charset=utf-8"
    case "html": "text/html; charset=utf-8"
    case "csv": "text/csv; charset=utf-8"
    case "json": "application/json"
    case "pdf": "application/pdf"
    case "eml": "message/rfc822"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "zip": "application/zip"
    default: "application/octet-stream"
    }
  }
}
