import SitrepModel

/// Rule 16, planning figures: what a number of people needs by the Sphere Handbook 2018, low and high.
///
/// They are figures to plan with, not assessed needs. Water: standard 2.1 of water supply, 15 litres a person a
/// day. Toilets: excreta management standard 3.2, one to 50 people in the first phase. Space: shelter and
/// settlement standard 3, 3.5 m² of covered living space a person. Food: food assistance standard 6.1, 2,100 kcal
/// a person a day.
enum PlanningRule {
  struct Standard: Sendable {
    let item: PlanningItem
    let unit: String
    /// Times the number of people, over.
    let numerator: Int64
    let denominator: Int64
    let reference: String
  }

  static let standards = [
    Standard(
      item: .water, unit: "litres-a-day", numerator: 15, denominator: 1,
      reference: "Sphere 2018, water supply 2.1: 15 L/person/day"),
    Standard(
      item: .toilets, unit: "toilets", numerator: 1, denominator: 50,
      reference: "Sphere 2018, excreta management 3.2: 1:50"),
    Standard(
      item: .space, unit: "square-metres", numerator: 7, denominator: 2,
      reference: "Sphere 2018, shelter and settlement 3: 3.5 m²/person"),
    Standard(
      item: .food, unit: "kilocalories-a-day", numerator: 2100, denominator: 1,
      reference: "Sphere 2018, food assistance 6.1: 2,100 kcal/person/day"),
  ]

  /// Rounded up to two digits, for no more is known of it; half a toilet serves nobody.
  static func need(_ standard: Standard, for persons: Amount?) -> Amount? {
    guard let persons, persons >= 0, persons.thousandths < Int64.max / 10_000 else { return nil }
    return persons.scaledUp(by: standard.numerator, over: standard.denominator).roundedUp(toDigits: 2)
  }
}
