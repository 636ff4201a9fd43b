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

  /// What is to be said of a number below one where per cent are asked for and no sign says so: 0.12 is 12 % to a
  /// spreadsheet.
  /// - Returns: nil where there is nothing to be said.
  init?(shareIn reading: QuantityReading, asked unit: String) {
    guard unit == UnitID.percent, reading.unit == nil, let number = reading.high ?? reading.low,
      (1..<1000).contains(number.thousandths.magnitude)
    else { return nil }
    let percent = number.times(100)
    self.init(
      severity: .warning,
      message: .belowOnePercent(share: number.description, percent: percent.description))
  }

  /// What is to be said where the words count in another unit than the row.
  /// - Parameter isSaid: whether the row names its unit; else the words may name the money.
  /// - Returns: nil where they may both be right.
  init?(counted: String, unit: String, isSaid: Bool = true) {
    let isOther = KnownValues.unitsOfWords.contains(unit) || Self.isNever(counted, unit)
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
    let isMoneyOfWords = !isSaid && UnitKind(counted) == .money && UnitKind(unit) == .money
    let isOfWords =
      KnownValues.unitsOfWords.contains(counted) && KnownValues.unitsOfWords.contains(unit)
    if isOfWords || isMoneyOfWords {
      self.init(severity: .warning, message: .otherUnit(counted: Self.unit(counted), unit: Self.unit(unit)))
    } else {
      self.init(
        severity: .error, message: .incomparableUnit(counted: Self.unit(counted), unit: Self.unit(unit)))
    }
  }

  /// Whether what the words count can be none of what a row counts: houses may be "homes" or "buildings", but never
  /// people, schools, days or an amount of money. Of a unit of one's own less is known: it may be people or kilometres
  /// by another name, but time only where its name says so (`teacher-days`).
  private static func isNever(_ counted: String, _ unit: String) -> Bool {
    let kind = UnitKind(counted)
    if kind == .percent || kind == .money || kind == .rate { return true }
    if UnitID.times.contains(counted) { return !unit.contains(counted.dropLast()) }
    guard KnownValues.units.contains(unit) else { return false }
    let isBuilding = KnownValues.buildings.contains(counted)
    return kind == .measured || KnownValues.countedApart.contains(counted)
      || (isBuilding && !KnownValues.ofAnyBuilding.contains(unit))
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
