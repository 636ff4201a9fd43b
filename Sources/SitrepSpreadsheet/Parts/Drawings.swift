/// The cells at which the pictures, shapes and charts of a sheet begin, in the order of the sheet; A1 for those that
/// lie at no cell.
func readDrawings(
  of sheet: String, in archive: borrowing ZipArchive, limits: SpreadsheetLimits
) throws(SpreadsheetError) -> [CellReference] {
  let origin = CellReference(row: 0, column: 0)
  let relationships = try Relationships(of: sheet, in: archive, limits: limits)
  // A picture behind the sheet has no part of its own kind.
  guard let part = relationships.part(ofKind: "drawing") else { return [origin] }
  let corners = try read(part, of: archive, limits: limits) { scanner throws(SpreadsheetError) in
    var corners: [CellReference] = []
    while true {
      switch try scanner.next() {
      case .finished: return corners
      case .start where scanner.isNamed("from"): corners.append(try readCorner(&scanner))
      case .start where scanner.isNamed("absoluteAnchor"): corners.append(origin)
      default: continue
      }
    }
  }
  return corners?.sorted() ?? [origin]
}

/// The cell of an anchor's corner, up to the corner's end.
private func readCorner(_ scanner: inout XMLScanner) throws(SpreadsheetError) -> CellReference {
  let depth = scanner.depth
  var corner = CellReference(row: 0, column: 0)
  var number: [UInt8] = []
  while true {
    switch try scanner.next() {
    case .finished: return corner
    case .start: number = []
    case .text: scanner.appendContent(to: &number)
    case .end:
      if scanner.depth < depth { return corner }
      guard let value = Int(String(decoding: number, as: UTF8.self)) else { continue }
      if scanner.isNamed("row"), value < CellReference.rowLimit { corner.row = max(0, value) }
      if scanner.isNamed("col"), value < CellReference.columnLimit { corner.column = max(0, value) }
    }
  }
}
