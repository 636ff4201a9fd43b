/// How long a measure lasts, as its text gives it: months stay months, for 60 days and two months differ.
package struct PolicyDuration: Hashable, Sendable {
  package let months: Int
  package let days: Int

  package init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// ISO 8601 (`P60D`, `P2M`, `P1Y`, `P2W`, `P1M15D`) or a number of days (`60`); nil for anything else, for
  /// nothing at all and for more than a century.
  package init?(_ text: String) {
    var rest = Substring(text)
    if let days = Int(text), !text.hasPrefix("+") {
      guard (1...36_525).contains(days) else { return nil }
      self.init(days: days)
      return
    }
    guard rest.popFirst() == "P" else { return nil }
    var (months, days) = (0, 0)
    var allowed: Substring = "YMWD"
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      rest = rest.dropFirst(digits.count)
      guard let number = Int(digits), number <= 36_525, let unit = rest.popFirst(),
        let place = allowed.firstIndex(of: unit)
      else { return nil }
      allowed = allowed[allowed.index(after: place)...]
      switch unit {
      case "Y": months += 12 * number
      case "M": months += number
      case "W": days += 7 * number
      default: days += number
      }
    }
    guard months + days > 0, months <= 1200, days <= 36_525 else { return nil }
    self.init(months: months, days: days)
  }

  /// The last day in force when the first day is `start`: start + duration − 1.
  ///
  /// Months end on the day before the same day of the month, or on the last day of a month that has no such day.
  package func lastDay(from start: Day) -> Day {
    let sameDay = start.adding(months: months)
    let isShorterMonth = sameDay.components.day < start.components.day
    return sameDay + (days - (isShorterMonth ? 0 : 1))
  }
}

extension PolicyDuration: CustomStringConvertible {
  package var description: String {
    "P" + (months > 0 ? "\(months)M" : "") + (days > 0 ? "\(days)D" : "")
  }
}
