import SitrepModel

extension ReadQuantity.Remark {
  init(_ remark: QuantityReading.Remark) {
    switch remark {
    case .unreadableNumber:
      self.init(
        severity: .error, cell: .value, problem: "unreadable number", expected: CellKind.quantity.expectation)
    case .unknownWords:
      self.init(
        severity: .warning, cell: .value, problem: "words that give no range",
        expected: "words of quantity-words.csv; these are kept in quotes")
    case .notWhole:
      self.init(
        severity: .error, cell: .value, problem: "decimals of what is counted whole",
        expected: "a whole number, or a unit that has decimals such as percent, usd or km")
    case .reversed:
      self.init(
        severity: .error, cell: .value, problem: "a range that ends below its start", expected: "low to high")
    case .sharedThousands:
      self.init(
        severity: .error, cell: .value, problem: "a range that can be read two ways",
        expected: "both ends in full: 20,000 to 30,000, or 20 to 30000")
    case .unknownNoun:
      self.init(
        severity: .warning, cell: .value, problem: "what is counted is not in the lexicon",
        expected: "a noun of quantity-words.csv, which gives its unit")
    case .uncertainDecimal:
      self.init(
        severity: .warning, cell: .value, problem: "decimal sign not settled by the source's language",
        expected: "a language with its country, such as es-CL or es-PE")
    }
  }

  init(severity: Diagnostic.Severity, cell: Cell, problem: String) {
    self.init(severity: severity, cell: cell, problem: problem, expected: nil)
  }

  /// What is to be said where the words count in another unit than the row.
  /// - Returns: nil where they may both be right.
  init?(counted: String, unit: String) {
    guard counted != unit, KnownValues.unitsOfWords.contains(unit) || !UnitKind(unit).isWhole else {
      return nil
    }
    let isMoney = counted == UnitID.money || UnitKind(counted) == .money
    switch UnitKind(unit) {
    // "2.5 million dollars" in usd, "52.50 pesos" in php/kg.
    case .money where counted == UnitID.money: return nil
    case .rate where isMoney: return nil
    default: break
    }
    if KnownValues.unitsOfWords.contains(counted), KnownValues.unitsOfWords.contains(unit) {
      self.init(severity: .warning, cell: .value, problem: "unit is \(counted), not \(unit), in")
    } else {
      self.init(
        severity: .error, cell: .value, problem: "counts \(counted), not \(unit)",
        expected: "a number of \(unit), or the unit that is counted")
    }
  }

  /// "40 a day" where a number at one time is asked for.
  static let rate = Self(
    severity: .warning, cell: .value, problem: "so many in a time",
    expected: "the measure flow, or the number without its time")
}
