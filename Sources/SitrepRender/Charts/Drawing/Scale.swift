/// Places numbers along a line.
struct Scale {
  let range: ClosedRange<Double>
  let start: Double
  let end: Double

  func callAsFunction(_ value: Double) -> Double {
    let length = range.upperBound - range.lowerBound
    guard length > 0 else { return start }
    let part = (min(max(value, range.lowerBound), range.upperBound) - range.lowerBound) / length
    return start + part * (end - start)
  }

  /// A scale from 0 to a round number not below `highest`, with about `count` round steps.
  static func ticks(to highest: Double, count: Int) -> (top: Double, ticks: [Double]) {
    let wanted = max(highest, 1) / Double(count)
    var power = 1.0
    while power * 10 <= wanted { power *= 10 }
    let step = [1.0, 2, 5, 10].map { $0 * power }.first { $0 >= wanted } ?? power * 10
    var ticks = [0.0]
    while let last = ticks.last, last < max(highest, 1) { ticks.append(last + step) }
    return (ticks.last ?? step, ticks)
  }
}
