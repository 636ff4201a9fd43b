import SitrepModel

/// The date that a text most likely means: what spreadsheets and people write instead of ISO 8601.
enum DateHint {
  /// The nearest EDTF date; nil where the text does not tell, as `05/06/2025` does not.
  static func nearest(to text: String) -> String? {
    let parts = text.split { !($0.isNumber || $0.isLetter) }.map(String.init)
    let dates = candidates(numbered(parts))
    return dates.count == 1 ? dates[0] : nil
  }

  /// The parts with the name of a month as its number, in the place that it has in ISO 8601; parts that say nothing
  /// of the date, such as "de", left out.
  private static func numbered(_ parts: [String]) -> [String] {
    guard let named = parts.firstIndex(where: { month(named: $0) != nil }),
      let month = month(named: parts[named])
    else { return parts }
    let others = parts.indices.filter { $0 != named }.map { parts[$0] }.compactMap { part -> String? in
      // "5th", "1er".
      let digits = part.prefix { $0.isASCII && $0.isNumber }
      return digits.isEmpty ? nil : String(digits)
    }
    guard let year = others.first(where: { $0.utf8.count == 4 }) else { return [] }
    return [year, padded(month, to: 2)]
      + others.filter { $0 != year }.map { $0.utf8.count == 1 ? "0\($0)" : $0 }
  }

  private static func month(named part: String) -> Int? {
    let name = foldedName(part)
    guard name.utf8.count > 2 else { return nil }
    return months.firstIndex { starts in starts.contains { name.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// How the names of the months start in English, Spanish, French and Portuguese.
  private static let months = [
    ["jan", "ene"], ["feb", "fev"], ["mar"], ["apr", "abr", "avr"], ["may", "mai"], ["jun", "juin"],
    ["jul", "juil"], ["aug", "ago", "aou"], ["sep", "set"], ["oct", "out"], ["nov"], ["dec", "dic", "dez"],
  ]

  private static func candidates(_ parts: [String]) -> [String] {
    let numbers = parts.map { Int($0) }
    switch numbers.count {
    case 1:
      guard let digits = parts.first, let number = Int(digits) else { return [] }
      // A date that a spreadsheet program shows as the number it counts by: 2000 to 2100.
      if (36_526...73_050).contains(number) { return ["\(Day(number: Int32(number - 25_569)))"] }
      guard digits.utf8.count == 8 else { return [] }
      return dates(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    case 2:
      if let year = numbers[0], let month = numbers[1], parts[0].utf8.count == 4 {
        return monthDates(year, month)
      }
      if let month = numbers[0], let year = numbers[1], parts[1].utf8.count == 4 {
        return monthDates(year, month)
      }
      return []
    case 3:
      guard let last = numbers[2], let middle = numbers[1], let first = numbers[0] else { return [] }
      if parts[0].utf8.count == 4 {
        let asGiven = dates(year: first, month: middle, day: last)
        // A day that the month does not have: its last one was meant.
        if asGiven.isEmpty, (1...12).contains(middle), (29...31).contains(last) {
          return dates(year: first, month: middle, day: Day.length(ofMonth: middle, year: first))
        }
        return asGiven.isEmpty ? dates(year: first, month: last, day: middle) : asGiven
      }
      let year = parts[2].utf8.count == 2 ? 2000 + last : last
      // Day first, and month first where that is a date too: both are in use, so only a single reading is a hint.
      return Array(
        Set(dates(year: year, month: middle, day: first) + dates(year: year, month: first, day: middle)))
    default: return []
    }
  }

  private static func dates(year: Int, month: Int, day: Int) -> [String] {
    guard (1900...2999).contains(year), let date = Day(year: year, month: month, day: day) else { return [] }
    return ["\(date)"]
  }

  private static func monthDates(_ year: Int, _ month: Int) -> [String] {
    guard (1900...2999).contains(year), (1...12).contains(month) else { return [] }
    return ["\(padded(year, to: 4))-\(padded(month, to: 2))"]
  }
}
