/// The number format of each cell style, by its number.
func readStyles(
  _ part: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> [NumberFormat] {
  try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var declared: [Int: NumberFormat] = [:]
    var ids: [Int] = []
    var inCellStyles = false
    while true {
      switch try scanner.next() {
      case .finished:
        return ids.map { declared[$0] ?? NumberFormat(builtIn: $0) ?? .general }
      case .start where scanner.isNamed("numFmt"):
        if let id = scanner.attributeNumber("numFmtId"), let code = scanner.attributeText("formatCode") {
          declared[id] = NumberFormat(code: code)
        }
      case .start where scanner.isNamed("cellXfs"): inCellStyles = true
      case .end where scanner.isNamed("cellXfs"): inCellStyles = false
      case .start where inCellStyles && scanner.isNamed("xf"):
        ids.append(scanner.attributeNumber("numFmtId") ?? 0)
      default: continue
      }
    }
  } ?? []
}
