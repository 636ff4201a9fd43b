/// A cell that holds something.
package struct SpreadsheetCell: Hashable, Sendable {
  package var at: CellReference
  package var value: SpreadsheetValue
  /// The code of its number format: `General`, `yyyy-mm-dd`, `0.0%`.
  package var format: String
  /// Whether the value is what a formula gave when the workbook was last saved.
  package var isFormula: Bool

  package init(
    at: CellReference, value: SpreadsheetValue, format: String = "General", isFormula: Bool = false
  ) {
    self.at = at
    self.value = value
    self.format = format
    self.isFormula = isFormula
  }
}

/// What a cell holds, by its type and number format.
package enum SpreadsheetValue: Hashable, Sendable {
  case number(Double)
  /// A share as Excel stores it: 0.12 for 12 %.
  case percent(Double)
  case date(SpreadsheetDate)
  /// A time of day or a length of time, in seconds.
  case time(Int)
  case text(String)
  case boolean(Bool)
  /// `#N/A`, `#DIV/0!` …
  case error(String)
  /// A formula whose result the workbook does not hold.
  case uncomputed
}

/// A date without a zone, as cells hold it.
package struct SpreadsheetDate: Hashable, Sendable {
  /// Days since 1970-01-01.
  package var day: Int
  /// The second of the day, where the cell's format shows a time.
  package var second: Int?

  package init(day: Int, second: Int? = nil) {
    self.day = day
    self.second = second
  }
}

extension SpreadsheetValue {
  /// `number`, `date`, `text` …, to say what a cell is.
  package var kind: String {
    switch self {
    case .number: "number"
    case .percent: "percent"
    case .date: "date"
    case .time: "time"
    case .text: "text"
    case .boolean: "boolean"
    case .error: "error"
    case .uncomputed: "formula without a result"
    }
  }

  /// The value as plain text: `12.5`, `0.12` for 12 %, `2025-11-28`, `2025-11-28T19:28:00`, `TRUE`.
  package var text: String {
    switch self {
    case .number(let number), .percent(let number): plain(number)
    case .date(let date): "\(date)"
    case .time(let second): clock(second)
    case .text(let text), .error(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .uncomputed: ""
    }
  }
}

/// The shortest digits that give the number back, without `.0` and, where it is whole, without an exponent.
private func plain(_ number: Double) -> String {
  if number == number.rounded(), abs(number) < 9e15 { return String(Int64(number)) }
  return "\(number)"
}

private func clock(_ second: Int) -> String {
  func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
  return "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))"
}

extension SpreadsheetDate: CustomStringConvertible {
  /// ISO 8601: `2025-11-28`, `2025-11-28T19:28:00`.
  package var description: String {
    // Civil from days, counting years from March so that the leap day comes last.
    let shifted = day + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = String(yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
    let dayOfMonth = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let date =
      String(repeating: "0", count: max(0, 4 - year.utf8.count)) + year
      + (month < 10 ? "-0" : "-") + String(month) + (dayOfMonth < 10 ? "-0" : "-") + String(dayOfMonth)
    return second.map { "\(date)T\(clock($0))" } ?? date
  }
}
