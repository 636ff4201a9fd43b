import SitrepModel

/// A number or a vague word within a text, before what widens or bounds it.
struct QuantityTerm {
  var base: Base
  /// A million, where the number is given in millions.
  var multiplier: Int64 = 1
  /// "and a half": half a multiplier more.
  var hasHalf = false
  /// The collective that the number counts, as in "two dozen".
  var counted: QuantityEntry?

  enum Base {
    case digits(NumberText)
    case words(Int64)
    /// A range that words give, and the number they name, if any.
    case vague(low: Int64, number: Int64?, high: Int64)
  }

  var isVague: Bool {
    if counted != nil { return true }
    return if case .vague = base { true } else { false }
  }
}

/// A term with its numbers worked out.
struct QuantityRange {
  var low: Amount
  /// The number said or named.
  var number: Amount?
  var high: Amount
  var isVague = false
}

extension QuantityTerm {
  /// Takes over the multiplier or collective of the end of a range that this term starts: "2 to 3 million".
  mutating func share(_ end: QuantityTerm, sign: DecimalSign?) {
    guard multiplier == 1, counted == nil, let own = plainValue(sign), let other = end.plainValue(sign),
      own < other
    else { return }
    multiplier = end.multiplier
    counted = end.counted
  }

  /// About the number before multiplier and collective.
  private func plainValue(_ sign: DecimalSign?) -> Double? {
    switch base {
    case .words(let number): return Double(number)
    case .vague: return nil
    case .digits(let text):
      guard let digits = text.digits(.sign(sign)), var value = Double(digits.digits) else { return nil }
      for _ in 0..<digits.decimals { value /= 10 }
      return value
    }
  }

  /// - Parameter decimals: what a decimal may be taken for where no multiplier follows.
  /// - Returns: nil where the digits make no number.
  func range(decimals: NumberText.Decimals, sign: DecimalSign?, isUncertain: inout Bool) -> QuantityRange? {
    let half = hasHalf ? Amount(thousandths: multiplier * 500) : 0
    let number: Amount
    switch base {
    case .vague(let low, let number, let high):
      guard let low = amount(low), let high = amount(high) else { return nil }
      return QuantityRange(low: low, number: number.flatMap(amount), high: high, isVague: true)
    case .words(let words):
      guard let amount = amount(words) else { return nil }
      number = amount + half
    case .digits(let text):
      guard let digits = text.digits(multiplier > 1 ? .sign(sign) : decimals),
        let amount = digits.amount(times: multiplier)
      else { return nil }
      isUncertain = isUncertain || digits.isUncertain
      number = amount + half
    }
    guard let counted else { return QuantityRange(low: number, number: number, high: number) }
    return range(of: counted, times: number)
  }

  /// "Two dozen" is as loose as "a dozen".
  private func range(of counted: QuantityEntry, times number: Amount) -> QuantityRange? {
    guard let times = number.whole, times < 1000, let low = counted.low?.whole, let high = counted.high?.whole
    else {
      return nil
    }
    return QuantityRange(
      low: Amount(times * low), number: Amount(times * Int(counted.number)), high: Amount(times * high),
      isVague: true)
  }

  private func amount(_ number: Int64) -> Amount? {
    NumberText.Digits(digits: String(number), decimals: 0).amount(times: multiplier)
  }
}
