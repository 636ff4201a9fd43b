/// What a cell style shows: how its numbers are written, and whether a line goes through them.
struct ShownStyle: Sendable {
  var format = NumberFormat.general
  var isStruckOut = false
}

/// The cell styles, by their numbers.
func readStyles(
  _ part: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> [ShownStyle] {
  try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var declared: [Int: NumberFormat] = [:]
    var struckFonts: [Bool] = []
    var styles: [(format: Int, font: Int)] = []
    var (inCellStyles, inFonts) = (false, false)
    while true {
      switch try scanner.next() {
      case .finished:
        return styles.map { style in
          ShownStyle(
            format: declared[style.format] ?? NumberFormat(builtIn: style.format) ?? .general,
            isStruckOut: struckFonts.indices.contains(style.font) && struckFonts[style.font])
        }
      case .start where scanner.isNamed("numFmt"):
        if let id = scanner.attributeNumber("numFmtId"), let code = scanner.attributeText("formatCode") {
          declared[id] = NumberFormat(code: code)
        }
      case .start where scanner.isNamed("fonts"): inFonts = true
      case .end where scanner.isNamed("fonts"): inFonts = false
      case .start where inFonts && scanner.isNamed("font"): struckFonts.append(false)
      case .start where inFonts && scanner.isNamed("strike"):
        if let last = struckFonts.indices.last { struckFonts[last] = scanner.isOn }
      case .start where scanner.isNamed("cellXfs"): inCellStyles = true
      case .end where scanner.isNamed("cellXfs"): inCellStyles = false
      case .start where inCellStyles && scanner.isNamed("xf"):
        styles.append((scanner.attributeNumber("numFmtId") ?? 0, scanner.attributeNumber("fontId") ?? 0))
      default: continue
      }
    }
  } ?? []
}
