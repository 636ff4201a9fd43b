/// How the numbers of a unit are read and written.
package enum UnitKind: Hashable, Sendable {
  /// Persons, households, schools: what comes in wholes.
  case counted
  case percent
  /// An amount in a currency of ISO 4217, or in one that is not said.
  case money
  /// So much for each: `php/kg`.
  case rate
  /// Kilometres, litres: what is measured.
  case measured

  package init(_ unit: String) {
    if unit == UnitID.persons || unit.isEmpty {
      self = .counted
    } else if unit == UnitID.percent {
      self = .percent
    } else if unit.utf8.contains(UInt8(ascii: "/")) {
      self = .rate
    } else if unit == UnitID.money || Currencies.hasCode(unit) || Currencies.isShared(unit) {
      self = .money
    } else {
      self = Self.measures.contains(unit) ? .measured : .counted
    }
  }

  /// What an amount is paid in, of a rate what stands before its sign: `php` in `php/kg`; nil where it is no money.
  package static func currency(of unit: String) -> String? {
    let first = unit.prefix { $0 != "/" }
    return Self(String(first)) == .money ? String(first) : nil
  }

  /// A unit that has no name in a language, as it is written there: `PHP/kg`.
  package static func spelled(_ unit: String) -> String {
    let parts = unit.split(separator: "/", omittingEmptySubsequences: false)
    return parts.map { Currencies.hasCode(String($0)) ? $0.uppercased() : String($0) }.joined(separator: "/")
  }

  /// Whether there are no parts of one.
  package var isWhole: Bool { self == .counted }

  package static let measures: Set<String> = [
    "km", "m", "cm", "mm", "km2", "m2", "m3", "hectares", "litres", "kg", "tonnes", "degrees", "hours",
    "litres-a-day", "square-metres", "kilocalories-a-day", "magnitude",
  ]
}

/// The units that rules know by name.
package enum UnitID {
  package static let persons = "persons"
  package static let households = "households"
  package static let percent = "percent"
  /// Money whose currency nothing settles.
  package static let money = "money"
  /// What words name and no record counts.
  package static let things = "things"
  package static let days = "days"
  package static let weeks = "weeks"
  package static let months = "months"
  package static let years = "years"
  /// Lengths of time.
  package static let times = [days, weeks, months, years]
  package static let litres = "litres"
  /// For each person.
  package static let litresADay = "litres-a-day"
}
