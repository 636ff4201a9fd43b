import SitrepModel

extension QuantityLexicon {
  /// How long something lasts where a text says nothing else, in any language: "two weeks", "quince días".
  ///
  /// Neither "up to 60 days" nor "90 working days" is a length that days can be counted by.
  func duration(_ text: String) -> PolicyDuration? {
    // A language that lacks the noun would read the number alone.
    for language in languages {
      let tongue = Tongue(own: language, order: [language], sign: nil)
      let read = wording(of: text, in: tongue, unit: UnitID.days, isChange: false)
      if let duration = read.flatMap({ PolicyDuration($0.wording) }) { return duration }
    }
    return nil
  }
}

extension PolicyDuration {
  fileprivate init?(_ wording: QuantityWording) {
    guard case .number(let number) = wording.amount, number.low == number.high, wording.bound == nil,
      case .meaning(let unit) = wording.noun, let count = number.low.whole
    else { return nil }
    let letter: Character
    switch unit {
    case UnitID.days: letter = "D"
    case UnitID.weeks: letter = "W"
    case UnitID.months: letter = "M"
    case UnitID.years: letter = "Y"
    default: return nil
    }
    self.init("P\(count)\(letter)")
  }
}
