/// The offsets from UTC that a time zone has had, as a list of changes.
///
/// Kept as data so that the rules of evidence need no clock and no system time zone.
package struct ZoneRules: Sendable {
  /// The IANA name: `America/Santiago`.
  package let name: String
  /// In order of time; the first holds for all time before it too.
  package let changes: [Change]

  /// From `start` on, the zone is `offset` seconds east of UTC.
  package struct Change: Sendable {
    package let start: Instant
    package let offset: Int

    package init(start: Instant, offset: Int) {
      self.start = start
      self.offset = offset
    }
  }

  /// - Parameter changes: in order of time; the first holds for all time before it too.
  package init(name: String, changes: [Change]) {
    self.name = name
    self.changes = changes
  }

  package static let utc = ZoneRules(name: "UTC", changes: [])

  /// Seconds east of UTC at a moment.
  package func offset(at instant: Instant) -> Int {
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle].start <= instant { low = middle + 1 } else { high = middle }
    }
    return changes.isEmpty ? 0 : changes[max(0, low - 1)].offset
  }

  /// The moment at which clocks in the zone show a second of a day; where they show it twice, the first.
  package func instant(day: Day, second: Int) -> Instant {
    let guess = Instant(day: day, second: second, offset: 0)
    let before = offset(at: Instant(seconds: guess.seconds - 86_400))
    let early = Instant(day: day, second: second, offset: before)
    if offset(at: early) == before { return early }
    return Instant(day: day, second: second, offset: offset(at: early))
  }
}
