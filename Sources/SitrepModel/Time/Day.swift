/// A calendar day (proleptic Gregorian), as days since 1970-01-01.
@usableFromInline package struct Day: Hashable, Comparable, Sendable {
  @usableFromInline package let number: Int32

  package init(number: Int32) {
    self.number = number
  }

  /// The day of a calendar date; nil where there is no such date (31 February) or the year is not 1…9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, counting years from March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// An ISO 8601 calendar date, `2025-11-28`, and nothing else.
  package init?(iso text: String) {
    guard let span = try? DateSpan(edtf: text), span.precision == .day, span.marks.isEmpty else { return nil }
    self = span.earliest
  }

  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// 1 is Monday, 7 Sunday (ISO 8601).
  package var weekday: Int {
    let days = Int(number) + 3
    return ((days % 7) + 7) % 7 + 1
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// The same day of the month that many months later, or that month's last day where it is shorter.
  package func adding(months: Int) -> Day {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  // Told of every estimate for every day, so the compiler is to see through them in other modules.
  @inlinable package static func == (first: Day, second: Day) -> Bool { first.number == second.number }
  @inlinable package static func < (first: Day, second: Day) -> Bool { first.number < second.number }
  @inlinable package static func <= (first: Day, second: Day) -> Bool { first.number <= second.number }
  @inlinable package static func > (first: Day, second: Day) -> Bool { first.number > second.number }
  @inlinable package static func >= (first: Day, second: Day) -> Bool { first.number >= second.number }

  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
  package static func - (later: Day, earlier: Day) -> Int { Int(later.number) - Int(earlier.number) }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2025-11-28`.
  @usableFromInline package var description: String {
    let (year, month, day) = components
    guard (0...9999).contains(year) else {
      return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }
    // Ten bytes need no storage of their own.
    return String(unsafeUninitializedCapacity: 10) { text in
      text.initialize(repeating: UInt8(ascii: "-"))
      fill(text, 0..<4, with: year)
      fill(text, 5..<7, with: month)
      fill(text, 8..<10, with: day)
      return 10
    }
  }
}

/// A number with leading zeros up to a width.
package func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// Writes the last digits of a number, with leading zeros.
func fill(_ text: UnsafeMutableBufferPointer<UInt8>, _ places: Range<Int>, with number: Int) {
  var rest = number
  for place in places.reversed() {
    text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
    rest /= 10
  }
}
