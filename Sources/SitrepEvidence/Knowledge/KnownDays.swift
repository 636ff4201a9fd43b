import SitrepModel

/// The first days by whose cut-off moments have passed, each worked out once: a million records were entered in some
/// hundred days.
struct KnownDays {
  private let knownTime: KnownTime
  /// By the time in steps of most of a day, so that days near one another have places of their own.
  private var kept = [Stretch](repeating: Stretch(after: 0, upTo: 0, day: .always), count: 64)

  /// The moments after one cut-off and up to the next.
  private struct Stretch {
    let after, upTo: Int64
    let day: Day
  }

  init(_ knownTime: KnownTime) { self.knownTime = knownTime }

  mutating func firstDay(knowing instant: Instant) -> Day {
    let place = Int(truncatingIfNeeded: instant.seconds >> 16) & 63
    let known = kept[place]
    if instant.seconds > known.after, instant.seconds <= known.upTo { return known.day }
    let day = knownTime.firstDay(knowing: instant)
    kept[place] = Stretch(
      after: knownTime.cutoff(of: day + -1).seconds, upTo: knownTime.cutoff(of: day).seconds, day: day)
    return day
  }
}
