import SitrepModel

/// The looks of the workbook's cells. No colour says what its text does not.
struct CellStyles {
  let text: CellFormat
  let wrapped: CellFormat
  let general: CellFormat
  let whole: CellFormat
  let decimal: CellFormat
  let day: CellFormat
  let link: CellFormat
  let header: CellFormat
  let labels: [Label: CellFormat]

  static let navy: CellStyle.Color = 0x1F3864
  static let headerFill: CellStyle.Color = 0xD9E2F3
  static let linkColor: CellStyle.Color = 0x0563C1

  static let headerStyle = CellStyle(isBold: true, fill: headerFill, wraps: true, border: .box)

  /// - Parameter plain: what all of them start from.
  init(_ sheet: borrowing SheetWriter, plain: CellStyle = .plain) throws(WorkbookError) {
    text = try sheet.format(plain)
    wrapped = try sheet.format(plain.with { $0.wraps = true })
    general = try sheet.format(plain.with(Self.asNumber("General")))
    whole = try sheet.format(plain.with(Self.asNumber("#,##0")))
    decimal = try sheet.format(plain.with(Self.asNumber("#,##0.0##")))
    day = try sheet.format(plain.with(Self.asDay))
    link = try sheet.format(plain.with(Self.asLink))
    header = try sheet.format(Self.headerStyle)
    var labels: [Label: CellFormat] = [:]
    for label in Label.allCases { labels[label] = try sheet.format(plain.with(Self.asLabel(label))) }
    self.labels = labels
  }

  /// A little off the edge, so that it does not run into the text beside it.
  private static func asNumber(_ code: String) -> (inout CellStyle) -> Void {
    { style in
      style.numberFormat = code
      guard style.horizontal == .general else { return }
      style.horizontal = .end
      style.indent = 1
    }
  }

  static func asDay(_ style: inout CellStyle) {
    style.numberFormat = "yyyy-mm-dd"
    style.horizontal = .start
  }

  static func asLink(_ style: inout CellStyle) {
    style.color = linkColor
    style.isUnderlined = true
    style.wraps = true
  }

  static func asLabel(_ label: Label) -> (inout CellStyle) -> Void {
    { style in
      style.isBold = true
      (style.fill, style.color) =
        switch label {
        case .verified: (0xE2F0D9, 0x274E13)
        case .corroborated: (0xDDEBF7, 0x1F4E79)
        case .unverified: (0xFFF2CC, 0x664D00)
        case .conflicting: (0xFBE0D5, 0x7B2C0B)
        case .none: (0xEDEDED, 0x404040)
        }
    }
  }

  /// - Parameter zone: shown after the time, for the cell's number has none.
  func moment(_ zone: String) -> CellStyle {
    CellStyle(
      horizontal: .start, numberFormat: "yyyy-mm-dd hh:mm" + (zone.isEmpty ? "" : "\" \(zone)\""))
  }
}
