package import SitrepLanguage
package import SitrepModel
package import SitrepTemplates

/// A Word file, made by pandoc from the page: headings, tables, marks that lead to their notes, charts as pictures with
/// alternative text, in the styles of our reference document, and rows of tables that no page break divides.
package struct WordFormat: ReportFormat {
  package let name = "docx"
  package let fileExtension = "docx"
  package let isReproducible = false
  package let isReadThrough = true

  package init() {}

  /// Made from the page, which has the same words.
  package func passages(in file: [UInt8], of report: Report) -> WrittenPassages? { nil }

  /// - Throws: `DocumentError` where pandoc or rsvg-convert is missing or fails; `TextFaults` where a template is
  ///   wrong.
  package func render(
    _ report: Report, in language: Language, from templates: TemplateFolder
  ) throws -> [UInt8] {
    let pandoc = try ExternalProgram("pandoc", package: "pandoc")
    // pandoc runs it to make pictures of the charts, and would leave them out without a word.
    _ = try ExternalProgram("rsvg-convert", package: "librsvg2-bin")
    let page = try HTMLFormat().page(of: report, language, templates, for: .word)
    return try withWorkFolder { folder in
      try folder.write(flatteningFigures(page), to: "page.html")
      try folder.writeCharts(of: report, language)
      try folder.write(
        try ReferenceDocument.bytes(templates, isRightToLeft: language.isRightToLeft), to: "reference.docx")
      try folder.write(Array(try templates.text(at: "report/word/filter.lua").text.utf8), to: "filter.lua")
      try pandoc.run(
        [
          "--from=html", "--to=docx", "--resource-path=\(folder.path)",
          "--metadata=dir:\(language.isRightToLeft ? "rtl" : "ltr")",
          // An empty folder for data, so that no settings of the reader's change the document.
          "--data-dir=\(folder.path)/none", "--reference-doc=\(folder.path)/reference.docx",
          "--lua-filter=\(folder.path)/filter.lua", "--output=\(folder.path)/report.docx",
          "\(folder.path)/page.html",
        ], temporaryFolder: folder.path, epoch: report.header.date.epoch, limit: 120)
      try ZipEdit.copy(
        "\(folder.path)/report.docx", to: "\(folder.path)/whole-rows.docx", changing: "word/document.xml"
      ) { document in
        let document = keepingRowsWhole(document)
        return language.isRightToLeft ? mirroringTables(document) : document
      }
      return try folder.bytes(of: "whole-rows.docx")
    }
  }
}

extension WorkFolder {
  /// The charts, in the files that the page links to.
  func writeCharts(of report: Report, _ language: Language) throws(DocumentError) {
    let language = language.reporting(report.header)
    for chart in ReportCharts(report, language).all { try write(Array(chart.file.utf8), to: chart.fileName) }
  }
}

extension Day {
  /// The start of the day in UTC, in seconds since 1970.
  var epoch: Int { Int(number) * 86_400 }
}
