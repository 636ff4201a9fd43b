/// What a field of the report or an argument of a message holds, in a form that no language has touched.
package enum Value: Hashable, Sendable {
  /// Unknown or not applicable: null in data, a dash in tables.
  case none
  case flag(Bool)
  /// A count of ours (origins, days, reports): decides plural forms.
  case whole(Int)
  case amount(Amount)
  /// A coordinate or a distance.
  case decimal(Double)
  /// Ids and names, shown as they are.
  case text(String)
  /// Free text of a record or the profile, shown in the asked language where it exists.
  case local(LocalText)
  /// Words that say how many, in the asked language where it tells them.
  case quoted(QuotedWords)
  /// A value of a list, shown as its word.
  case code(Code)
  case day(Day)
  case date(DateSpan)
  case moment(ZonedMoment)
  /// From low to high; nil is open.
  case range(Amount?, Amount?)
  case message(Message)
  case list(ValueList)
  case object(ReportedObject)

  package static func coded(_ value: (some Coded)?) -> Value {
    value.map { .code($0.code) } ?? .none
  }

  package static func optional(_ value: Amount?) -> Value { value.map(Value.amount) ?? .none }
  package static func optional(_ value: Int?) -> Value { value.map(Value.whole) ?? .none }
  package static func optional(_ value: String?) -> Value { value.map(Value.text) ?? .none }
  package static func optional(_ value: Day?) -> Value { value.map(Value.day) ?? .none }
  package static func optional(_ value: DateSpan?) -> Value { value.map(Value.date) ?? .none }
  package static func optional(_ value: LocalText?) -> Value { value.map(Value.local) ?? .none }
  package static func optional(_ value: Message?) -> Value { value.map(Value.message) ?? .none }
  package static func texts(_ values: [String]) -> Value { .list(ValueList(values.map(Value.text))) }
  package static func locals(_ values: [LocalText]) -> Value { .list(ValueList(values.map(Value.local))) }
  package static func messages(_ values: [Message]) -> Value { .list(ValueList(values.map(Value.message))) }
  package static func objects(_ values: [some Reported]) -> Value { .list(ValueList(values)) }
  package static func optionalObject(_ value: (some Reported)?) -> Value {
    value.map { .object(ReportedObject($0)) } ?? .none
  }
}

/// A moment with the offset it is told in.
package struct ZonedMoment: Hashable, Sendable {
  package let instant: Instant
  /// Seconds east of UTC.
  package let offset: Int
  /// The IANA name of the zone.
  package let zone: String
  /// What clocks show then at places of the operation, this zone's among them.
  package let clocks: [NamedOffset]

  /// The clocks of a place.
  package struct NamedOffset: Hashable, Sendable {
    package let place: LocalText
    /// Seconds east of UTC.
    package let offset: Int
  }

  /// - Parameter clocks: the places by whose clocks it is told, and their zones.
  package init(instant: Instant, zone: ZoneRules, clocks: [(place: LocalText, zone: ZoneRules)] = []) {
    self.instant = instant
    self.offset = zone.offset(at: instant)
    self.zone = zone.name
    self.clocks = clocks.map { NamedOffset(place: $0.place, offset: $0.zone.offset(at: instant)) }
  }

  package var day: Day { instant.local(offset: offset).day }
  /// The second of the day.
  package var second: Int { instant.local(offset: offset).second }

  /// `-03:00`.
  package var offsetText: String {
    let minutes = Int(offset.magnitude / 60)
    return String(unsafeUninitializedCapacity: 6) { text in
      text.initialize(repeating: UInt8(ascii: ":"))
      text[0] = UInt8(ascii: offset < 0 ? "-" : "+")
      fill(text, 1..<3, with: minutes / 60)
      fill(text, 4..<6, with: minutes % 60)
      return 6
    }
  }
}

extension ZonedMoment: CustomStringConvertible {
  /// ISO 8601 with the offset: `2025-12-01T23:59:00-03:00`.
  package var description: String {
    let (day, second) = instant.local(offset: offset)
    return day.description + "T" + timeOfDay(second) + offsetText
  }
}
