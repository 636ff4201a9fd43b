import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepWorkbook

/// A draft message: the brief as its text, the page beside it, the workbook and the PDF attached.
struct MailFormat: ReportFormat {
  let name = "eml"
  let fileExtension = "eml"

  /// - Throws: `DocumentError` where the PDF can't be made; `TextFaults` where a template is wrong.
  func render(_ report: Report, _ language: Language, _ templates: TemplateFolder) throws -> [UInt8] {
    let workbook = try TemporaryFile()
    try ReportWorkbook(report, language: language).write(to: workbook.path)
    let pdf = PDFFormat()
    return MailMessage(
      subject: subject(of: report, language), language: language.code,
      text: try TemplateFormat.brief.render(report, language, templates),
      page: try HTMLFormat().render(report, language, templates),
      attachments: [
        MailMessage.Attachment(
          name: fileName(of: report, "xlsx"),
          type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          bytes: try SitrepKit.bytes(ofFile: workbook.path)),
        MailMessage.Attachment(
          name: fileName(of: report, pdf.fileExtension), type: "application/pdf",
          bytes: try pdf.render(report, language, templates)),
      ]
    ).bytes
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
