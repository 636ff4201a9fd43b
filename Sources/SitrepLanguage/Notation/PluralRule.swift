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
    // A range of one number, or open to one side, is spoken of as its number: "at least 1 person".
    case .range(let low?, let high) where high == nil || high == low: self.init(.amount(low))
    case .range(nil, let high?): self.init(.amount(high))
    default: return nil
    }
  }
}

extension LanguageRules {
  /// The plural form that a value takes. From one number to another it is that of the second, but no range is
  /// spoken of as one thing or a pair where its ends are not (CLDR, plural ranges of our languages).
  func category(of value: Value) -> PluralCategory {
    guard case .range(let low?, let high?) = value, low != high else {
      return PluralOperands(value).map { plural($0) } ?? .other
    }
    let (first, second) = (category(of: .amount(low)), category(of: .amount(high)))
    return (second == .one || second == .two) && first != second ? .other : second
  }
}
