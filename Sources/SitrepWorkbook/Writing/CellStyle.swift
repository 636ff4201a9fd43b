import CXlsxWriter

/// How a cell looks and how its number is told.
package struct CellStyle: Hashable, Sendable {
  package var isBold = false
  package var isItalic = false
  package var isUnderlined = false
  package var size = 11.0
  package var color: Color?
  package var fill: Color?
  package var wraps = false
  package var horizontal: Horizontal = .general
  package var vertical: Vertical = .top
  package var numberFormat: String?
  package var border: Border = .none
  package var borderColor: Color?
  package var indent = 0
  /// Only heeded on protected sheets.
  package var isLocked = true

  /// Text as it is.
  package static let plain = CellStyle()

  /// By the way in which the workbook is read: `start` is left in one from left to right.
  package enum Horizontal: Hashable, Sendable { case general, start, center, end }
  package enum Vertical: Hashable, Sendable { case top, center, bottom }
  package enum Border: Hashable, Sendable { case none, bottom, top, box }

  /// Red, green, blue: `0x1F3864`.
  package struct Color: Hashable, Sendable, ExpressibleByIntegerLiteral {
    package let rgb: UInt32
    package init(integerLiteral rgb: UInt32) { self.rgb = rgb }
    /// For the library 0 is no colour, so black has a number of its own.
    var libraryColor: lxw_color_t { rgb == 0 ? 0x1000000 : rgb }
  }

  /// The same with some changes.
  package func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var style = self
    change(&style)
    return style
  }
}

/// A style that the workbook knows: cheap to pass for every cell.
package struct CellFormat: Hashable, Sendable {
  let index: Int
}

/// The styles of a workbook, each made once.
final class FormatTable {
  let workbook: UnsafeMutablePointer<lxw_workbook>
  let isRightToLeft: Bool
  private var numbers: [CellStyle: Int] = [:]
  private var pointers: [UnsafeMutablePointer<lxw_format>] = []

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>, isRightToLeft: Bool) {
    self.workbook = workbook
    self.isRightToLeft = isRightToLeft
  }

  subscript(format: CellFormat?) -> UnsafeMutablePointer<lxw_format>? {
    format.map { pointers[$0.index] }
  }

  func format(_ style: CellStyle) throws(WorkbookError) -> CellFormat {
    if let number = numbers[style] { return CellFormat(index: number) }
    guard let pointer = workbook_add_format(workbook) else {
      throw WorkbookError(.library(code: 1, words: "no memory for a format"))
    }
    apply(style, to: pointer)
    numbers[style] = pointers.count
    pointers.append(pointer)
    return CellFormat(index: pointers.count - 1)
  }

  private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    format_set_font_size(format, style.size)
    if let color = style.color { format_set_font_color(format, color.libraryColor) }
    if let fill = style.fill {
      format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
      format_set_fg_color(format, fill.libraryColor)
    }
    if style.wraps { format_set_text_wrap(format) }
    if style.indent > 0 { format_set_indent(format, UInt8(style.indent)) }
    if !style.isLocked { format_set_unlocked(format) }
    // Excel takes the direction of a cell from its first letter, which may be that of a name in another script.
    if isRightToLeft { format_set_reading_order(format, Self.fromRightToLeft) }
    let (start, end) = isRightToLeft ? (LXW_ALIGN_RIGHT, LXW_ALIGN_LEFT) : (LXW_ALIGN_LEFT, LXW_ALIGN_RIGHT)
    switch style.horizontal {
    case .general: break
    case .start: format_set_align(format, UInt8(start.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .end: format_set_align(format, UInt8(end.rawValue))
    }
    switch style.vertical {
    case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    case .bottom: break
    }
    // The library keeps the first 127 bytes of a code.
    if let code = style.numberFormat, code.utf8.count < 128 {
      code.withCString { format_set_num_format(format, $0) }
    }
    applyBorder(style, to: format)
  }

  /// ECMA-376 part 1, 18.8.1.
  private static let fromRightToLeft: UInt8 = 2

  private func applyBorder(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    let color = (style.borderColor ?? 0xBFBFBF).libraryColor
    switch style.border {
    case .none: break
    case .bottom:
      format_set_bottom(format, thin)
      format_set_bottom_color(format, color)
    case .top:
      format_set_top(format, thin)
      format_set_top_color(format, color)
    case .box:
      format_set_border(format, thin)
      format_set_border_color(format, color)
    }
  }
}
