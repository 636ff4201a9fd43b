import SitrepModel

/// The steps of one measure that count at a viewpoint, merged: each of stage, start and duration with who gives
/// it and how sure it is.
struct PolicyTimeline: Sendable {
  var measure: Symbol
  /// In order of date, then of stages, then of ids.
  var steps: [Step]

  init(measure: Symbol, steps: [Step], names: Names) {
    self.measure = measure
    self.steps = steps.sorted { first, second in
      if first.orderDay != second.orderDay { return first.orderDay < second.orderDay }
      let (a, b) = (first.policy.stage.order, second.policy.stage.order)
      return a != b ? a < b : names.precedes(first.policy.head.id, second.policy.head.id)
    }
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
  /// extension is not that of the measure.
  var start: Part<DateSpan>? {
    let giving = steps.filter { $0.policy.start != nil && $0.policy.stage != .extended }
    guard let merged = MergedDates(giving.compactMap(\.policy.start)) else { return nil }
    return Part(
      content: merged.span, label: merged.agree ? Self.label(of: giving) : .conflicting, steps: giving)
  }

  /// How long, before any extension: the last said, and whether all say the same.
  var duration: Part<PolicyDuration>? {
    let giving = steps.filter { $0.policy.duration != nil && $0.policy.stage != .extended }
    guard let last = giving.last, let duration = last.policy.duration else { return nil }
    let agree = giving.allSatisfy { $0.policy.duration == duration }
    return Part(content: duration, label: agree ? Self.label(of: giving) : .conflicting, steps: giving)
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
  var order: Int { PolicyStage.allCases.firstIndex(of: self) ?? 0 }

  var isOver: Bool { self == .ended || self == .held }

  /// What is only planned or decided is never shown as in force.
  var isNotInForce: Bool {
    switch self {
    case .pledged, .proposed, .announced, .adopted: true
    case .inForce, .extended, .suspended, .ended, .held: false
    }
  }
}
