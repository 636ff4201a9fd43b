import SitrepModel

/// The plural forms that texts distinguish (CLDR).
package enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other
}

/// A number as plural rules see it (CLDR operands): its whole part, and whether it has a fraction.
struct PluralOperands {
  let integer: Int
  let hasFraction: Bool

  /// The number where it has no fraction.
  var whole: Int? { hasFraction ? nil : integer }

  init(integer: Int, hasFraction: Bool = false) {
    self.integer = integer
    self.hasFraction = hasFraction
  }

  /// The operands of a number; nil where the value is none.
  init?(_ value: Value) {
    switch value {
    case .whole(let number): self.init(integer: number)
    case .amount(let amount):
      self.init(integer: Int(amount.thousandths / 1000), hasFraction: amount.thousandths % 1000 != 0)
    case .list(let items): self.init(integer: items.count)
    default: return nil
    }
  }

  /// Whether the number is a whole count of millions: "1 000 000 de personas".
  var isMillions: Bool { !hasFraction && integer != 0 && integer % 1_000_000 == 0 }
}
