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
  package var expectation: DiagnosticText {
    switch self {
    case .identifier: .id
    case .reference(let referent): referent.expectation
    case .name, .text: .text
    case .date: .date
    case .day: .day
    case .moment: .moment
    case .quantity: .quantity
    case .number: .number
    case .choice(_, let values): .oneOf(values)
    case .openChoice(_, let known): .suchAs(example: known.first ?? "")
    case .whole(let range): .whole(low: range.lowerBound, high: range.upperBound)
    case .decimal(let range):
      .decimal(low: shortDecimal(range.lowerBound), high: shortDecimal(range.upperBound))
    case .duration: .duration
    case .language: .language
    case .country: .country
    case .zone: .zone
    case .timeOfDay: .timeOfDay
    case .list(let item): .several(item: item.expectation)
    }
  }
}

extension Referent {
  fileprivate var expectation: DiagnosticText {
    switch self {
    case .place: .placeId
    case .source: .sourceId
    case .actor: .actorId
    case .record: .recordId
    case .figure: .figureId
    case .gap: .gapId
    }
  }

  /// What is wrong with a name that no entry of the register has.
  var unknown: DiagnosticMessage { self == .source ? .unknownSource : .unknownPlace }

  /// What is wrong with a name that several entries have.
  func ambiguous(ids: String) -> DiagnosticMessage {
    self == .source ? .ambiguousSource(ids: ids) : .ambiguousPlace(ids: ids)
  }
}

private func shortDecimal(_ number: Double) -> String {
  number == number.rounded() && number.magnitude < 1e15 ? String(Int(number)) : String(number)
}
