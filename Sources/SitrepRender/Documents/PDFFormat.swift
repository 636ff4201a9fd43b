package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A PDF on A4, made from the page and its style for print: by WeasyPrint, or by Chromium for a language written from
/// right to left, which WeasyPrint does not set.
package struct PDFFormat: ReportFormat {
  package let name = "pdf"
  package let fileExtension = "pdf"
  package let isReproducible = false

  package init() {}

  /// Made from the page, which has the same words.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  /// - Throws: `DocumentError` where the program is missing or fails; `TextFaults` where a template is wrong.
  package func render(
    _ report: Report, _ language: Language, _ templates: TemplateFolder
  ) throws -> [UInt8] {
    let printer: any PagePrinter = language.isRightToLeft ? try Chromium() : try WeasyPrint()
    let page = try HTMLFormat().page(of: report, language, templates, for: .pdf)
    return try withWorkFolder { folder in
      try folder.write(page, to: "page.html")
      try folder.writeCharts(of: report, language)
      return try printer.pdf(of: "page.html", in: folder, day: report.header.date)
    }
  }
}

/// A program that makes a PDF of a page.
protocol PagePrinter {
  /// - Parameter day: stands in the file as the day it was made.
  func pdf(of page: String, in folder: WorkFolder, day: Day) throws(DocumentError) -> [UInt8]
}

private struct WeasyPrint: PagePrinter {
  private let program: ExternalProgram

  init() throws(DocumentError) {
    program = try ExternalProgram("weasyprint", package: "weasyprint")
  }

  func pdf(of page: String, in folder: WorkFolder, day: Day) throws(DocumentError) -> [UInt8] {
    try program.run(
      ["--quiet", "\(folder.path)/\(page)", "\(folder.path)/report.pdf"], temporaryFolder: folder.path,
      epoch: day.epoch, limit: 180)
    return try folder.bytes(of: "report.pdf")
  }
}
