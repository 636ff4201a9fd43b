import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates

/// A draft message: the brief as its text, the page beside it, the workbook and the PDF attached.
struct MailFormat: ReportFormat {
  let name = "eml"
  let fileExtension = "eml"
  let isReproducible = false

  /// - Throws: `DocumentError` where the PDF can't be made; `TextFaults` where a template is wrong.
  func render(_ report: Report, in language: Language, from templates: TemplateFolder) throws -> [UInt8] {
    let (workbook, pdf) = (WorkbookFormat(), PDFFormat())
    let readThrough = report.readThrough
    return MailMessage(
      subject: subject(of: report, language), language: language.code,
      text: try TemplateFormat.brief.render(report, in: language, from: templates),
      page: try HTMLFormat().render(readThrough, in: language, from: templates),
      attachments: [
        MailMessage.Attachment(
          name: fileName(of: report, workbook.fileExtension),
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          bytes: try workbook.render(report, in: language, from: templates)),
        MailMessage.Attachment(
          name: fileName(of: report, pdf.fileExtension), type: "application/pdf",
          bytes: try pdf.render(readThrough, in: language, from: templates)),
      ]
    ).bytes
  }

  /// Those of its text; what goes along with it has the same words as files of its own.
  func passages(in file: [UInt8], of report: Report) throws -> WrittenPassages? {
    WrittenPassages(TextPassages(try MailText(file).body).passages)
  }

  private func subject(of report: Report, _ language: Language) -> String {
    let header = report.header
    let heading = language.text(
      "header.heading",
      [
        Message.Argument("number", .whole(header.number)), Message.Argument("date", .day(header.date)),
        Message.Argument("edition", .code(header.edition.code)),
        Message.Argument("version", .whole(header.version)),
      ])
    return "\(language.text(header.title.shortened(to: 96))) · \(heading)"
  }

  private func fileName(of report: Report, _ fileExtension: String) -> String {
    let header = report.header
    return ReportName(
      operation: header.operation, day: header.date, language: header.language, edition: header.edition,
      knownBy: header.asKnown?.day, fileExtension: fileExtension
    ).fileName
  }
}
