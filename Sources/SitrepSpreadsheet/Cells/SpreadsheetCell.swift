import SitrepModel

/// A cell that holds something.
package struct SpreadsheetCell: Hashable, Sendable {
  package var at: CellReference
  package var value: SpreadsheetValue
  /// The code of its number format: `General`, `yyyy-mm-dd`, `0.0%`.
  package var format: String
  /// Whether the value is what a formula gave when the workbook was last saved.
  package var isFormula: Bool
  package var struckOut: StruckOut

  /// How much of what it shows a line goes through.
  package enum StruckOut: Hashable, Sendable { case none, part, whole }

  package init(
    at: CellReference, value: SpreadsheetValue, format: String = "General", isFormula: Bool = false,
    struckOut: StruckOut = .none
  ) {
    self.at = at
    self.value = value
    self.format = format
    self.isFormula = isFormula
    self.struckOut = struckOut
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

/// `19:28:00`; a length of time may have more hours than a day.
private func clock(_ second: Int) -> String {
  [second / 3600, second / 60 % 60, second % 60].map { padded($0, to: 2) }.joined(separator: ":")
}

extension SpreadsheetDate: CustomStringConvertible {
  /// ISO 8601: `2025-11-28`, `2025-11-28T19:28:00`.
  package var description: String {
    let date = "\(Day(number: Int32(clamping: day)))"
    return second.map { "\(date)T\(clock($0))" } ?? date
  }
}
