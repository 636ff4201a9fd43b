package import SitrepModel

/// What a cell of a column may hold.
package indirect enum CellKind: Sendable, Hashable {
  /// The row's own id, unique among the records of the operation or the entries of a register.
  case identifier
  /// An entry of a register or a record, by id or by what else names it.
  case reference(Referent)
  /// A name that ties rows together, such as the measure that several steps belong to.
  case name
  /// EDTF (ISO 8601-2), levels 0 and 1.
  case date
  /// One day, `2025-11-28`.
  case day
  /// A day, or a day and time; a time without an offset is in the operation's zone.
  case moment
  /// A number, or words that say how many.
  case quantity
  /// A number in digits.
  case number
  /// One value of a closed list.
  case choice(vocabulary: String, values: [String])
  /// A value that a user may add; `known` are those that have words in the languages.
  case openChoice(vocabulary: String, known: [String])
  case whole(ClosedRange<Int>)
  case decimal(ClosedRange<Double>)
  /// ISO 8601, or a number of days.
  case duration
  case text
  /// BCP 47.
  case language
  /// ISO 3166-1 alpha-3.
  case country
  /// An IANA time zone.
  case zone
  /// Hours and minutes, `23:59`.
  case timeOfDay
  /// Several, separated by `|`.
  case list(CellKind)

  package static func choice<List: Coded>(_ list: List.Type) -> CellKind {
    .choice(vocabulary: list.vocabulary, values: list.codes)
  }
}

/// What a reference leads to.
package enum Referent: String, Sendable, Hashable {
  case place, source, actor, record, figure, gap
}

extension CellKind {
  /// What would be right, as a message says it after "expected".
  package var expectation: String {
    switch self {
    case .identifier: "an id without spaces, / or |"
    case .reference(let referent): "the id of a \(referent.rawValue)"
    case .name, .text: "text"
    case .date: "a date such as 2025-11-28, 2025-11, 2025-11-21/2025-11-30 or 2025-11-28~"
    case .day: "a day such as 2025-11-28"
    case .moment: "a day such as 2025-11-28, or a time such as 2025-11-28T19:28:00Z"
    case .quantity: "a number or words such as \"about 40\", \"40 to 45\", \"dozens\""
    case .number: "a number such as 1200"
    case .choice(_, let values): "one of \(values.joined(separator: ", "))"
    case .openChoice(_, let known): "a name such as \(known.first ?? "")"
    case .whole(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal(let range):
      "a number from \(shortDecimal(range.lowerBound)) to \(shortDecimal(range.upperBound))"
    case .duration: "a duration such as P60D or P2M, or a number of days"
    case .language: "a language tag such as es or es-CL (BCP 47)"
    case .country: "a country code of three letters such as CHL (ISO 3166-1)"
    case .zone: "a time zone such as America/Santiago"
    case .timeOfDay: "a time such as 23:59"
    case .list(let item): "\(item.expectation); several separated by |"
    }
  }
}

private func shortDecimal(_ number: Double) -> String {
  number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
}
