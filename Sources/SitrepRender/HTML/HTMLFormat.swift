package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// One page of HTML that needs nothing else: no script, no request, charts as SVG in it.
package struct HTMLFormat: TemplatedFormat {
  package let name = "html"
  package let fileExtension = "html"
  package let isReproducible = true
  package let isReadThrough = true
  package let folder = "report/html"
  package let escaping = OutputEscaping.html
  package var compiled: Template?

  package init() {}

  /// The template, checked; what is wrong with it stands in its `faults`.
  package func template(_ language: Language, _ templates: TemplateFolder) throws -> Template {
    try Template(
      "report", of: Report.self, folder: folder, fileExtension: "html", templates: templates,
      language: language, escaping: escaping, fragments: PageFragments.all)
  }

  package func render(
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    try page(of: report, language, templates, for: .screen)
  }

  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? {
    WrittenPassages(PagePassages(String(decoding: file, as: UTF8.self)).passages)
  }

  /// The page for a program that makes something else of it.
  func page(
    of report: Report, _ language: Language, _ templates: TemplateFolder, for medium: PageMedium
  ) throws -> [UInt8] {
    let language = language.reporting(report.header)
    var fragments = PageFragments(report, language, for: medium)
    let template = try template(for: report.header, language, templates)
    return try template.render(report) { fragments.text(of: $0, for: $1) }
  }
}

/// What a page is made for: templates show some things in one way or the other.
package enum PageMedium: String, CaseIterable, Sendable {
  case screen, word, pdf

  /// For the documentation.
  var meaning: String {
    switch self {
    case .screen: "whether the page is made to be read in a browser."
    case .word: "whether it becomes a Word file."
    case .pdf: "whether it becomes a PDF."
    }
  }

  /// Charts as pictures in files of their own, which carry their words as alternative text.
  var linksCharts: Bool { self != .screen }
}
