import SitrepModel

/// A number or range, widened and bounded by the words around it.
struct QuantityBounds {
  let reading: QuantityReading

  /// - Parameters:
  ///   - bound: "more than", "at least", "up to", "fewer than", "nearly", "or more", "or fewer", "odd".
  ///   - isWhole: whether what is counted comes in wholes, so that more than 40 is 41 at the least; for a
  ///     percentage the edge is the number itself.
  init?(_ range: QuantityRange, isAbout: Bool, bound: QuantityEntry.Kind?, isWhole: Bool) {
    var range = range
    let named = range.number
    // "An estimated 30 to 40" says already how far it goes.
    let isWidened = isAbout && !range.isVague && !range.isRange
    let places: Int64 = isWhole ? 1000 : 1
    if isWidened {
      range.low = range.low.scaled(by: 9, over: 10, to: places)
      range.high = range.high.scaled(by: 11, over: 10, to: places)
    }
    let step: Amount = isWhole ? 1 : 0
    var low: Amount? = range.low
    var high: Amount? = range.high
    switch bound {
    case nil: break
    case .moreThan:
      low = isWidened ? range.low : (named ?? range.low) + step
      high = nil
    case .atLeast, .orMore:
      low = isWidened ? range.low : named ?? range.low
      high = nil
    case .upTo, .orFewer:
      low = nil
      high = isWidened ? range.high : named ?? range.high
    case .fewerThan:
      // There are not fewer than none.
      guard named != 0 || !isWhole else { return nil }
      low = nil
      high = isWidened ? range.high : (named ?? range.high) - step
    case .nearly:
      guard let named else { return nil }
      high = named - step
      low = min(named.scaled(by: 9, over: 10, to: places), named - step)
    case .odd:
      // "75-odd" ends before 80; nobody says "73-odd".
      guard let number = named?.whole, number >= 10, number.isMultiple(of: 5) else { return nil }
      low = named
      high = Amount(number + max(5, Int(QuantityNumeral.magnitude(of: Int64(number)))) - 1)
    default: return nil
    }
    let isPoint = bound == nil && !isWidened && !range.isVague && named != nil
    let isPlain = bound == nil && !isWidened
    reading = QuantityReading(
      range.isVague ? .words : isPlain ? .number : .qualified, low: low, best: isPoint ? named : nil,
      high: high)
  }
}
