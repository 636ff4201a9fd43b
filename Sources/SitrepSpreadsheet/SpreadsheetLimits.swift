/// How much of a workbook is read before it counts as a mistake or an attack.
package struct SpreadsheetLimits: Hashable, Sendable {
  /// Bytes of one part once expanded.
  package var partBytes = 512 << 20
  /// How many times larger than in the archive a part may become; asked of parts over a megabyte.
  package var ratio = 400
  /// Files in the archive.
  package var parts = 5000
  /// Elements within one another.
  package var depth = 64
  /// Cells of one sheet.
  package var cells = 20_000_000

  package init() {}

  package static let standard = SpreadsheetLimits()
}
