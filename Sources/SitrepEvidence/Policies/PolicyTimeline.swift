import SitrepModel

/// The steps of one measure that count at a viewpoint, merged: each of stage, start and duration with who gives
/// it and how sure it is.
struct PolicyTimeline: Sendable {
  var measure: Symbol
  /// In order of date, then of stages, then of ids.
  let steps: [Step]
  /// Those of them that tell of a further decree under the same measure.
  let furtherDecrees: [Step]
  private let furtherRecords: Set<RecordReference>

  init(measure: Symbol, steps: [Step], names: TextInterner) {
    self.measure = measure
    let steps = steps.sorted { first, second in
      if first.orderDay != second.orderDay { return first.orderDay < second.orderDay }
      let (a, b) = (first.policy.stage.order, second.policy.stage.order)
      return a != b ? a < b : names.precedes(first.policy.head.id, second.policy.head.id)
    }
    self.steps = steps
    furtherDecrees = Self.furtherDecrees(among: steps)
    furtherRecords = Set(furtherDecrees.map(\.record))
  }

  /// A decree with a legal text of its own that starts after the first can have started: it overlaps or follows that
  /// one, and does not contradict its start.
  private static func furtherDecrees(among steps: [Step]) -> [Step] {
    let decrees = steps.filter {
      $0.policy.stage.order <= PolicyStage.inForce.order && !$0.policy.legalReference.isBlank
        && $0.policy.start.map { !$0.isOpenStart } ?? false
    }
    guard let first = decrees.min(by: { startDay($0) < startDay($1) }), let start = first.policy.start,
      !start.isOpenEnd
    else { return [] }
    return decrees.filter {
      $0.policy.legalReference != first.policy.legalReference && startDay($0) > start.latest
    }
  }

  private static func startDay(_ step: Step) -> Day { step.policy.start?.earliest ?? step.day }

  private func isOfFirstDecree(_ step: Step) -> Bool {
    !furtherRecords.contains(step.record)
  }

  struct Step: Sendable {
    var record: RecordReference
    var policy: PolicyStep
    var origin: OriginIndex
    var isOriginKnown: Bool

    var day: Day { policy.head.occurred.day }

    /// By which steps stand in order: an ending told of a year ended what began in that year.
    var orderDay: Day {
      let occurred = policy.head.occurred
      return policy.stage == .ended && !occurred.isOpenEnd ? occurred.latest : occurred.day
    }
  }

  /// A part of the timeline that several steps may give.
  struct Part<Content: Sendable>: Sendable {
    var content: Content
    var label: Label
    var steps: [Step]
  }

  /// The stage at D is the last said by date, then by order of stages; nil where nothing is known by then.
  func stage(on day: Day) -> Part<PolicyStage>? {
    let said = steps.filter { $0.day <= day }
    guard let last = said.last else { return nil }
    let stage = last.policy.stage
    // What was said of this stage before a later one, such as a suspension that has ended, is about another time.
    let beyond = said.lastIndex { $0.policy.stage.order > stage.order }
    let same = said[(beyond.map { $0 + 1 } ?? 0)...].filter { $0.policy.stage == stage }
    return Part(content: stage, label: Self.label(of: same), steps: same)
  }

  /// The first day in force: compatible starts intersect, others conflict and give the envelope. The start of an
  /// extension is not that of the measure, nor is that of a further decree.
  ///
  /// Where a length is said and no first day, it is the day of the declaration: what the clock counts from, with an
  /// "if".
  var start: Part<DateSpan>? {
    let first = steps.filter { $0.policy.stage != .extended && isOfFirstDecree($0) }
    // The start of a reopening is that of the measure's end, where others say when the measure began.
    let opening = first.filter { !$0.policy.stage.isOver && $0.policy.stage != .suspended }
    if let stated = Self.merged(opening, by: \.policy.start) ?? Self.merged(first, by: \.policy.start) {
      return stated
    }
    guard duration != nil else { return nil }
    return Self.merged(first.filter { $0.policy.stage == .adopted }) { step in
      let day = step.policy.head.occurred
      return day.isOpenStart || day.isOpenEnd ? nil : day
    }
  }

  /// Whether the first day is one that a source names.
  var startBasis: StartBasis? {
    start.map { $0.steps.contains { $0.policy.start != nil } ? .stated : .declared }
  }

  /// The dates that steps give for one thing; named for it are those that say it.
  private static func merged(_ steps: [Step], by date: (Step) -> DateSpan?) -> Part<DateSpan>? {
    let giving = steps.filter { date($0) != nil }
    guard let merged = MergedDates(giving.compactMap(date)) else { return nil }
    guard merged.agree else { return Part(content: merged.span, label: .conflicting, steps: giving) }
    let saying = Self.steps(giving, thatSay: merged.span, by: date)
    return Part(content: merged.span, label: label(of: saying), steps: saying)
  }

  /// Of steps whose dates can all be right, those that give the one that they leave: who said "late November" did not
  /// say the 28th. Where nobody gives it whole, those that give its beginning or its end.
  private static func steps(
    _ giving: [Step], thatSay span: DateSpan, by date: (Step) -> DateSpan?
  ) -> [Step] {
    func isFrom(_ start: DateSpan) -> Bool { !start.isOpenStart && start.earliest == span.earliest }
    func isTo(_ start: DateSpan) -> Bool { !start.isOpenEnd && start.latest == span.latest }
    let whole = giving.filter { step in
      date(step).map { start in
        (span.isOpenStart ? start.isOpenStart : isFrom(start))
          && (span.isOpenEnd ? start.isOpenEnd : isTo(start))
      } ?? false
    }
    if !whole.isEmpty { return whole }
    return giving.filter { step in date(step).map { isFrom($0) || isTo($0) } ?? false }
  }

  /// How long, before any extension: the last said, and whether all say the same.
  var duration: Part<PolicyDuration>? {
    let giving = steps.filter {
      $0.policy.duration != nil && $0.policy.stage != .extended && isOfFirstDecree($0)
    }
    guard let last = giving.last, let duration = last.policy.duration else { return nil }
    let agree = giving.allSatisfy { $0.policy.duration == duration }
    return Part(content: duration, label: agree ? Self.label(of: giving) : .conflicting, steps: giving)
  }

  /// The last days that sources state of the first decree, before any extension.
  var statedEnds: [DateSpan] {
    steps.filter { $0.policy.stage != .extended && $0.policy.stage != .ended && isOfFirstDecree($0) }
      .compactMap(\.policy.end)
  }

  /// Known origins of any of its steps.
  var knownOrigins: Int { Set(steps.lazy.filter(\.isOriginKnown).map(\.origin)).count }

  static func label(of steps: [Step]) -> Label {
    if steps.contains(where: { $0.policy.head.status == .verified }) { return .verified }
    if steps.allSatisfy({ $0.policy.head.status == .disputed }) { return .conflicting }
    let origins = Set(steps.lazy.filter(\.isOriginKnown).map(\.origin)).count
    return origins >= 2 ? .corroborated : .unverified
  }
}

extension PolicyStage {
  var isOver: Bool { self == .ended || self == .held }

  /// Said or adopted, so that a count from its start is no more than "if so".
  var isDecided: Bool { self == .announced || self == .adopted }

  /// Said to be coming, by who means to do it.
  var isPlan: Bool { self == .pledged || self == .proposed || self == .announced }

  /// What is only planned or decided is never shown as in force.
  var isNotInForce: Bool {
    switch self {
    case .pledged, .proposed, .announced, .adopted: true
    case .inForce, .extended, .suspended, .ended, .held: false
    }
  }
}
