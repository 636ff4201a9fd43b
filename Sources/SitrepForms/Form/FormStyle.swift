import SitrepWorkbook

/// How a form looks.
enum FormStyle {
  static let title = CellStyle.plain.with {
    $0.isBold = true
    $0.size = 16
  }
  static let text = CellStyle.plain.with { $0.wraps = true }
  static let label = CellStyle.plain.with {
    $0.isBold = true
    $0.fill = 0xDCE6F1
    $0.border = .bottom
    $0.wraps = true
  }
  static let neededLabel = label.with { $0.fill = 0xF8CBAD }
  static let name = CellStyle.plain.with {
    $0.color = 0x595959
    $0.size = 9
  }
  /// Text, so that a date or a long number stays as it is written.
  static let cell = CellStyle.plain.with {
    $0.numberFormat = "@"
    $0.isLocked = false
  }
  static let number = CellStyle.plain.with { $0.isLocked = false }
  /// Seen to be no entry.
  static let example = cell.with {
    $0.isItalic = true
    $0.color = 0x7F7F7F
  }
}
