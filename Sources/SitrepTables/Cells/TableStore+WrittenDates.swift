import SitrepModel

/// Dates that are not in ISO 8601: what nobody can misread is taken, and said.
extension TableStore {
  /// The date of a cell that is not in EDTF; nil where it can't be read, or in several ways, which is noted.
  mutating func written(_ fault: DateFault, _ row: TableRow, _ cell: BoundColumn) -> DateSpan? {
    let text = row.text(cell.index)
    switch fault {
    case .notADate: break
    case .noSuchDate:
      report(.error, row, cell, .noSuchDate, suggestion: Self.nearestDay(to: text))
      return nil
    case .reversed:
      report(.error, row, cell, .reversedInterval)
      return nil
    }
    switch WrittenDate(text, context.dateWords) {
    case .one(let edtf):
      guard let date = WrittenDate.date(edtf, in: column(cell).kind) else { break }
      report(.warning, row, cell, .otherDateForm(date: "\(date)"))
      return date
    case .several(let readings):
      report(.error, row, cell, .ambiguousDate, expected: .anyOf(readings))
      return nil
    case .unreadable: break
    }
    report(.error, row, cell, .unreadableDate, expected: expectation(of: cell))
    return nil
  }

  /// The day that a program wrote as its midnight in UTC, which in most zones is a time of another day; nil where a
  /// date is no such midnight.
  mutating func dayOfMidnight(_ date: DateSpan, _ row: TableRow, _ cell: BoundColumn) -> Day? {
    guard date.marks == .utc, date.precision == .time, date.startSecond == 0,
      row[cell.index].last == UInt8(ascii: "Z")
    else { return nil }
    report(.warning, row, cell, .midnightAsDay(day: "\(date.earliest)"))
    return date.earliest
  }

  /// For a day that its month does not have, the last that it has; for a month that no year has, the day and
  /// month the other way round.
  private static func nearestDay(to text: String) -> String? {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else { return nil }
    if !(1...12).contains(month) { return Day(year: year, month: day, day: month).map { "\($0)" } }
    guard (29...31).contains(day) else { return nil }
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)).map { "\($0)" }
  }

  /// The instant that a date stands for; nil where it is none.
  func instant(of date: DateSpan) -> Instant? {
    if date.precision == .time, date.marks.isSubset(of: .utc) {
      let second = Int(date.startSecond)
      return date.marks.contains(.utc)
        ? Instant(day: date.earliest, second: second, offset: 0)
        : context.zone.instant(day: date.earliest, second: second)
    }
    guard date.precision == .day, date.marks.isEmpty else { return nil }
    return context.zone.instant(day: date.earliest, second: context.cutoffSeconds[date.earliest])
  }
}
