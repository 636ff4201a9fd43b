import SitrepModel

/// Rule 13, policy clock: which day of a measure it is and when it ends.
///
/// Day n of N counts from the start. The last day in force is that of ``PolicyEnd``; an imprecise start or end
/// gives ranges. What is only pledged or proposed is never counted, though its start may lie ahead.
struct PolicyClock: Hashable, Sendable {
  var start: DateSpan?
  var end: PolicyEnd
  var dayLow: Int?
  var dayHigh: Int?
  /// How many days it lasts, at least and at most.
  var daysLow: Int?
  var daysHigh: Int?
  /// Days to the last day, at least; negative once past.
  var daysLeft: Int?
  /// Past its end, with no word of an extension or an end.
  var isPastItsEnd = false
  /// Ends within seven days.
  var endsSoon = false
  /// The last day on which the measure can have been in force; nil where that is open.
  var lastPossibleDay: Day?

  static let warningDays = 7

  init(_ timeline: PolicyTimeline, stage: PolicyStage, on day: Day) {
    start = timeline.start?.content
    end = PolicyEnd(timeline)
    let last = end.last.flatMap { $0.isOpenEnd ? nil : $0 }
    let held = stage == .held ? timeline.steps.last?.policy.head.occurred.latest : nil
    lastPossibleDay = last?.latest ?? held
    if let start, !start.isOpenStart {
      dayHigh = day - start.earliest + 1
      // Since a day or later: of a measure that has started, at least its first day.
      dayLow = start.isOpenEnd ? min(1, day - start.earliest + 1) : day - start.latest + 1
    }
    let isCounted: Bool
    switch stage {
    case .ended, .held: isCounted = false
    case .pledged, .proposed: isCounted = (dayHigh ?? 1) < 1
    case .announced, .adopted, .inForce, .extended, .suspended: isCounted = true
    }
    guard isCounted else {
      (dayLow, dayHigh) = (nil, nil)
      return
    }
    guard let last else { return }
    measureLength(to: last)
    daysLeft = last.earliest - day
    isPastItsEnd = day > last.latest
    endsSoon = !isPastItsEnd && last.earliest - day <= Self.warningDays
  }

  private mutating func measureLength(to last: DateSpan) {
    guard let start, !start.isOpenStart, !start.isOpenEnd, last.latest >= start.earliest else { return }
    if end.basis == .computed {
      // Start and end move together, so that an imprecise start does not make the length imprecise.
      let lengths = [last.earliest - start.earliest + 1, last.latest - start.latest + 1]
      (daysLow, daysHigh) = (lengths.min(), lengths.max())
    } else {
      daysLow = max(1, last.earliest - start.latest + 1)
      daysHigh = last.latest - start.earliest + 1
    }
  }

  /// Whether the measure has started by the day of the report, for all that is known of its start.
  var isCounting: Bool { (dayHigh ?? 0) >= 1 }
}
