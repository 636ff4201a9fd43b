import SitrepModel

/// What the units of a row's words are held against.
struct AskedUnit {
  var unit: String
  /// Whether the row names it; else it is only what its indicator is usually counted in.
  var isSaid: Bool
  /// The currencies of the operation's countries.
  var localCurrencies: Set<String>
}

extension QuantityReading {
  /// The reading in the unit that is asked for, where its words mean that one: two weeks as 14 days, "7 litres" of water
  /// for a person's day, "Rs 300" in the rupees that are meant.
  func fitted(to asked: AskedUnit) -> QuantityReading {
    guard let unit, unit != asked.unit else { return self }
    var fitted = self
    switch (unit, asked.unit) {
    case (UnitID.weeks, UnitID.days):
      fitted.unit = asked.unit
      fitted.low = low?.times(7)
      fitted.best = best?.times(7)
      fitted.high = high?.times(7)
    case (UnitID.litres, UnitID.litresADay) where !isRate:
      fitted.unit = asked.unit
    case (UnitID.litresADay, UnitID.litres):
      fitted.unit = asked.unit
      fitted.isRate = true
    default:
      guard UnitKind(unit) == .money, let currency = UnitKind.currency(of: asked.unit) else { return self }
      let meant = Currencies.meant(
        by: unit, asked: currency, isSaid: asked.isSaid, local: asked.localCurrencies)
      // "52.50 pesos" of a price for each kilo.
      let isAsked = meant == currency || currency == UnitID.money && !Currencies.isShared(meant)
      fitted.unit = isAsked ? meant + asked.unit.dropFirst(currency.count) : meant
    }
    return fitted
  }
}
