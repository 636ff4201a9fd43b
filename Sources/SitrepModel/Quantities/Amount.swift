/// A number of people, days or per cent, exact to a thousandth.
///
/// People are whole; a decimal is met in percentages and before a multiplier ("18.5 million").
package struct Amount: Hashable, Comparable, Sendable {
  package let thousandths: Int64

  package init(thousandths: Int64) {
    self.thousandths = thousandths
  }

  package init(_ whole: Int) {
    thousandths = Int64(whole) * 1000
  }

  /// The whole number, or nil where there is a fraction.
  package var whole: Int? {
    thousandths % 1000 == 0 ? Int(thousandths / 1000) : nil
  }

  /// This amount times `numerator / denominator`, rounded half up.
  /// - Parameter places: to how many thousandths, 1000 for whole numbers.
  package func scaled(by numerator: Int64, over denominator: Int64, to places: Int64 = 1000) -> Amount {
    let (high, low) = thousandths.multipliedFullWidth(by: numerator)
    let divisor = denominator * places
    guard high == 0 || high == -1 else { return self }
    let product = Int64(bitPattern: low)
    let doubled = product.multipliedReportingOverflow(by: 2)
    guard !doubled.overflow else { return Amount(thousandths: product / divisor * places) }
    let shifted = doubled.partialValue + divisor
    let floor = shifted >= 0 ? shifted / (2 * divisor) : (shifted - 2 * divisor + 1) / (2 * divisor)
    return Amount(thousandths: floor * places)
  }

  /// This amount so many times; itself where that is more than can be told.
  package func times(_ factor: Int64) -> Amount {
    let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
    return overflow ? self : Amount(thousandths: product)
  }

  /// This amount times `numerator / denominator`, rounded up to a whole number.
  package func scaledUp(by numerator: Int64, over denominator: Int64) -> Amount {
    let product = thousandths * numerator
    let divisor = denominator * 1000
    return Amount(Int((product + divisor - 1) / divisor))
  }

  /// A whole number rounded up to one that has so many digits before its zeros.
  package func roundedUp(toDigits digits: Int) -> Amount {
    guard let whole, whole > 0 else { return self }
    var step = 1
    while whole / step >= Self.power(of: digits) { step *= 10 }
    return Amount((whole + step - 1) / step * step)
  }

  private static func power(of digits: Int) -> Int { (0..<digits).reduce(1) { power, _ in power * 10 } }

  /// How many millions it is, where that has two digits after the sign at most; nil below one million.
  package var millions: Amount? {
    let million: Int64 = 1_000_000
    guard thousandths.magnitude >= 1_000_000_000, thousandths % (million * 10) == 0 else { return nil }
    return Amount(thousandths: thousandths / million)
  }

  package static func < (first: Amount, second: Amount) -> Bool { first.thousandths < second.thousandths }
  package static func + (first: Amount, second: Amount) -> Amount {
    Amount(thousandths: first.thousandths + second.thousandths)
  }
  package static func - (first: Amount, second: Amount) -> Amount {
    Amount(thousandths: first.thousandths - second.thousandths)
  }
}

extension Amount: ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int) { self.init(value) }
}

extension Amount: CustomStringConvertible {
  /// With a point and no grouping: `1234`, `12.5`.
  package var description: String {
    let magnitude = thousandths.magnitude
    let sign = thousandths < 0 ? "-" : ""
    let fraction = magnitude % 1000
    guard fraction != 0 else { return "\(sign)\(magnitude / 1000)" }
    var digits = padded(Int(fraction), to: 3)
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(sign)\(magnitude / 1000).\(digits)"
  }
}
