import SitrepModel

/// Rule 20, shares: one figure as a part of another, in per cent with one decimal, from the lowest part of the highest
/// whole to the highest part of the lowest whole.
enum ShareRule {
  typealias Bounds = (low: Amount?, high: Amount?)

  /// - Parameter isWithinWhole: whether more than all of it is impossible, so that the two count different things.
  /// - Returns: nil where nothing can be said of either end.
  static func percent(of part: Bounds, in whole: Bounds, isWithinWhole: Bool) -> Bounds? {
    let low = percent(part.low, of: whole.high)
    var high = percent(part.high, of: whole.low)
    if isWithinWhole {
      if let least = low, least > hundred { return nil }
      high = high.map { min($0, hundred) }
    }
    return low == nil && high == nil ? nil : (low, high)
  }

  private static let hundred: Amount = 100

  private static func percent(_ part: Amount?, of whole: Amount?) -> Amount? {
    // Room for the factors below.
    guard let part, let whole, part >= 0, whole > 0, part.thousandths < Int64.max / 400_000,
      whole.thousandths < Int64.max / 400
    else { return nil }
    return part.scaled(by: 100_000, over: whole.thousandths, to: 100)
  }
}
