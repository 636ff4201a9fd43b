import SitrepModel

extension DayEvidence {
  /// Types of measures that let people through or not, the heaviest first.
  private static let accessTypes = [
    "entry-refusal", "border-closure", "airport-closure", "port-closure", "road-closure",
    "access-restriction", "humanitarian-corridor", "border-control",
  ]

  /// Types whose name says what is done. A measure of another type is told by its summary.
  private static let tellingTypes =
    accessTypes + [
      "state-of-emergency", "state-of-disaster", "deployment", "expulsion", "outbreak-declaration",
      "evacuation-order", "curfew", "quarantine", "school-closure",
    ]

  /// The measure that weighs most, and the one on access that weighs most beside it.
  func measuresInBrief(_ report: Report) -> (authorities: Report.Policy?, access: Report.Policy?) {
    let weighed = policyHighlights(report).map(\.subject)
    let byMeasure = Dictionary(
      report.policies.map { ($0.measure, $0) }, uniquingKeysWith: { first, _ in first })
    let fresh = weighed.compactMap { byMeasure[$0] }
    let holding = report.policies.filter {
      !$0.background && !$0.stage.isOver && !isPast($0) && !isOnAccess($0)
    }
    let other = fresh.first { !isOnAccess($0) }
    // One that still holds weighs more than one past its last day, and counts where there is no fresh word of any.
    let first =
      fresh.first { !isOnAccess($0) && !isPast($0) } ?? other.flatMap { holding.first ?? $0 }
      ?? fresh.first ?? holding.first
    let others = report.policies.filter {
      $0.measure != first?.measure && !$0.background && !$0.stage.isOver && isOnAccess($0)
    }
    // Of the same type the first of the report's order.
    return (first, others.min { accessRank($0) < accessRank($1) })
  }

  /// The line on access: the measure on it that holds, or else what was said last of roads and transport or of a measure
  /// that is over, or else that the authorities' measure above is about access.
  func accessInBrief(
    _ report: Report, _ measure: Report.Policy?, besides authorities: Report.Policy?
  ) -> (measure: Report.Policy?, lines: [Report.Line]) {
    if let measure { return (measure, linesInBrief(measure, report, besides: authorities)) }
    let over = report.policies.filter { !$0.background && $0.stage.isOver && isOnAccess($0) }
      .compactMap { policy in policy.steps.last.map { (policy: policy, day: $0.date.day) } }
      .max { $0.day < $1.day }
    let transport = report.conditions.filter { $0.sector == .log }.max {
      ($0.asOf.day.number, $0.severity ?? 0) < ($1.asOf.day.number, $1.severity ?? 0)
    }
    if let over, transport.map({ $0.asOf.day <= over.day }) ?? true {
      return (over.policy, linesInBrief(over.policy, report, besides: authorities))
    }
    if let transport, let line = conditionInBrief(transport) { return (nil, [line]) }
    let isToldAbove = authorities.map(isOnAccess) ?? false
    return (nil, isToldAbove ? [unknown("brief.access-above")] : [])
  }

  /// A measure, with its last day after it.
  func linesInBrief(
    _ policy: Report.Policy?, _ report: Report, besides other: Report.Policy? = nil
  ) -> [Report.Line] {
    guard let policy else { return [] }
    return [measureInBrief(policy, report, besides: other)] + [endInBrief(policy)].compactMap(\.self)
  }

  /// A line on a measure where there is no room for its place: the title names that too. Empty where it does not.
  func withoutPlace(
    _ policy: Report.Policy, _ report: Report, besides other: Report.Policy?
  ) -> [Report.Line] {
    guard isNamedByTitle(policy.place) else { return [] }
    let shorter = measureInBrief(policy, report, besides: other, isPlaced: false)
    return shorter.message == measureInBrief(policy, report, besides: other).message ? [] : [shorter]
  }

  private func isPast(_ policy: Report.Policy) -> Bool {
    policy.marks.contains { $0.code == .pastStatedEnd }
  }

  private func isOnAccess(_ policy: Report.Policy) -> Bool {
    policy.type.map(Self.accessTypes.contains) ?? false
  }

  private func accessRank(_ policy: Report.Policy) -> (Int, Int) {
    (policy.stage.isNotInForce ? 1 : 0, policy.type.flatMap(Self.accessTypes.firstIndex(of:)) ?? .max)
  }

  /// A measure in a line: of which country or, where none is known, whose it is, what it is, where and for how long, its
  /// stage and the date of that.
  ///
  /// - Parameters:
  ///   - other: the measure told before it: whoever's that is, is not named again.
  ///   - isPlaced: false leaves out where it holds.
  private func measureInBrief(
    _ policy: Report.Policy, _ report: Report, besides other: Report.Policy?, isPlaced: Bool = true
  ) -> Report.Line {
    let country = policy.country.map(countryName)
    let actor = policy.actor == other?.actor ? nil : policy.actor
    let isPart = isPlaced && policy.placeName != nil && policy.placeName != country
    // What leads the key figures need not be named again.
    let isElsewhere = isPart && policy.place != report.figures.first(where: \.headline)?.place
    let isCountryNamed = isPart && country.map { policy.placeName?.names($0) ?? false } ?? false
    let isPast = isPast(policy)
    let type = policy.type.map { Value.code(Code(OpenVocabulary.policyType, $0)) }
    // What its type does not tell, the first sentence does.
    let isVague = !(policy.type.map(Self.tellingTypes.contains) ?? false)
    let summary = isVague ? policy.summary.opening(atMost: Self.briefSummary)?.withoutFinalPoint : nil
    // What holds of a part is no measure of the country that stands before it.
    let isNamed =
      summary.map { summary in isPart && !(policy.placeName.map(summary.names) ?? true) }
      ?? (isElsewhere || isPart && country != nil)
    return Report.Line(
      kind: .policy, subject: policy.measure,
      message: .briefMeasure(
        by: isCountryNamed && isNamed ? .none : .optional(country ?? actor),
        what: summary.map(Value.local) ?? type ?? .none, place: isNamed ? .optional(policy.placeName) : .none,
        days: summary == nil && !isPast ? .optional(policy.ofDays) : .none, stage: .code(policy.stage.code),
        asOf: .optional(policy.steps.last?.date),
        label: policy.message["label"] ?? .code(policy.stageLabel.code),
        unconfirmed: .flag(policy.stage.isDecided), past: .flag(isPast),
        end: isPast ? .optional(policy.end) : .none),
      // What holds of a last day to come stands beside that.
      marks: isPast ? policy.marks : policy.marks.filter { $0.code != .computed },
      records: policy.steps.map(\.record))
  }

  /// A measure's last day, and from when it is counted; nil where it has none, or where the line before tells it as past.
  private func endInBrief(_ policy: Report.Policy) -> Report.Line? {
    guard policy.clock != nil, let end = policy.end, !isPast(policy) else { return nil }
    let isUncertain = policy.stage.isDecided || policy.startBasis == .declared
    return Report.Line(
      kind: .policy, subject: policy.measure,
      message: .briefMeasureEnd(
        end: .date(end), start: isUncertain ? .optional(policy.start) : .none, basis: .coded(policy.endBasis)),
      marks: policy.endBasis == .computed ? CaveatSet([.computed]).marks : [],
      records: policy.steps.map(\.record))
  }
}

extension LocalText {
  /// Whether it names another in each language.
  func names(_ other: LocalText) -> Bool {
    !isEmpty
      && texts.allSatisfy { entry in
        other.best(for: entry.language).map { entry.text.contains($0.text) } ?? false
      }
  }
}
