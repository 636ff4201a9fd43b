package import SitrepModel

extension Language {
  /// A number in the language's notation: `1,234` in English; groups of three are set off from four digits on.
  package func number(_ amount: Amount) -> String { number(amount, decimals: 0) }

  /// - Parameter decimals: how many digits there are behind the sign at least, where there are any.
  package func number(_ amount: Amount, decimals: Int) -> String {
    let magnitude = amount.thousandths.magnitude
    var text = amount.thousandths < 0 ? minusSign : ""
    text += grouped(magnitude / 1000)
    let fraction = Int(magnitude % 1000)
    if fraction != 0 {
      var digits = padded(fraction, to: 3)
      while digits.hasSuffix("0"), digits.utf8.count > decimals { digits.removeLast() }
      text += self.text("number.decimal") + rules.withOwnDigits(digits)
    }
    return text
  }

  package func number(_ whole: Int) -> String {
    (whole < 0 ? minusSign : "") + grouped(UInt64(whole.magnitude))
  }

  /// A coordinate or distance, with up to four digits after the sign.
  package func number(_ decimal: Double) -> String {
    guard decimal.isFinite, abs(decimal) < 1e12 else { return text("value.none") }
    let scaled = (decimal * 10_000).rounded()
    let magnitude = UInt64(abs(scaled))
    var text = scaled < 0 ? minusSign : ""
    text += grouped(magnitude / 10_000)
    let fraction = Int(magnitude % 10_000)
    if fraction != 0 {
      var digits = padded(fraction, to: 4)
      while digits.hasSuffix("0") { digits.removeLast() }
      text += self.text("number.decimal") + rules.withOwnDigits(digits)
    }
    return text
  }

  package func percent(_ amount: Amount) -> String {
    format("number.percent", [("number", .text(number(amount)))])
  }

  /// "20–99", "at least 101", "up to 40"; one number where both ends are the same.
  package func range(_ low: Amount?, _ high: Amount?) -> String {
    switch (low, high) {
    case (nil, nil): text("value.none")
    case (let low?, nil): format("number.at-least", [("low", .amount(low))])
    case (nil, let high?): format("number.up-to", [("high", .amount(high))])
    case (let low?, let high?) where low == high: number(low)
    case (let low?, let high?): format("number.range", [("low", .amount(low)), ("high", .amount(high))])
    }
  }

  private func grouped(_ magnitude: UInt64) -> String {
    let digits = String(magnitude)
    guard digits.utf8.count > 3 else { return rules.withOwnDigits(digits) }
    var start = digits.utf8.index(digits.startIndex, offsetBy: (digits.utf8.count - 1) % 3 + 1)
    var text = String(digits[..<start])
    while start < digits.endIndex {
      let end = digits.utf8.index(start, offsetBy: 3)
      text += groupSign
      text += digits[start..<end]
      start = end
    }
    return rules.withOwnDigits(text)
  }
}
