/// A sum of decimal numbers without any loss: a whole number and how many of its digits stand behind the sign.
struct ExactSum {
  private var number = 0
  private var decimals = 0

  /// The most digits behind the sign that a measured number has.
  private static let most = 9

  init() {}

  /// Digits, with a point where there are decimals; nil in anything else, and where a point may stand before
  /// thousands.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    var digits = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !digits.isEmpty else { return nil }
    if digits.count == 3, whole.count <= 3, whole != "0" { return nil }
    while digits.last == "0" { digits = digits.dropLast() }
    guard digits.count <= Self.most, let number = Int(whole + digits) else { return nil }
    self.number = number
    decimals = digits.count
  }

  /// nil where it is too large.
  func adding(_ other: ExactSum) -> ExactSum? {
    guard let one = scaled(to: max(decimals, other.decimals)),
      let two = other.scaled(to: max(decimals, other.decimals))
    else { return nil }
    let (total, isOver) = one.addingReportingOverflow(two)
    guard !isOver else { return nil }
    var sum = ExactSum()
    (sum.number, sum.decimals) = (total, max(decimals, other.decimals))
    return sum
  }

  private func scaled(to digits: Int) -> Int? {
    var result = number
    for _ in decimals..<digits {
      let (next, isOver) = result.multipliedReportingOverflow(by: 10)
      if isOver { return nil }
      result = next
    }
    return result
  }

  var text: String {
    guard decimals > 0 else { return "\(number)" }
    var digits = "\(number)"
    while digits.count <= decimals { digits = "0" + digits }
    let fraction = digits.suffix(decimals)
    let end = fraction.lastIndex { $0 != "0" }
    let whole = digits.dropLast(decimals)
    return end.map { "\(whole).\(fraction[...$0])" } ?? String(whole)
  }
}
