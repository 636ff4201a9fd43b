package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A PDF on A4, made by WeasyPrint from the page and its style for print.
package struct PDFFormat: ReportFormat {
  package let name = "pdf"
  package let fileExtension = "pdf"

  package init() {}

  /// - Throws: `DocumentError` where WeasyPrint is missing or fails; `TextFaults` where a template is wrong.
  package func render(
    _ report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [UInt8] {
    let weasyprint = try ExternalProgram("weasyprint", package: "weasyprint")
    let page = try HTMLFormat().page(of: report, language, templates, for: .pdf)
    return try withWorkFolder { folder in
      try folder.write(page, to: "page.html")
      try folder.writeCharts(of: report, language)
      try weasyprint.run(
        ["--quiet", "\(folder.path)/page.html", "\(folder.path)/report.pdf"], temporaryFolder: folder.path,
        epoch: report.header.date.epoch, limit: 180)
      return try folder.bytes(of: "report.pdf")
    }
  }
}
