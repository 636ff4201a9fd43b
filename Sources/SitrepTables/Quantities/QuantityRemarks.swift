import SitrepModel

extension ReadQuantity.Remark {
  init(_ remark: QuantityReading.Remark) {
    switch remark {
    case .unreadableNumber:
      self.init(severity: .error, message: .unreadableNumber, expected: .quantity)
    case .unknownWords:
      self.init(severity: .warning, message: .wordsWithoutRange)
    case .notWhole:
      self.init(severity: .error, message: .decimalsOfWhole)
    case .reversed:
      self.init(severity: .error, message: .reversedRange)
    case .sharedThousands:
      self.init(severity: .error, message: .ambiguousRange)
    case .years:
      self.init(severity: .error, message: .rangeOfYears)
    case .severalNumbers:
      self.init(severity: .error, message: .severalNumbers)
    case .unknownNoun:
      self.init(severity: .warning, message: .unknownNoun)
    case .doubted:
      self.init(severity: .warning, message: .doubtedNumber)
    case .uncertainDecimal:
      self.init(severity: .warning, message: .unsettledDecimalSign)
    }
  }

  /// What is to be said where the words count in another unit than the row.
  /// - Returns: nil where they may both be right.
  init?(counted: String, unit: String) {
    // Houses may be "homes" or "buildings", but never people or families.
    let isOfPeople = counted == UnitID.persons || counted == UnitID.households
    let isOther = KnownValues.unitsOfWords.contains(unit) || (isOfPeople && KnownValues.units.contains(unit))
    guard counted != unit, isOther || !UnitKind(unit).isWhole else { return nil }
    if let currency = UnitKind.currency(of: unit), UnitKind.currency(of: counted) != nil {
      if Currencies.isShared(counted) {
        let codes = counted.uppercased().split(separator: "|").map(String.init)
        self.init(severity: .error, message: .unsettledCurrency(codes: codes.joined(separator: ", ")))
        return
      }
      // Words name the currency of a price whose row does not.
      if currency == UnitID.money { return nil }
    }
    if KnownValues.unitsOfWords.contains(counted), KnownValues.unitsOfWords.contains(unit) {
      self.init(severity: .warning, message: .otherUnit(counted: Self.unit(counted), unit: Self.unit(unit)))
    } else {
      self.init(
        severity: .error, message: .incomparableUnit(counted: Self.unit(counted), unit: Self.unit(unit)))
    }
  }

  private static func unit(_ code: String) -> Code {
    Code(OpenVocabulary.unit, Currencies.isShared(code) ? UnitID.money : code)
  }

  /// "40 a day" where a number at one time is asked for.
  static let rate = Self(severity: .warning, message: .rateNotFlow)

  /// "40 new cases" where all are asked for; that there were no new ones says nothing of these.
  static func ofNewOnes(isNone: Bool) -> Self {
    Self(severity: isNone ? .error : .warning, message: .newOnesOnly)
  }
}
