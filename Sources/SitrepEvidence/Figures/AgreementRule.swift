import SitrepModel

/// Rule 6, second half: how the statements of a figure stand to one another.
///
/// *Consistent*: all ranges overlap, or are numbers whose gap is at most the tolerance of the larger edge.
/// *Near*: the only gaps are within a tenth of the edge of a range that words without a digit gave.
/// Otherwise *conflicting*. *Single*: one statement.
///
/// Every pair need not be tried: if the highest low and the lowest high fit, so do all between.
enum AgreementRule {
  static func agreement(of quantities: some Sequence<Quantity>, toleranceThousandths: Int) -> Agreement? {
    var (numbers, words, count) = (Edges(isDigitless: false), Edges(isDigitless: true), 0)
    for quantity in quantities where quantity.hasRange {
      count += 1
      if quantity.isDigitless { words.add(quantity) } else { numbers.add(quantity) }
    }
    if count < 2 { return count == 0 ? nil : .single }

    var worst = Agreement.consistent
    for (lower, upper) in [(numbers, numbers), (numbers, words), (words, numbers), (words, words)] {
      guard let lowerEdge = lower.lowestHigh, let upperEdge = upper.highestLow, upperEdge > lowerEdge
      else { continue }
      let gap = (upperEdge - lowerEdge).thousandths
      if lower.isDigitless || upper.isDigitless {
        // The edge that words gave; between two of them the larger.
        let edge = upper.isDigitless ? upperEdge : lowerEdge
        if gap * 10 > edge.thousandths { return .conflicting }
        worst = .near
      } else if gap * 1000 > upperEdge.thousandths * Int64(toleranceThousandths) {
        return .conflicting
      }
    }
    return worst
  }

  /// The two edges that decide whether ranges meet; nil where none is closed on that side.
  private struct Edges {
    var lowestHigh: Amount?
    var highestLow: Amount?
    let isDigitless: Bool

    init(isDigitless: Bool) { self.isDigitless = isDigitless }

    mutating func add(_ quantity: Quantity) {
      if let high = quantity.high { lowestHigh = min(lowestHigh ?? high, high) }
      if let low = quantity.low { highestLow = max(highestLow ?? low, low) }
    }
  }
}
