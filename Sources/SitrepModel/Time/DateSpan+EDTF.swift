/// Why a text is not a date, in words that a message can carry.
package enum DateFault: Error, Hashable, Sendable {
  case notADate
  /// 31 February, month 13, hour 25.
  case noSuchDate
  /// An interval that ends before it starts.
  case reversed
}

extension DateSpan {
  /// Reads EDTF, levels 0 and 1: dates, months, years, times, intervals with open or unknown ends, the marks
  /// `~`, `?` and `%`, and unspecified digits (`2025-11-XX`, `202X`); besides, weeks of ISO 8601-1 (`2025-W48`), from
  /// their Monday to their Sunday.
  ///
  /// Seasons are not read: they name other months south of the equator.
  package init(edtf text: String) throws(DateFault) {
    var text = text
    let result: Result<DateSpan, DateFault> = text.withUTF8 { bytes in
      do throws(DateFault) {
        return .success(try DateSpan(edtf: UnsafeRawBufferPointer(bytes)))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  package init(edtf text: UnsafeRawBufferPointer) throws(DateFault) {
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else {
      let date = try EDTFDate(text[...])
      self.init(
        earliest: date.earliest, latest: date.latest, marks: date.marks, precision: date.precision,
        endPrecision: date.precision, startSecond: date.second, endSecond: date.second)
      return
    }
    let (first, second) = (text[..<slash], text[(slash + 1)...])
    let start = try EDTFDate(end: first)
    let end = try EDTFDate(end: second)
    var marks: Marks = .interval
    if start == nil { marks.insert(first.isEmpty ? .unknownStart : .openStart) }
    if end == nil { marks.insert(second.isEmpty ? .unknownEnd : .openEnd) }
    guard let known = start ?? end else { throw .notADate }
    marks.formUnion(start?.marks ?? [])
    if let end {
      if end.marks.contains(.approximate) { marks.insert(.endApproximate) }
      if end.marks.contains(.uncertain) { marks.insert(.endUncertain) }
      if end.marks.contains(.utc) { marks.insert(.utc) }
    }
    let (from, to) = (start ?? known, end ?? known)
    if start != nil, end != nil, to.latest < from.earliest { throw .reversed }
    self.init(
      earliest: from.earliest, latest: to.latest, marks: marks, precision: from.precision,
      endPrecision: to.precision, startSecond: start?.second ?? -1, endSecond: end?.second ?? -1)
  }
}

/// One date of an interval, or a date alone.
private struct EDTFDate {
  var earliest: Day
  var latest: Day
  var marks: DateSpan.Marks = []
  var precision: DateSpan.Precision
  var second: Int32 = -1

  /// An end of an interval; nil for `..` and for a blank.
  init?(end text: Slice<UnsafeRawBufferPointer>) throws(DateFault) {
    if text.isEmpty { return nil }
    if text.count == 2, text.allSatisfy({ $0 == UInt8(ascii: ".") }) { return nil }
    try self.init(text)
  }

  init(_ text: Slice<UnsafeRawBufferPointer>) throws(DateFault) {
    let marks = Self.marks(text.last)
    var reader = DigitReader(marks.isEmpty ? text : text.dropLast())
    let (year, yearUnknown) = try reader.digits(4)
    guard year + (yearUnknown > 0 ? 1 : 0) >= 1 else { throw .noSuchDate }
    if reader.isAtEnd {
      (earliest, latest, precision) = try Self.years(from: year, unknownDigits: yearUnknown)
      self.marks = marks
      return
    }
    try reader.expect("-")
    if reader.skip("W") {
      guard yearUnknown == 0 else { throw .notADate }
      let week = try reader.number(2)
      guard reader.isAtEnd else { throw .notADate }
      guard let monday = Day(mondayOfWeek: week, ofYear: year) else { throw .noSuchDate }
      (earliest, latest, precision) = (monday, monday + 6, .week)
      self.marks = marks
      return
    }
    let (month, monthUnknown) = try reader.digits(2)
    var day: (value: Int, unknown: Int)?
    if !reader.isAtEnd {
      try reader.expect("-")
      day = try reader.digits(2)
    }
    if yearUnknown > 0 || monthUnknown == 1 || day?.unknown == 1 { throw .notADate }
    if monthUnknown == 2 {
      guard day == nil || day?.unknown == 2 else { throw .notADate }
      (earliest, latest, precision) = try Self.years(from: year, unknownDigits: 0)
    } else if let day, day.unknown == 0 {
      guard let date = Day(year: year, month: month, day: day.value) else { throw .noSuchDate }
      (earliest, latest, precision) = (date, date, .day)
    } else {
      guard let first = Day(year: year, month: month, day: 1) else { throw .noSuchDate }
      earliest = first
      latest = first + (Day.length(ofMonth: month, year: year) - 1)
      precision = .month
    }
    self.marks = marks
    if !reader.isAtEnd { try readTime(&reader) }
  }

  /// What the last sign of an end says of it.
  private static func marks(_ sign: UInt8?) -> DateSpan.Marks {
    switch sign {
    case UInt8(ascii: "~"): .approximate
    case UInt8(ascii: "?"): .uncertain
    case UInt8(ascii: "%"): [.approximate, .uncertain]
    default: []
    }
  }

  private static func years(
    from year: Int, unknownDigits: Int
  ) throws(DateFault) -> (Day, Day, DateSpan.Precision) {
    let width = [1, 10, 100]
    guard unknownDigits < width.count else { throw .notADate }
    guard let first = Day(year: max(1, year), month: 1, day: 1),
      let last = Day(year: year + width[unknownDigits] - 1, month: 12, day: 31)
    else { throw .noSuchDate }
    return (first, last, [.year, .decade, .century][unknownDigits])
  }

  private mutating func readTime(_ reader: inout DigitReader) throws(DateFault) {
    guard precision == .day else { throw .notADate }
    try reader.expect("T")
    let hour = try reader.number(2)
    try reader.expect(":")
    let minute = try reader.number(2)
    var seconds = 0
    if reader.skip(":") {
      seconds = try reader.number(2)
      if reader.skip(".") { reader.skipDigits() }
    }
    guard hour <= 23, minute <= 59, seconds <= 59 else { throw .noSuchDate }
    var total = hour * 3600 + minute * 60 + seconds
    precision = .time
    if reader.skip("Z") {
      marks.insert(.utc)
    } else if !reader.isAtEnd {
      let sign = reader.skip("+") ? 1 : -1
      if sign < 0 { try reader.expect("-") }
      let hours = try reader.number(2)
      _ = reader.skip(":")
      let minutes = reader.isAtEnd ? 0 : try reader.number(2)
      guard hours <= 15, minutes <= 59 else { throw .noSuchDate }
      total -= sign * (hours * 3600 + minutes * 60)
      marks.insert(.utc)
    }
    guard reader.isAtEnd else { throw .notADate }
    if total < 0 {
      earliest = earliest - 1
      total += 86_400
    } else if total >= 86_400 {
      earliest = earliest + 1
      total -= 86_400
    }
    latest = earliest
    second = Int32(total)
  }
}

private struct DigitReader {
  private var rest: Slice<UnsafeRawBufferPointer>

  init(_ text: Slice<UnsafeRawBufferPointer>) {
    rest = text
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// A number of a fixed width whose last digits may be unspecified (`X`, read as 0), and how many are.
  mutating func digits(_ width: Int) throws(DateFault) -> (value: Int, unknown: Int) {
    var (value, unknown) = (0, 0)
    for _ in 0..<width {
      guard let byte = rest.popFirst() else { throw .notADate }
      if byte == UInt8(ascii: "X") {
        unknown += 1
        value *= 10
      } else {
        guard (48...57).contains(byte), unknown == 0 else { throw .notADate }
        value = value * 10 + Int(byte - 48)
      }
    }
    return (value, unknown)
  }

  mutating func number(_ width: Int) throws(DateFault) -> Int {
    let (value, unknown) = try digits(width)
    guard unknown == 0 else { throw .notADate }
    return value
  }

  mutating func expect(_ byte: Unicode.Scalar) throws(DateFault) {
    guard skip(byte) else { throw .notADate }
  }

  mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: byte) else { return false }
    rest = rest.dropFirst()
    return true
  }

  mutating func skipDigits() {
    while let byte = rest.first, (48...57).contains(byte) { rest = rest.dropFirst() }
  }
}
