import SitrepModel

/// A number or a vague word within a text, before what widens or bounds it.
struct QuantityTerm {
  var base: Base
  /// What the number is multiplied by, as it was said: a hundred and a thousand in "two hundred thousand".
  var multipliers: [Int64] = []
  /// Whether its decimal sign is one that the language does not settle.
  var isUncertain = false
  /// The collective that the number counts, as in "two dozen".
  var counted: QuantityEntry?
  /// "Una docena y media": so many hundredths of the collective more.
  var hundredths: Int64 = 0

  enum Base {
    /// Digits alone, whose separators are told apart by what is counted.
    case digits(NumberText)
    /// A number, its last digits decimals.
    case number(Int64, decimals: Int)
    /// A range that words give, and the number they name, if any.
    case vague(low: Int64, number: Int64?, high: Int64)
  }

  var isVague: Bool {
    if counted != nil { return true }
    return if case .vague = base { true } else { false }
  }

  /// Whether it is digits and nothing else.
  var isInDigits: Bool { plainDigits != nil }

  private var plainDigits: NumberText? {
    guard case .digits(let text) = base, multipliers.isEmpty, counted == nil else { return nil }
    return text
  }

  /// Whether it stands as years do: "2019".
  var mayBeYear: Bool { year != nil }

  /// Whether it is rather a number than a year, though it could be one: "1950", "2000".
  var isRound: Bool { year.map { $0 % 50 == 0 } ?? false }

  private var year: Int? {
    guard let text = plainDigits, text.separators.isEmpty, let number = Int(text.groups[0]),
      (1900...2100).contains(number)
    else { return nil }
    return number
  }

  private var multiplier: Int64 {
    multipliers.reduce(1) { product, next in
      let (product, overflow) = product.multipliedReportingOverflow(by: next)
      return overflow ? Int64.max : product
    }
  }
}

/// A term with its numbers worked out.
struct QuantityRange {
  var low: Amount
  /// The number said or named.
  var number: Amount?
  var high: Amount
  var isVague = false
  /// Whether both ends were said.
  var isRange = false
}

extension QuantityTerm {
  /// Takes over the multipliers or the collective of the end of a range that this term starts: "2 to 3 million", "one
  /// to two hundred thousand".
  mutating func share(_ end: QuantityTerm, sign: DecimalSign?) {
    guard counted == nil, end.multipliers.starts(with: multipliers),
      end.multipliers.count > multipliers.count || end.counted != nil,
      let own = plainValue(sign), let other = end.plainValue(sign), own < other
    else { return }
    if case .digits(let text) = base {
      guard let digits = text.digits(.sign(sign)), let mantissa = digits.mantissa else { return }
      base = .number(mantissa, decimals: digits.decimals)
      isUncertain = isUncertain || digits.isUncertain
    }
    multipliers = end.multipliers
    counted = end.counted
  }

  /// Whether "20 to 30,000" and "20 to 30 thousand five hundred" may start at 20,000: the first end, taken for
  /// thousands, would still be the lower one. "20 to 30000" and "500 to 1 million" may not.
  func mayShareThousands(of end: QuantityTerm, low: Amount, high: Amount) -> Bool {
    guard !isVague, !end.isVague, multipliers.isEmpty, end.multipliers.isEmpty,
      end.plainDigits?.separators.isEmpty != true
    else { return false }
    return low > 0 && low.scaled(by: 1000, over: 1) <= high
  }

  /// About the number before multipliers and collective.
  private func plainValue(_ sign: DecimalSign?) -> Double? {
    func value(_ mantissa: Int64, _ decimals: Int) -> Double {
      (0..<decimals).reduce(Double(mantissa)) { value, _ in value / 10 }
    }
    switch base {
    case .number(let mantissa, let decimals): return value(mantissa, decimals)
    case .vague: return nil
    case .digits(let text):
      guard let digits = text.digits(.sign(sign)), let mantissa = digits.mantissa else { return nil }
      return value(mantissa, digits.decimals)
    }
  }

  /// - Parameter decimals: what a decimal may be taken for where no multiplier follows.
  /// - Returns: nil where the digits make no number.
  func range(
    decimals: NumberText.Decimals, sign: DecimalSign?, isUncertain: inout Bool
  ) -> QuantityRange? {
    isUncertain = isUncertain || self.isUncertain
    let number: Amount
    switch base {
    case .vague(let low, let named, let high):
      guard let low = amount(low), let high = amount(high) else { return nil }
      let range = QuantityRange(low: low, number: named.flatMap { amount($0) }, high: high, isVague: true)
      return hundredths > 0 ? range.times(100 + hundredths, over: 100) : range
    case .number(let mantissa, let places):
      guard let amount = amount(mantissa, decimals: places) else { return nil }
      if counted == nil, case .none = decimals, amount.whole == nil { return nil }
      number = amount
    case .digits(let text):
      guard let digits = text.digits(counted == nil ? decimals : .sign(sign)),
        let amount = digits.amount()
      else { return nil }
      isUncertain = isUncertain || digits.isUncertain
      number = amount
    }
    guard let counted else { return QuantityRange(low: number, number: number, high: number) }
    return range(of: counted, times: number + Amount(thousandths: 10 * hundredths))
  }

  /// "Two dozen" is as loose as "a dozen".
  private func range(of counted: QuantityEntry, times number: Amount) -> QuantityRange? {
    guard number > 0, number < 1000, let low = counted.low, let high = counted.high else { return nil }
    let one = QuantityRange(low: low, number: Amount(Int(counted.number)), high: high, isVague: true)
    return one.times(number.thousandths, over: 1000)
  }

  private func amount(_ number: Int64, decimals: Int = 0) -> Amount? {
    NumberText.Digits(digits: String(number), decimals: decimals).amount(times: multiplier)
  }
}

extension QuantityRange {
  /// So many times as much, rounded to whole numbers.
  fileprivate func times(_ numerator: Int64, over denominator: Int64) -> QuantityRange {
    QuantityRange(
      low: low.scaled(by: numerator, over: denominator),
      number: number?.scaled(by: numerator, over: denominator),
      high: high.scaled(by: numerator, over: denominator), isVague: isVague)
  }
}
