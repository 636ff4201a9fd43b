import SitrepModel

extension DayEvidence {
  /// Rule 20 in the report's words: case fatality by place and basis, and the funding received by place and sector.
  func shareEntries(_ figures: [Report.Figure]) -> [Report.Share] {
    let shares = ShareKind.allCases.flatMap { kind -> [Report.Share] in
      let parts = figures.filter { $0.indicator == kind.indicators.part && !$0.isExpired }
      let stated = Dictionary(
        figures.filter { $0.indicator == kind.statedBy && $0.group == "all" && !$0.isExpired }
          .map { ($0.place, $0) }, uniquingKeysWith: { first, _ in first })
      let wholes = Dictionary(
        grouping: figures.filter { $0.indicator == kind.indicators.whole }, by: \.place)
      var told: Set<String> = []
      return parts.flatMap { part in
        wholes[part.place, default: []].lazy.compactMap { share(kind, of: part, in: $0) }.prefix(1)
      }
      // A rate that a source states and ours is not is one of another whole.
      .filter { share in stated[share.place].map { isAbout($0, share) } ?? true }
      // Of several kinds of number for one place that which comes first among the figures.
      .filter { told.insert($0.id).inserted }
    }
    let bases = Dictionary(grouping: shares) { $0.part }.mapValues(\.count)
    return shares.map { share in
      // The same dead of several kinds of cases: of which they were is not said.
      guard bases[share.part, default: 1] > 1 else { return share }
      var share = share
      share.marks = CaveatSet(share.marks.map(\.code)).union([.definitionDiffers]).marks
      return share
    }
  }

  private func share(
    _ kind: ShareKind, of part: Report.Figure, in whole: Report.Figure
  ) -> Report.Share? {
    guard part.place == whole.place, part.unit == whole.unit, part.group == whole.group,
      areAbout(part: part, whole: whole, kind), kind.isWholeStanding || !whole.isExpired
    else { return nil }
    let sector = Sector(group: part.group)
    guard part.group == "all" || kind.isWholeStanding && sector != nil,
      let percent = ShareRule.percent(
        of: part.bounds, in: whole.bounds, isWithinWhole: kind.isWithinWhole)
    else { return nil }
    let best = percent.low == percent.high ? percent.low : nil
    let label = part.label.weaker(of: whole.label)
    var codes = CaveatSet(part.marks + whole.marks)
    codes.insert(.computed)
    let value = FigureValue.message(
      of: Quantity(words: .blank, low: percent.low, best: best, high: percent.high, kind: .number),
      unit: UnitID.percent, in: operation)
    let message = Message.shareLine(
      kind: .code(kind.code), sector: .coded(sector), place: .local(part.placeName), value: .message(value),
      part: .message(part.value), whole: .message(whole.value),
      wholeAsOf: whole.asOf == part.asOf ? .none : .date(whole.asOf), label: .code(label.code),
      asOf: .date(part.asOf), age: part.age)
    var share = Report.Share(
      kind: kind, part: part, whole: whole, sector: sector, label: label, message: message,
      marks: codes.marks)
    (share.low, share.best, share.high) = (percent.low, best, percent.high)
    return share
  }

  /// Whether a rate that was stated is, in its own digits, what we compute.
  private func isAbout(_ stated: Report.Figure, _ share: Report.Share) -> Bool {
    guard let low = stated.bounds.low ?? stated.bounds.high,
      let high = stated.bounds.high ?? stated.bounds.low
    else { return true }
    let rounding = Amount(thousandths: low.thousandths % 1000 == 0 && high.thousandths % 1000 == 0 ? 500 : 50)
    return (share.high.map { $0 + rounding >= low } ?? true)
      && (share.low.map { $0 <= high + rounding } ?? true)
  }

  /// Whether the two are about one situation: sums so far of the same day or a day or so apart; of an appeal, one that
  /// was there when the money was.
  private func areAbout(part: Report.Figure, whole: Report.Figure, _ kind: ShareKind) -> Bool {
    let room = profile.sameSituationDays
    let measures: [Measure] = [.cumulative, .stock]
    guard measures.contains(part.measure), measures.contains(whole.measure) else { return false }
    if kind.isWholeStanding { return whole.asOf.day <= part.asOf.lastDay + room }
    return part.measure == whole.measure && abs(part.asOf.day - whole.asOf.day) <= room
      && abs(part.asOf.lastDay - whole.asOf.lastDay) <= room
  }
}

extension Report.Figure {
  /// The range that a share is computed from: where sources conflict, from the lowest to the highest that is said.
  var bounds: ShareRule.Bounds {
    agreement == .conflicting ? (spread?.low, spread?.high) : (low, high)
  }
}

extension DateSpan {
  /// The last day it is about; of one that goes on, the first.
  var lastDay: Day { isOpenEnd ? day : latest }
}
