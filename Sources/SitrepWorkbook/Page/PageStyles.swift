import SitrepModel

/// The looks of the page for people.
struct PageStyles {
  let title: CellFormat
  let subtitle: CellFormat
  let notice: CellFormat
  let section: CellFormat
  let header: CellFormat
  let body: CellFormat
  let strong: CellFormat
  let headline: CellFormat
  let figure: CellFormat
  let muted: CellFormat
  let whole: CellFormat
  let decimal: CellFormat
  let day: CellFormat
  let link: CellFormat
  let mutedDay: CellFormat
  let labels: [Label: CellFormat]

  static let headlineSize = 17.0
  static let figureSize = 13.0

  /// - Parameter dateFormat: of a day, in the language's words.
  init(_ sheet: borrowing SheetWriter, dateFormat: String) throws(WorkbookError) {
    let navy = CellStyles.navy
    let band = CellStyle(color: 0xFFFFFF, fill: navy, horizontal: .start, vertical: .center, indent: 1)
    title = try sheet.format(band.with { ($0.isBold, $0.size) = (true, 18) })
    subtitle = try sheet.format(band)
    notice = try sheet.format(band.with { ($0.isBold, $0.fill, $0.color) = (true, 0xFFF2CC, 0x664D00) })
    section = try sheet.format(
      CellStyle(isBold: true, size: 13, color: navy, vertical: .bottom, border: .bottom, borderColor: navy))
    header = try sheet.format(CellStyles.headerStyle.with { $0.size = 10 })
    let line = CellStyle(wraps: true, horizontal: .start, border: .bottom, borderColor: 0xD9D9D9)
    body = try sheet.format(line)
    strong = try sheet.format(line.with { $0.isBold = true })
    let number = line.with { ($0.isBold, $0.color) = (true, navy) }
    headline = try sheet.format(number.with { $0.size = Self.headlineSize })
    figure = try sheet.format(number.with { $0.size = Self.figureSize })
    let small = CellStyle(size: 8, color: 0x7F7F7F)
    muted = try sheet.format(small)
    mutedDay = try sheet.format(small.with { $0.numberFormat = "yyyy-mm-dd" })
    whole = try sheet.format(line.with { $0.numberFormat = "#,##0" })
    decimal = try sheet.format(line.with { $0.numberFormat = "#,##0.0##" })
    day = try sheet.format(line.with { $0.numberFormat = dateFormat })
    link = try sheet.format(line.with(CellStyles.asLink))
    var labels: [Label: CellFormat] = [:]
    for label in Label.allCases { labels[label] = try sheet.format(line.with(CellStyles.asLabel(label))) }
    self.labels = labels
  }
}
