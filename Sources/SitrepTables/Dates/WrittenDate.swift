import SitrepModel

/// A date as people and other programs write it, where that is not ISO 8601: `29 Nov 2025`, `29 de noviembre de 2025`,
/// `2025/11/29`, `30/04/2016`, `week 48 of 2025`, the number by which a spreadsheet counts days, `2026-03-01 21:22:31.306805`.
package enum WrittenDate: Hashable, Sendable {
  /// Nobody can misread it; in EDTF.
  case one(String)
  /// It can be read in several ways, each in EDTF: `03/04/2025`.
  case several([String])
  /// It is no date, or not a whole one.
  case unreadable

  package init(_ text: String, _ words: DateWords) {
    if let counted = Self.counted(text) {
      self = .one(counted)
      return
    }
    self = .unreadable
    guard text.utf8.count <= 64, var tokens = DateToken.tokens(of: text, words) else { return }
    let clock = DateClock(takenFrom: &tokens)
    let isAbout = tokens.contains { $0.says(.about) }
    tokens.removeAll { $0.says(.about) }
    let dates = Self.week(tokens) ?? Self.period(tokens) ?? Self.dates(tokens)
    guard let first = dates.first else { return }
    let isDay = first.utf8.count == 10
    if clock != nil, !isDay || isAbout { return }
    if isAbout, first.contains("/") { return }
    let whole = dates.map { $0 + (clock.map { "T\($0.text)" } ?? "") + (isAbout ? "~" : "") }
    self = whole.count == 1 ? .one(whole[0]) : .several(whole)
  }

  /// The date that a text in EDTF is in a column of a kind: a program's midnight is a day where no time is asked for.
  static func date(_ edtf: String, in kind: CellKind) -> DateSpan? {
    guard let span = try? DateSpan(edtf: edtf) else { return nil }
    let isDay = kind != .moment && span.startSecond == 0 && (span.marks.isEmpty || edtf.hasSuffix("Z"))
    return isDay ? DateSpan(span.earliest) : span
  }

  /// A date in EDTF as a column of a kind takes it, however it is written; nil where it is none, or several.
  package static func edtf(_ text: String, in kind: CellKind, _ words: DateWords) -> String? {
    if (try? DateSpan(edtf: text)) != nil { return text }
    guard case .one(let edtf) = WrittenDate(text, words) else { return nil }
    return date(edtf, in: kind)?.description
  }

  /// A number by which spreadsheets count days from 1900, from 2000 to 2100, or the digits of a day without signs.
  private static func counted(_ text: String) -> String? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let serial = Int(parts[0])
    else { return nil }
    if parts.count == 1, parts[0].utf8.count == 8 {
      return day(year: serial / 10_000, month: serial / 100 % 100, day: serial % 100)
    }
    guard (36_526...73_050).contains(serial), let share = Double("0.\(parts.count == 2 ? parts[1] : "0")")
    else { return nil }
    // To the second: a share of a day is no whole number of them.
    let second = Int((share * 86_400).rounded())
    guard second < 86_400 else { return nil }
    let day = "\(Day(number: Int32(serial - 25_569)))"
    return second == 0 ? day : "\(day)T\(DateClock(second: second).text)"
  }

  /// `week 48 of 2025`, `SE 48/2025`, `W48 2025`; nil where no word says that it is a week.
  private static func week(_ tokens: [DateToken]) -> [String]? {
    guard tokens.contains(where: { $0.says(.week) }) else { return nil }
    let numbers = tokens.compactMap(\.number)
    let years = numbers.filter { $0.utf8.count == 4 }
    let weeks = numbers.filter { $0.utf8.count <= 2 }.compactMap { Int($0) }
    guard years.count == 1, weeks.count == 1, numbers.count == 2,
      tokens.allSatisfy({ $0.month == nil && $0.weekday == nil }), let year = Int(years[0]),
      Day(mondayOfWeek: weeks[0], ofYear: year) != nil
    else { return [] }
    return ["\(years[0])-W\(padded(weeks[0], to: 2))"]
  }

  /// `24–28 Nov 2025`, `del 24 de noviembre al 2 de diciembre de 2025`: what the start lacks is that of the end.
  private static func period(_ tokens: [DateToken]) -> [String]? {
    guard tokens.contains(where: { $0.month != nil }),
      let middle = tokens.indices.first(where: { DateToken.isTo(tokens, $0) })
    else { return nil }
    let (start, end) = (Array(tokens[..<middle]), Array(tokens[(middle + 1)...]))
    let ends = dates(end)
    guard ends.count == 1, ends[0].utf8.count == 10 else { return [] }
    var whole = start
    if !end.contains(where: { $0.month != nil }) { return [] }
    if !start.contains(where: { $0.month != nil }) { whole += end.filter { $0.month != nil } }
    if !start.contains(where: { $0.isYear }) { whole += end.filter(\.isYear) }
    let starts = dates(whole)
    guard starts.count == 1, starts[0].utf8.count == 10, starts[0] < ends[0] else { return [] }
    return ["\(starts[0])/\(ends[0])"]
  }

  /// All that the numbers and names may mean, each once.
  private static func dates(_ tokens: [DateToken]) -> [String] {
    let numbers = tokens.compactMap(\.number)
    let months = tokens.compactMap(\.month)
    let weekdays = tokens.compactMap(\.weekday)
    guard months.count < 2, weekdays.count < 2, numbers.count < 4 else { return [] }
    let found = months.first.map { named(numbers, month: $0) } ?? numbered(numbers)
    guard let weekday = weekdays.first else { return found }
    // A day of the week that the date is not says that one of them is wrong.
    return found.filter {
      (try? DateSpan(edtf: $0)).map { $0.precision == .day && $0.earliest.weekday == weekday } ?? false
    }
  }

  private static func named(_ numbers: [String], month: Int) -> [String] {
    let years = numbers.filter { $0.utf8.count == 4 }
    let others = numbers.filter { $0.utf8.count <= 2 }
    guard years.count + others.count == numbers.count else { return [] }
    switch (years.count, others.count) {
    case (1, 0): return ["\(padded(Int(years[0]) ?? 0, to: 4))-\(padded(month, to: 2))"]
    case (1, 1): return [day(year: Int(years[0]), month: month, day: Int(others[0]))].compactMap(\.self)
    // 29-Nov-25, as spreadsheets show days: the year stands last.
    case (0, 2) where others[1].utf8.count == 2:
      return [day(year: Int(others[1]).map { 2000 + $0 }, month: month, day: Int(others[0]))].compactMap(
        \.self)
    default: return []
    }
  }

  private static func numbered(_ texts: [String]) -> [String] {
    let numbers = texts.compactMap { Int($0) }
    let lengths = texts.map(\.utf8.count)
    guard numbers.count == texts.count else { return [] }
    var found: [String?] = []
    switch lengths {
    case _ where numbers.count == 2 && lengths[0] == 4 && lengths[1] <= 2:
      found = [Self.month(numbers[0], numbers[1])]
    case _ where numbers.count == 2 && lengths[1] == 4 && lengths[0] <= 2:
      found = [Self.month(numbers[1], numbers[0])]
    case _ where numbers.count == 3 && lengths[0] == 4 && lengths[1] <= 2 && lengths[2] <= 2:
      // Year first is year, month, day to everyone; where that is no day, the last two can only be the other way round.
      found = [
        day(year: numbers[0], month: numbers[1], day: numbers[2])
          ?? day(year: numbers[0], month: numbers[2], day: numbers[1])
      ]
    case _ where numbers.count == 3 && lengths[2] == 4 && lengths[0] <= 2 && lengths[1] <= 2:
      found = [
        day(year: numbers[2], month: numbers[1], day: numbers[0]),
        day(year: numbers[2], month: numbers[0], day: numbers[1]),
      ]
    case [2, 2, 2], [1, 2, 2], [2, 1, 2], [1, 1, 2]:
      found = [
        day(year: 2000 + numbers[2], month: numbers[1], day: numbers[0]),
        day(year: 2000 + numbers[2], month: numbers[0], day: numbers[1]),
        lengths[0] == 2 ? day(year: 2000 + numbers[0], month: numbers[1], day: numbers[2]) : nil,
      ]
    default: return []
    }
    var each: [String] = []
    for case .some(let date) in found where !each.contains(date) { each.append(date) }
    return each
  }

  private static func day(year: Int?, month: Int, day: Int?) -> String? {
    guard let year, let day, (1900...2199).contains(year), let date = Day(year: year, month: month, day: day)
    else { return nil }
    return "\(date)"
  }

  private static func month(_ year: Int, _ month: Int) -> String? {
    guard (1900...2199).contains(year), (1...12).contains(month) else { return nil }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))"
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
