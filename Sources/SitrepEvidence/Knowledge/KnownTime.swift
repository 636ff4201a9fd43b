import SitrepModel

/// Rule 1, known at D: from when a record is known.
///
/// It is known from the time it was entered; where that is blank, from its source's publication, at the latest
/// instant that date allows; where that is open or blank, from when the source was read. A date without a time
/// counts as known by that day's cut-off.
struct KnownTime: Sendable {
  let zone: ZoneRules
  private let cutoffSeconds: ByDay<Int>

  init(_ operation: Operation) {
    zone = operation.profile.zone
    cutoffSeconds = operation.profiles.map(\.cutoffSecond)
  }

  /// - Returns: nil where nothing says when; it is then inferred from the date that the record is about.
  func instant(entered: Instant?, published: DateSpan?, accessed: DateSpan?) -> Instant? {
    entered ?? published.flatMap(latestInstant) ?? accessed.flatMap(latestInstant)
  }

  /// The latest instant that a date allows; nil where its end is open. `~` and `?` add nothing.
  func latestInstant(of date: DateSpan) -> Instant? {
    if date.isOpenEnd { return nil }
    return date.endSecond >= 0
      ? zone.instant(day: date.latest, second: Int(date.endSecond)) : cutoff(of: date.latest)
  }

  /// Where neither record nor source says when: by the last day that the record is about, for on the first of
  /// several nobody could tell of all of them.
  func instant(inferredFrom occurred: DateSpan) -> Instant {
    latestInstant(of: occurred) ?? cutoff(of: occurred.day)
  }

  func cutoff(of day: Day) -> Instant {
    zone.instant(day: day, second: cutoffSeconds[day])
  }

  /// The first day by whose cut-off an instant has passed.
  func firstDay(knowing instant: Instant) -> Day {
    var (day, _) = instant.local(offset: zone.offset(at: instant))
    while instant > cutoff(of: day) { day = day + 1 }
    return day
  }
}
