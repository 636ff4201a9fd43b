import SitrepModel

/// Rule 13, the last day of a measure in force: the end that was stated, else start + duration − 1, then a further
/// decree that lasts longer, each extension, and an ending before that.
///
/// Sources that report one extension do not add up: a step dated before an extension begins speaks of that one.
struct PolicyEnd: Hashable, Sendable {
  var last: DateSpan?
  var basis: EndBasis?
  /// The last day if day one is the day after the start; nil where the end is stated.
  var dayAfter: DateSpan?
  var isExtended = false
  /// Whether sources state ends that cannot all be right.
  var isConflicting = false

  init(_ timeline: PolicyTimeline) {
    if let start = timeline.start?.content {
      compute(from: start, lasting: timeline.duration?.steps.compactMap(\.policy.duration) ?? [])
    }
    state(timeline.statedEnds)
    for decree in timeline.furtherDecrees { outlast(by: decree.policy) }
    extend(by: timeline.steps.filter { $0.policy.stage == .extended })
    cut(by: timeline)
  }

  /// The range of last days that several durations give; none from a start that is open.
  private mutating func compute(from start: DateSpan, lasting durations: [PolicyDuration]) {
    guard !start.isOpenStart, !start.isOpenEnd, !durations.isEmpty else { return }
    func span(shiftedBy days: Int) -> DateSpan? {
      guard let first = durations.map({ $0.lastDay(from: start.earliest + days) }).min(),
        let final = durations.map({ $0.lastDay(from: start.latest + days) }).max()
      else { return nil }
      return DateSpan(earliest: first, latest: final, marks: first == final ? [] : .interval)
    }
    (last, dayAfter, basis) = (span(shiftedBy: 0), span(shiftedBy: 1), .computed)
  }

  /// A stated end goes before a computed one; where neither way to count leads to it, they contradict each other.
  private mutating func state(_ ends: [DateSpan]) {
    guard let merged = MergedDates(ends) else { return }
    if let last, let dayAfter, basis == .computed,
      merged.span.latest < last.earliest || merged.span.earliest > dayAfter.latest
    {
      isConflicting = true
    }
    (last, dayAfter, basis) = (merged.span, nil, .stated)
    if !merged.agree { isConflicting = true }
  }

  /// A further decree keeps the measure in force to its own last day, where that is the later one.
  private mutating func outlast(by decree: PolicyStep) {
    var own = self
    (own.last, own.dayAfter, own.basis) = (nil, nil, nil)
    if let start = decree.start { own.compute(from: start, lasting: decree.duration.map { [$0] } ?? []) }
    own.state(decree.end.map { [$0] } ?? [])
    guard let end = own.last, last.map({ !$0.isOpenEnd && $0.latest < end.latest }) ?? false else { return }
    self = own
    isExtended = true
  }

  private mutating func extend(by steps: [PolicyTimeline.Step]) {
    var rest = steps[...]
    while let first = rest.first {
      let before = last
      let reports = rest.prefix { Self.isOfOneExtension($0, first, after: before) }
      rest = rest.dropFirst(reports.count)
      isExtended = true
      let ends = reports.compactMap(\.policy.end)
      if !ends.isEmpty {
        (last, dayAfter, basis) = (nil, nil, nil)
        state(ends)
        continue
      }
      let durations = reports.compactMap(\.policy.duration)
      let start = MergedDates(reports.compactMap(\.policy.start))
      if start?.agree == false { isConflicting = true }
      if Set(durations).count > 1 { isConflicting = true }
      let from = start?.span ?? before.flatMap(Self.dayAfter)
      (last, basis, dayAfter) = (nil, nil, nil)
      if let from { compute(from: from, lasting: durations) }
    }
  }

  /// Whether a step speaks of the same extension as an earlier one: it is of the same day, legal text or start, or
  /// dated before the time that the extension adds.
  private static func isOfOneExtension(
    _ step: PolicyTimeline.Step, _ first: PolicyTimeline.Step, after end: DateSpan?
  ) -> Bool {
    if step.day == first.day { return true }
    let (one, other) = (step.policy, first.policy)
    if !one.legalReference.isBlank, one.legalReference == other.legalReference { return true }
    if let start = one.start, start == other.start { return true }
    return end.map { step.day <= $0.latest } ?? false
  }

  private static func dayAfter(_ end: DateSpan) -> DateSpan? {
    end.isOpenEnd || end.isOpenStart
      ? nil : DateSpan(earliest: end.earliest + 1, latest: end.latest + 1, marks: end.marks)
  }

  /// An ending that nothing later takes back comes before any end that was foreseen.
  private mutating func cut(by timeline: PolicyTimeline) {
    let resumed = timeline.steps.lastIndex { [.inForce, .extended, .suspended].contains($0.policy.stage) }
    let endings = timeline.steps[(resumed.map { $0 + 1 } ?? 0)...].filter { $0.policy.stage == .ended }
    guard let merged = MergedDates(endings.map { $0.policy.end ?? $0.policy.head.occurred }) else { return }
    if let last, !last.isOpenEnd, last.latest <= merged.span.latest { return }
    (last, dayAfter, basis) = (merged.span, nil, .stated)
    if !merged.agree { isConflicting = true }
  }
}
