import SitrepModel

/// What several dates that sources give for one thing leave open: where all of them can be right, what they share;
/// else everything from the first to the last.
struct MergedDates: Sendable {
  let span: DateSpan
  /// Whether all of them can be right.
  let agree: Bool

  /// - Returns: nil for no dates.
  init?(_ spans: [DateSpan]) {
    guard let first = spans.first else { return nil }
    let low = spans.filter { !$0.isOpenStart }.map(\.earliest).max()
    let high = spans.filter { !$0.isOpenEnd }.map(\.latest).min()
    if let low, let high, low > high {
      var marks: DateSpan.Marks = .interval
      if spans.contains(where: \.isOpenStart) { marks.insert(.openStart) }
      if spans.contains(where: \.isOpenEnd) { marks.insert(.openEnd) }
      span = DateSpan(
        earliest: spans.map(\.earliest).min() ?? low, latest: spans.map(\.latest).max() ?? high, marks: marks)
      agree = false
      return
    }
    agree = true
    // As a source puts it where one of them does ("April 2023"), a date that is not marked as unsure first.
    let asSaid = spans.filter {
      ($0.isOpenStart ? nil : $0.earliest) == low && ($0.isOpenEnd ? nil : $0.latest) == high
    }
    if let said = asSaid.first(where: { !$0.isMarkedImprecise }) ?? asSaid.first {
      span = said
      return
    }
    var marks: DateSpan.Marks = low == high ? [] : .interval
    if low == nil { marks.insert(.openStart) }
    if high == nil { marks.insert(.openEnd) }
    if spans.allSatisfy(\.isMarkedImprecise) { marks.insert(.approximate) }
    span = DateSpan(
      earliest: low ?? high ?? first.earliest, latest: high ?? low ?? first.latest, marks: marks)
  }
}
