import SitrepModel

/// The rule by which a zone changes its offset from a year on, as POSIX writes it (IEEE 1003.1, TZ):
/// `<-04>4<-03>,M9.1.6/24,M4.1.6/24`.
struct TimeZoneRule: Equatable {
  /// Seconds east of UTC.
  let standard: Int
  /// nil where the offset never changes.
  private(set) var summer: Summer?

  struct Summer: Equatable {
    let offset: Int
    let start, end: YearDay
  }

  /// A day of the year and the second of it, which may lie beyond the day.
  struct YearDay: Equatable {
    let month, week, weekday: Int
    let second: Int
  }

  /// - Returns: nil for rules that name days in ways other than month, week and weekday: no zone of today does.
  init?(_ text: String) {
    var parser = TimeZoneRuleParser(text)
    guard parser.skipName(), let standard = parser.time() else { return nil }
    self.standard = -standard
    if parser.isAtEnd { return }
    guard parser.skipName() else { return nil }
    let summer = parser.isAt(",") ? self.standard + 3600 : parser.time().map { -$0 }
    guard let summer, let start = parser.yearDay(), let end = parser.yearDay(), parser.isAtEnd else {
      return nil
    }
    self.summer = Summer(offset: summer, start: start, end: end)
  }

  func changes(after last: Int64, untilYear year: Int) -> [ZoneRules.Change] {
    guard let summer else { return [] }
    let (day, _) = Instant(seconds: max(last, 0)).local(offset: 0)
    var changes: [ZoneRules.Change] = []
    for year in day.components.year..<max(day.components.year + 1, year + 1) {
      guard let start = summer.start.day(in: year), let end = summer.end.day(in: year) else { continue }
      changes.append(
        .init(
          start: Instant(day: start, second: summer.start.second, offset: standard), offset: summer.offset))
      changes.append(
        .init(start: Instant(day: end, second: summer.end.second, offset: summer.offset), offset: standard))
    }
    return changes.filter { $0.start.seconds > last }.sorted { $0.start < $1.start }
  }
}

extension TimeZoneRule.YearDay {
  /// The weekday of that week of the month; week 5 is the last.
  func day(in year: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    let wanted = weekday == 0 ? 7 : weekday
    var day = (wanted - first.weekday + 7) % 7 + 1 + (week - 1) * 7
    while day > Day.length(ofMonth: month, year: year) { day -= 7 }
    return Day(year: year, month: month, day: day)
  }
}

private struct TimeZoneRuleParser {
  private var rest: Substring.UTF8View

  init(_ text: String) {
    rest = text[...].utf8
  }

  var isAtEnd: Bool { rest.isEmpty }

  func isAt(_ sign: Unicode.Scalar) -> Bool { rest.first == UInt8(ascii: sign) }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard isAt(sign) else { return false }
    rest = rest.dropFirst()
    return true
  }

  /// Letters, or anything between < and >.
  mutating func skipName() -> Bool {
    if skip("<") {
      rest = rest.drop { $0 != UInt8(ascii: ">") }
      return skip(">")
    }
    let name = rest.prefix { (65...90).contains($0) || (97...122).contains($0) }
    rest = rest.dropFirst(name.count)
    return !name.isEmpty
  }

  private mutating func number() -> Int? {
    let digits = rest.prefix { (48...57).contains($0) }
    rest = rest.dropFirst(digits.count)
    return Int(String(decoding: Array(digits), as: UTF8.self))
  }

  /// `4`, `-3:30`, in seconds.
  mutating func time() -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard var seconds = number().map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where skip(":") {
      guard let part = number() else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  /// `,M9.1.6/24`; without a time, two in the morning.
  mutating func yearDay() -> TimeZoneRule.YearDay? {
    guard skip(","), skip("M"), let month = number(), skip("."), let week = number(), skip("."),
      let weekday = number(), (1...12).contains(month), (1...5).contains(week), (0...6).contains(weekday)
    else { return nil }
    guard skip("/") else { return .init(month: month, week: week, weekday: weekday, second: 7200) }
    return time().map { .init(month: month, week: week, weekday: weekday, second: $0) }
  }
}
