/// A date as it was given, with all the imprecision it was given with (EDTF, ISO 8601-2, levels 0 and 1).
///
/// It says from which day to which day the matter may lie: one day for `2025-11-28`, thirty for `2025-11`, open
/// to one side for `2025-11-28/..`. Marks keep what the days don't say.
package struct DateSpan: Hashable, Sendable {
  /// The first day that the date allows; meaningless where the start is open.
  package var earliest: Day
  /// The last day that the date allows; meaningless where the end is open.
  package var latest: Day
  package var marks: Marks
  package var precision: Precision
  package var endPrecision: Precision
  /// The second of the day where a time was given, else -1.
  package var startSecond: Int32
  package var endSecond: Int32

  package struct Marks: OptionSet, Hashable, Sendable {
    package let rawValue: UInt16
    package init(rawValue: UInt16) { self.rawValue = rawValue }

    /// `~`: about this date.
    package static let approximate = Marks(rawValue: 1)
    /// `?`: perhaps this date.
    package static let uncertain = Marks(rawValue: 2)
    package static let interval = Marks(rawValue: 4)
    package static let openStart = Marks(rawValue: 8)
    package static let openEnd = Marks(rawValue: 16)
    /// A blank start or end, as in `/2025-11-30`: unknown rather than open.
    package static let unknownStart = Marks(rawValue: 32)
    package static let unknownEnd = Marks(rawValue: 64)
    /// The times are in UTC, not yet in the operation's zone.
    package static let utc = Marks(rawValue: 128)
    package static let endApproximate = Marks(rawValue: 256)
    package static let endUncertain = Marks(rawValue: 512)
  }

  package enum Precision: UInt8, Hashable, Sendable {
    case day, week, month, year, decade, century, time
  }

  package init(
    earliest: Day, latest: Day, marks: Marks = [], precision: Precision = .day,
    endPrecision: Precision = .day,
    startSecond: Int32 = -1, endSecond: Int32 = -1
  ) {
    self.earliest = earliest
    self.latest = latest
    self.marks = marks
    self.precision = precision
    self.endPrecision = endPrecision
    self.startSecond = startSecond
    self.endSecond = endSecond
  }

  package init(_ day: Day) {
    self.init(earliest: day, latest: day)
  }

  /// From the first day that one of several dates allows to the last; one date where all are the same, nil for none.
  package init?(covering dates: [DateSpan]) {
    guard let first = dates.first else { return nil }
    if dates.allSatisfy({ $0 == first }) {
      self = first
      return
    }
    var marks: Marks = .interval
    if dates.contains(where: \.isOpenStart) { marks.insert(.openStart) }
    if dates.contains(where: \.isOpenEnd) { marks.insert(.openEnd) }
    let (low, high) = (
      dates.map(\.earliest).min() ?? first.earliest, dates.map(\.latest).max() ?? first.latest
    )
    // Several that mean one day, not all of them sure.
    if low == high { marks = .approximate }
    self.init(earliest: low, latest: high, marks: marks)
  }

  /// Whether it leaves open all that another does.
  package func holds(_ other: DateSpan) -> Bool {
    self == other
      || (isOpenStart || !other.isOpenStart && earliest <= other.earliest)
        && (isOpenEnd || !other.isOpenEnd && other.latest <= latest)
  }

  package var isOpenStart: Bool { !marks.isDisjoint(with: [.openStart, .unknownStart]) }
  package var isOpenEnd: Bool { !marks.isDisjoint(with: [.openEnd, .unknownEnd]) }

  /// The first day where one is known, else the last: the day a record is ordered by.
  package var day: Day { isOpenStart ? latest : earliest }

  /// Whether a mark (`~`, `?`) says that the date is not sure.
  package var isMarkedImprecise: Bool {
    !marks.isDisjoint(with: [.approximate, .uncertain, .endApproximate, .endUncertain])
  }

  /// Whether the date leaves more than one day open, or is marked as not sure.
  package var isImprecise: Bool {
    isMarkedImprecise || isOpenStart || isOpenEnd || earliest != latest
  }

  /// How many days the span covers, both ends counted; nil where it is open.
  package var length: Int? {
    isOpenStart || isOpenEnd ? nil : latest - earliest + 1
  }

  /// A span given with times in UTC, in the days and seconds of a zone.
  package func localised(to zone: ZoneRules) -> DateSpan {
    guard marks.contains(.utc) else { return self }
    var local = self
    local.marks.remove(.utc)
    if startSecond >= 0 {
      let instant = Instant(day: earliest, second: Int(startSecond), offset: 0)
      let (day, second) = instant.local(offset: zone.offset(at: instant))
      local.earliest = day
      local.startSecond = Int32(second)
    }
    if endSecond >= 0 {
      let instant = Instant(day: latest, second: Int(endSecond), offset: 0)
      let (day, second) = instant.local(offset: zone.offset(at: instant))
      local.latest = day
      local.endSecond = Int32(second)
    }
    if !marks.contains(.interval) {
      local.latest = local.earliest
      local.endSecond = local.startSecond
    }
    return local
  }
}

extension DateSpan: CustomStringConvertible {
  /// The date in EDTF again: `2025-11-28`, `2025-11-21/2025-11-30`, `2025-11-28~`. A week, for which EDTF has no form, is
  /// the interval of its days.
  package var description: String {
    if marks.isEmpty, precision == .day { return earliest.description }
    let start = text(
      of: earliest, precision, second: startSecond,
      approximate: marks.contains(.approximate), uncertain: marks.contains(.uncertain))
    if !marks.contains(.interval), precision == .week {
      var days = self
      days.marks.insert(.interval)
      if marks.contains(.approximate) { days.marks.insert(.endApproximate) }
      if marks.contains(.uncertain) { days.marks.insert(.endUncertain) }
      return days.description
    }
    guard marks.contains(.interval) else { return start }
    let from = marks.contains(.openStart) ? ".." : marks.contains(.unknownStart) ? "" : start
    let end = text(
      of: latest, endPrecision, second: endSecond,
      approximate: marks.contains(.endApproximate), uncertain: marks.contains(.endUncertain))
    let to = marks.contains(.openEnd) ? ".." : marks.contains(.unknownEnd) ? "" : end
    return "\(from)/\(to)"
  }

  private func text(
    of day: Day, _ precision: Precision, second: Int32, approximate: Bool, uncertain: Bool
  ) -> String {
    let iso = "\(day)"
    let mark = approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : ""
    let digits =
      switch precision {
      // An interval from or to a week is from its first or to its last day.
      case .day, .week: iso
      case .month: String(iso.prefix(7))
      case .year: String(iso.prefix(4))
      case .decade: String(iso.prefix(3)) + "X"
      case .century: String(iso.prefix(2)) + "XX"
      case .time: "\(iso)T\(timeOfDay(Int(second)))" + (marks.contains(.utc) ? "Z" : "")
      }
    return digits + mark
  }
}
