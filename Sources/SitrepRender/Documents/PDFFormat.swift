package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A PDF on A4, made from the page and its style for print: by WeasyPrint, or by Chromium for a language written from
/// right to left, which WeasyPrint does not set.
package struct PDFFormat: ReportFormat {
  package let name = "pdf"
  package let fileExtension = "pdf"
  package let isReproducible = false
  package let isReadThrough = true

  package init() {}

  /// Made from the page, which has the same words.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  /// - Throws: `DocumentError` where the program is missing or fails; `TextFaults` where a template is wrong.
  package func render(
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    let printer: any PagePrinter = language.isRightToLeft ? try Chromium() : try WeasyPrint()
    let page = try HTMLFormat().page(of: report, language, templates, for: .pdf)
    return try withWorkFolder { folder in
      try folder.write(printer.styled(page), to: "page.html")
      try folder.writeCharts(of: report, language)
      return try printer.pdf(of: "page.html", in: folder, day: report.header.date)
    }
  }
}

/// A program that makes a PDF of a page.
protocol PagePrinter {
  /// The page with its style in words that the program knows.
  func styled(_ page: [UInt8]) -> [UInt8]

  /// - Parameter day: stands in the file as the day it was made.
  func pdf(of page: String, in folder: WorkFolder, day: Day) throws(DocumentError) -> [UInt8]
}

private struct WeasyPrint: PagePrinter {
  private let program: ExternalProgram

  init() throws(DocumentError) {
    program = try ExternalProgram("weasyprint", package: "weasyprint")
  }

  func styled(_ page: [UInt8]) -> [UInt8] {
    Array(withPhysicalSides(String(decoding: page, as: UTF8.self)).utf8)
  }

  func pdf(of page: String, in folder: WorkFolder, day: Day) throws(DocumentError) -> [UInt8] {
    try program.run(
      ["--quiet", "\(folder.path)/\(page)", "\(folder.path)/report.pdf"], temporaryFolder: folder.path,
      epoch: day.epoch, limit: 180)
    return try folder.bytes(of: "report.pdf")
  }
}

extension PagePrinter {
  func styled(_ page: [UInt8]) -> [UInt8] { page }
}

/// A page whose style names sides as left and right: WeasyPrint passes over those that are named by the direction of
/// writing, and all it sets is written from left to right.
func withPhysicalSides(_ page: String) -> String {
  guard let start = page.firstRange(of: "<style>"), let end = page.firstRange(of: "</style>"),
    start.upperBound < end.lowerBound
  else { return page }
  var style = String(page[start.upperBound..<end.lowerBound])
  for (logical, physical) in [
    ("inset-inline-start", "left"), ("inset-inline-end", "right"), ("inline-start", "left"),
    ("inline-end", "right"),
  ] {
    style = style.replacing(logical, with: physical)
  }
  return page[..<start.upperBound] + style + page[end.lowerBound...]
}
