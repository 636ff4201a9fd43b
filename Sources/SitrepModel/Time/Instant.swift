/// A moment, as seconds since 1970-01-01T00:00:00Z.
@usableFromInline package struct Instant: Hashable, Comparable, Sendable {
  @usableFromInline package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// A second of a day that is counted at an offset from UTC (in seconds, east positive).
  package init(day: Day, second: Int, offset: Int) {
    seconds = Int64(day.number) * 86_400 + Int64(second) - Int64(offset)
  }

  // All of them, inlined: sorts of a million estimates compare little else.
  @inlinable package static func == (first: Instant, second: Instant) -> Bool {
    first.seconds == second.seconds
  }
  @inlinable package static func < (first: Instant, second: Instant) -> Bool {
    first.seconds < second.seconds
  }
  @inlinable package static func <= (first: Instant, second: Instant) -> Bool {
    first.seconds <= second.seconds
  }
  @inlinable package static func > (first: Instant, second: Instant) -> Bool {
    first.seconds > second.seconds
  }
  @inlinable package static func >= (first: Instant, second: Instant) -> Bool {
    first.seconds >= second.seconds
  }

  /// The day and the second of that day, at an offset from UTC.
  package func local(offset: Int) -> (day: Day, second: Int) {
    let shifted = seconds + Int64(offset)
    let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    return (Day(number: Int32(day)), Int(shifted - day * 86_400))
  }
}

extension Instant: CustomStringConvertible {
  /// ISO 8601 in UTC: `2025-11-28T19:28:00Z`.
  @usableFromInline package var description: String {
    let (day, second) = local(offset: 0)
    return "\(day)T\(timeOfDay(second))Z"
  }
}

/// `19:28:00` for a second of the day.
package func timeOfDay(_ second: Int) -> String {
  String(unsafeUninitializedCapacity: 8) { text in
    text.initialize(repeating: UInt8(ascii: ":"))
    fill(text, 0..<2, with: second / 3600)
    fill(text, 3..<5, with: second / 60 % 60)
    fill(text, 6..<8, with: second % 60)
    return 8
  }
}
