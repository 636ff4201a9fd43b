package import SitrepModel

extension ImportMapping {
  /// Headers that say something else of the numbers below them than the mapping does: that they are in thousands, or
  /// count another unit ("Households" where persons are meant).
  package func headerFaults(in grid: TableGrid, _ lexicon: QuantityLexicon) -> [Diagnostic] {
    guard let sheet = ExportSheet(grid, wanted: wanted) else { return [] }
    let givesUnit = columns.contains { $0.name == EstimateColumn.unit.name }
    return columns.filter { table.column(named: $0.name)?.kind == .quantity }.flatMap { column in
      column.from.compactMap { name in
        sheet.position(of: name).flatMap { position in
          let tokens = QuantityToken.tokens(of: name)[...]
          let message: DiagnosticMessage? =
            if lexicon.tellsScale(tokens) {
              .scaledHeader
            } else if !givesUnit, let unit = lexicon.unit(ofHeader: tokens), unit != UnitID.persons {
              .incomparableUnit(counted: unit, unit: UnitID.persons)
            } else {
              nil
            }
          let cell = sheet.header[position]
          return message.map {
            Diagnostic(.error, at: grid.location(line: cell.line, column: cell.column), $0, value: name)
          }
        }
      }
    }
  }
}

extension QuantityLexicon {
  /// Whether a header names a scale: "People (thousands)", "en miles", "('000)".
  fileprivate func tellsScale(_ tokens: ArraySlice<QuantityToken>) -> Bool {
    tokens.indices.contains { index in
      switch tokens[index] {
      case .number(let text): return ["000", "1000"].contains(text.groups.joined())
      // One letter is no scale: "m" stands for men, too.
      case .word(let word) where word.utf8.count > 2:
        let entry = match(tokens[index...], language: nil, [.multiplier, .vague])?.entry
        return entry.map { $0.number >= 1000 || $0.low.map { $0 >= 1000 } ?? false } ?? false
      default: return false
      }
    }
  }

  /// The unit of a header that names what is counted and nothing else: "Total households", "Number of HHs".
  fileprivate func unit(ofHeader tokens: ArraySlice<QuantityToken>) -> String? {
    var rest = tokens
    while let (_, count) = match(rest, language: nil, [.exactly, .of]) { rest = rest.dropFirst(count) }
    guard let (noun, count) = match(rest, language: nil, [.noun]), count == rest.count else { return nil }
    return noun.unit
  }
}
