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
    let band = CellStyle().with {
      $0.fill = navy
      $0.color = 0xFFFFFF
      $0.vertical = .center
      $0.horizontal = .start
      $0.indent = 1
    }
    title = try sheet.format(
      band.with {
        $0.isBold = true
        $0.size = 18
      })
    subtitle = try sheet.format(band)
    notice = try sheet.format(
      CellStyle().with {
        $0.isBold = true
        $0.fill = 0xFFF2CC
        $0.color = 0x664D00
        $0.vertical = .center
        $0.horizontal = .start
        $0.indent = 1
      })
    section = try sheet.format(
      CellStyle().with {
        $0.isBold = true
        $0.size = 13
        $0.color = navy
        $0.border = .bottom
        $0.borderColor = navy
        $0.vertical = .bottom
      })
    header = try sheet.format(CellStyles.headerStyle.with { $0.size = 10 })
    let line = CellStyle().with {
      $0.wraps = true
      $0.border = .bottom
      $0.borderColor = 0xD9D9D9
      $0.horizontal = .start
    }
    body = try sheet.format(line)
    strong = try sheet.format(line.with { $0.isBold = true })
    func figureStyle(size: Double) -> CellStyle {
      line.with {
        $0.isBold = true
        $0.size = size
        $0.color = navy
      }
    }
    headline = try sheet.format(figureStyle(size: Self.headlineSize))
    figure = try sheet.format(figureStyle(size: Self.figureSize))
    muted = try sheet.format(
      CellStyle().with {
        $0.size = 8
        $0.color = 0x7F7F7F
      })
    mutedDay = try sheet.format(
      CellStyle().with {
        $0.size = 8
        $0.color = 0x7F7F7F
        $0.numberFormat = "yyyy-mm-dd"
      })
    whole = try sheet.format(line.with { $0.numberFormat = "#,##0" })
    decimal = try sheet.format(line.with { $0.numberFormat = "#,##0.0##" })
    day = try sheet.format(line.with { $0.numberFormat = dateFormat })
    link = try sheet.format(line.with(CellStyles.asLink))
    var labels: [Label: CellFormat] = [:]
    for label in Label.allCases { labels[label] = try sheet.format(line.with(CellStyles.asLabel(label))) }
    self.labels = labels
  }
}
