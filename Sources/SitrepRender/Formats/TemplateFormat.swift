package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A form whose layout is a template and its partials: `report/text/report.txt`, `report/text/sections/…`.
package struct TemplateFormat: TemplatedFormat {
  package let name: String
  package let fileExtension: String
  package let isReproducible = true
  /// Below `templates/`: `report/text`.
  package let folder: String
  /// The template that the form starts from, among others of the folder that share its partials.
  let start: String
  let templateExtension: String
  package let escaping: OutputEscaping
  let page: Page
  package var compiled: Template?

  private init(
    name: String, fileExtension: String, folder: String, start: String = "report", templateExtension: String,
    escaping: OutputEscaping, page: Page
  ) {
    self.name = name
    self.fileExtension = fileExtension
    self.folder = folder
    self.start = start
    self.templateExtension = templateExtension
    self.escaping = escaping
    self.page = page
  }

  /// What the text is fitted to.
  enum Page: Sendable {
    /// Lines of so many columns.
    case columns(Int)
    /// As it is.
    case endless
    /// A message of so many characters, or a page of so many lines; what has no room is left out and said.
    case fitted(FittedText.Room)
  }

  /// What is fitted leaves out what has no room itself, and counts it.
  package var isReadThrough: Bool { if case .fitted = page { false } else { true } }

  /// Plain text, 80 columns wide.
  package static let text = TemplateFormat(
    name: "txt", fileExtension: "txt", folder: "report/text", templateExtension: "txt", escaping: .text,
    page: .columns(80))

  package static let markdown = TemplateFormat(
    name: "md", fileExtension: "md", folder: "report/markdown", templateExtension: "md", escaping: .markdown,
    page: .endless)

  /// A text for e-mail and messengers, of at most 900 characters, with the same lines in every language.
  package static let brief = TemplateFormat(
    name: "brief", fileExtension: "brief.txt", folder: "report/brief", templateExtension: "txt",
    escaping: .text, page: .fitted(.characters(900)))

  /// One page of plain text: what leads the report, what changed, what is in force, what comes and what is not known.
  package static let flash = TemplateFormat(
    name: "flash", fileExtension: "flash.txt", folder: "report/text", start: "flash",
    templateExtension: "txt", escaping: .text, page: .fitted(.lines(60, columns: 80)))

  /// The template, checked; what is wrong with it stands in its `faults`.
  package func template(_ language: Language, _ templates: TemplateFolder) throws -> Template {
    try Template(
      start, of: Report.self, folder: folder, fileExtension: templateExtension, templates: templates,
      language: language, escaping: escaping)
  }

  package func render(
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    output(
      try template(for: report.header, language, templates).render(report), language,
      others: try inOtherLanguages(report, but: language, templates))
  }

  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? {
    WrittenPassages(TextPassages(String(decoding: file, as: UTF8.self)).passages)
  }

  /// What is fitted keeps the same lines in every language of the operation: so each is asked.
  private func inOtherLanguages(
    _ report: Report, but language: Language, _ templates: TemplateFolder
  ) throws -> [[UInt8]] {
    guard case .fitted = page else { return [] }
    let others = report.header.languages.filter { $0 != language.code }
    let known = others.isEmpty ? [] : try Language.available(in: templates)
    return try others.filter(known.contains).map { code in
      let other = try Language(code, templates: templates).reporting(report.header)
      return try template(other, templates).reporting(report.header).render(report)
    }
  }

  /// What the template gave, fitted to the page.
  ///
  /// - Parameter others: the same in other languages.
  func output(_ text: [UInt8], _ language: Language, others: [[UInt8]] = []) -> [UInt8] {
    // Markdown has a tag that says it of the whole.
    guard language.isRightToLeft, escaping == .text else {
      let output = fitted(text, language, others)
      return language.isRightToLeft ? inBlockFromRightToLeft(output, language) : output
    }
    return markedFromRightToLeft(fitted(markedFromRightToLeft(text), language, others))
  }

  private func fitted(_ text: [UInt8], _ language: Language, _ others: [[UInt8]]) -> [UInt8] {
    switch page {
    case .columns(let columns): PageText(text, columns: columns).output
    case .endless: PageText(text, columns: .max).output
    case .fitted(let room): fitted(text, language, others, into: room).output
    }
  }

  private func fitted(
    _ text: [UInt8], _ language: Language, _ others: [[UInt8]], into room: FittedText.Room
  ) -> FittedText {
    FittedText(text, and: others, into: room) { count in
      language.text("flash.more", [Message.Argument("count", .whole(count))])
    }
  }

  /// How much room a text needs that must stay; nil where the page has no end.
  func needed(by text: [UInt8], _ language: Language) -> (size: Int, room: FittedText.Room)? {
    guard case .fitted(let room) = page else { return nil }
    let text = language.isRightToLeft ? markedFromRightToLeft(text) : text
    return (fitted(text, language, [], into: room).needed, room)
  }

  private func inBlockFromRightToLeft(_ markdown: [UInt8], _ language: Language) -> [UInt8] {
    Array("<div dir=\"rtl\" lang=\"\(language.text("language.tag"))\">\n\n".utf8) + markdown
      + Array("\n</div>\n".utf8)
  }
}
