/// Linear equations in unknown numbers, as an attacker would put them down; which of the unknowns they settle.
///
/// Over the whole numbers modulo a prime, so that nothing is lost to rounding.
struct LinearSystem {
  private static let prime = 1_000_000_007
  /// Reduced rows by their first unknown, whose factor is one.
  private var rows: [Int: [Int: Int]] = [:]

  /// Adds an equation: the sum of the unknowns times their factors is known.
  mutating func add(_ terms: [Int: Int]) {
    var row = reduced(terms)
    guard let pivot = row.keys.min(), let factor = row[pivot] else { return }
    let inverse = Self.power(factor, Self.prime - 2)
    for key in row.keys { row[key] = (row[key] ?? 0) * inverse % Self.prime }
    for (other, old) in rows where old[pivot] != nil {
      rows[other] = Self.minus(old, row, times: old[pivot] ?? 0)
    }
    rows[pivot] = row
  }

  /// Whether the equations leave an unknown one value.
  func settles(_ unknown: Int) -> Bool { reduced([unknown: 1]).isEmpty }

  private func reduced(_ terms: [Int: Int]) -> [Int: Int] {
    var row = terms.mapValues { (($0 % Self.prime) + Self.prime) % Self.prime }.filter { $0.value != 0 }
    for key in terms.keys.sorted() {
      guard let factor = row[key], let known = rows[key] else { continue }
      row = Self.minus(row, known, times: factor)
    }
    // Fully reduced rows hold no other row's first unknown.
    return row
  }

  private static func minus(_ row: [Int: Int], _ other: [Int: Int], times factor: Int) -> [Int: Int] {
    var row = row
    for (key, value) in other {
      let left = ((row[key] ?? 0) - factor * value % prime + prime) % prime
      row[key] = left == 0 ? nil : left
    }
    return row
  }

  private static func power(_ base: Int, _ exponent: Int) -> Int {
    var (result, base, exponent) = (1, base % prime, exponent)
    while exponent > 0 {
      if exponent & 1 == 1 { result = result * base % prime }
      base = base * base % prime
      exponent >>= 1
    }
    return result
  }
}
