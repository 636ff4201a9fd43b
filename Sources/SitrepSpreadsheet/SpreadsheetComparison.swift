/// A cell that differs between two workbooks.
package struct CellDifference: Hashable, Sendable {
  package var sheet: String
  /// nil where the sheets themselves differ.
  package var cell: CellReference?
  package var expected: String
  package var found: String
}

extension CellDifference: CustomStringConvertible {
  /// `Figures!E2: expected number 20 (General), found text 20 (General)`
  package var description: String {
    "\(sheet)\(cell.map { "!\($0)" } ?? ""): expected \(expected), found \(found)"
  }
}

extension Spreadsheet {
  /// The cells that differ in type, value or number format, in the order of the sheets; at most `limit` of them.
  package func differences(
    from expected: Spreadsheet, limit: Int = 20
  ) throws(SpreadsheetError) -> [CellDifference] {
    let (names, expectedNames) = (sheets.map(\.name), expected.sheets.map(\.name))
    guard names == expectedNames else {
      let index = zip(names, expectedNames).prefix { $0 == $1 }.count
      return [
        CellDifference(
          sheet: "sheet \(index + 1)", cell: nil,
          expected: index < expectedNames.count ? "\"\(expectedNames[index])\"" : "none",
          found: index < names.count ? "\"\(names[index])\"" : "none")
      ]
    }
    var differences: [CellDifference] = []
    for (sheet, expectedSheet) in zip(sheets, expected.sheets) {
      let found = try contents(of: sheet).cells[...]
      let wanted = try expected.contents(of: expectedSheet).cells[...]
      append(to: &differences, sheet.name, found: found, wanted: wanted, limit: limit)
      if differences.count >= limit { break }
    }
    return differences
  }

  private func append(
    to differences: inout [CellDifference], _ sheet: String, found: ArraySlice<SpreadsheetCell>,
    wanted: ArraySlice<SpreadsheetCell>, limit: Int
  ) {
    var (found, wanted) = (found, wanted)
    while differences.count < limit, let at = [found.first?.at, wanted.first?.at].compactMap({ $0 }).min() {
      let actual = found.first?.at == at ? found.popFirst() : nil
      let expected = wanted.first?.at == at ? wanted.popFirst() : nil
      guard actual != expected else { continue }
      differences.append(
        CellDifference(sheet: sheet, cell: at, expected: said(expected), found: said(actual)))
    }
  }

  private func said(_ cell: SpreadsheetCell?) -> String {
    guard let cell else { return "a blank" }
    let text = cell.value.text
    let shown = text.count > 80 ? text.prefix(80) + "…" : text[...]
    let line = cell.struckOut == .none ? "" : "struck-out "
    return "\(line)\(cell.isFormula ? "the formula's " : "")\(cell.value.kind) \"\(shown)\" (\(cell.format))"
  }
}
