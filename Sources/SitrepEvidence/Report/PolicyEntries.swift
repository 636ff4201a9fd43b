import SitrepModel

extension DayEvidence {
  /// The measures known by the day: the next to expire first; of those that have no end, what is in force before
  /// what is only said, and what was spoken of last first; then those that are over, background last.
  func policyEntries() -> [Report.Policy] {
    policyTimelines(at: view).compactMap(entry).sorted { first, second in
      if first.background != second.background { return second.background }
      let (isOver, isOtherOver) = (first.stage.isOver, second.stage.isOver)
      if isOver != isOtherOver { return isOtherOver }
      switch (first.end?.earliest, second.end?.earliest) {
      case (let a?, let b?) where a != b: return a < b
      case (.some, nil): return true
      case (nil, .some): return false
      default: break
      }
      if first.stage.isNotInForce != second.stage.isNotInForce { return second.stage.isNotInForce }
      let (a, b) = (first.newestWord, second.newestWord)
      return a != b ? a > b : first.measure < second.measure
    }
  }

  /// The measures of which something counts at a viewpoint, in no order.
  func policyTimelines(at view: Viewpoint) -> [PolicyTimeline] {
    var byMeasure: [Symbol: [PolicyTimeline.Step]] = [:]
    for record in knowledge.counting(.policies, at: view) {
      let policy = operation.policies[Int(record.index)]
      let voice = knowledge.voice(of: record)
      byMeasure[policy.measure, default: []].append(
        PolicyTimeline.Step(
          record: record, policy: policy, origin: voice.origin, isOriginKnown: voice.name != nil))
    }
    return byMeasure.map { measure, steps in
      PolicyTimeline(measure: measure, steps: steps, names: operation.names)
    }
  }

  private func entry(of timeline: PolicyTimeline) -> Report.Policy? {
    guard let stage = timeline.stage(on: view.day), let last = stage.steps.last else { return nil }
    let clock = PolicyClock(timeline, stage: stage.content, on: view.day)
    let start = timeline.start
    let duration = timeline.duration
    let measure = text(timeline.measure)
    let type = timeline.steps.last { !$0.policy.type.isBlank }.map { text($0.policy.type) }
    let actor = timeline.steps.last { !$0.policy.actor.isBlank }?.policy.actor
    let place =
      last.policy.head.place ?? timeline.steps.last { $0.policy.head.place != nil }?.policy.head.place
    let isBackground = clock.lastPossibleDay.map { $0 < profile.firstReport } ?? false
    let startBasis = timeline.startBasis
    let isUncertain = stage.content.isDecided || startBasis == .declared
    let clockMessage = isBackground ? nil : message(of: clock, stage: stage.content, unconfirmed: isUncertain)
    var entry = Report.Policy(
      measure: measure, type: type, actor: actor.flatMap(actorName), country: country(of: timeline),
      place: placeID(place), placeName: placeName(place), stage: stage.content, stageLabel: stage.label,
      start: clock.start, startBasis: startBasis, startLabel: start?.label,
      startOrigins: originNames(start?.steps ?? []),
      duration: duration?.content.description, durationLabel: duration?.label,
      durationOrigins: originNames(duration?.steps ?? []), end: clock.end.last, endBasis: clock.end.basis,
      endDayAfter: clock.end.dayAfter, background: isBackground, clock: clockMessage,
      message: Message("policy.line"), summary: summary(last.policy.summary, of: last.policy.head),
      origins: timeline.knownOrigins, steps: timeline.steps.map(stepEntry))
    if !isBackground, clock.isCounting, let low = clock.dayLow, let high = clock.dayHigh {
      (entry.dayLow, entry.dayHigh) = (max(1, low), high)
      entry.day = low == high ? low : nil
      entry.ofDays = clock.daysLow == clock.daysHigh ? clock.daysLow : nil
    }
    if !isBackground {
      entry.daysLeft = clock.daysLeft
      entry.basis = basis(of: entry, duration?.content)
    }
    entry.bar = PolicyBar(entry, on: view.day)
    entry.marks = marks(of: timeline, stage: stage, clock: clock, isBackground: isBackground)
    entry.message = policyLine(entry)
    return entry
  }

  private func marks(
    of timeline: PolicyTimeline, stage: PolicyTimeline.Part<PolicyStage>, clock: PolicyClock,
    isBackground: Bool
  ) -> [Report.CaveatMark] {
    var codes: CaveatSet = []
    if stage.content.isNotInForce { codes.insert(.notConfirmedInForce) }
    if stage.label == .conflicting || timeline.start?.label == .conflicting
      || timeline.duration?.label == .conflicting || clock.end.isConflicting
    {
      codes.insert(.conflicting)
    }
    if !isBackground {
      if clock.end.basis == .computed { codes.insert(.computed) }
      if clock.isPastItsEnd { codes.insert(.pastStatedEnd) }
    }
    if clock.start?.isImprecise == true { codes.insert(.imprecise) }
    let topics = [timeline.measure] + timeline.steps.map(\.policy.type).filter { !$0.isBlank }
    let records = stage.steps.map(\.record)
    return marks(of: records, topics: topics, and: codes)
  }

  private func stepEntry(_ step: PolicyTimeline.Step) -> Report.PolicyStepEntry {
    let policy = step.policy
    var entry = Report.PolicyStepEntry(
      record: text(policy.head.id), date: policy.head.occurred, stage: policy.stage, start: policy.start,
      end: policy.end, duration: policy.duration?.description,
      legalReference: operation.names.textIfPresent(policy.legalReference),
      origin: knowledge.originName(of: step.record), source: sourceID(of: policy.head),
      publisher: publisher(of: policy.head), summary: summary(policy.summary, of: policy.head),
      marks: marks(
        of: [step.record], topics: [policy.measure],
        and: policy.stage.isNotInForce ? [.notConfirmedInForce] : []))
    entry.note = note(of: policy.head)
    return entry
  }

  private func policyLine(_ entry: Report.Policy) -> Message {
    let country = entry.country.map(countryName)
    let place = entry.placeName.flatMap { place in
      place == country || entry.summary.names(place) ? nil : place
    }
    // "Peru’s border with Chile" tells it.
    let isCountryTold = country.map { place?.names($0) ?? false } ?? true
    return Message.policyLine(
      part: .optional(place), country: .optional(isCountryTold ? nil : country),
      summary: .local(entry.summary),
      stage: .code(entry.stage.code), label: .code(entry.stageLabel.code),
      unconfirmed: .flag(entry.stage.isDecided), clock: .optional(entry.clock)
    )
    .adding("place", .optional(entry.placeName))
  }

  /// Day n of N, the last day and how it is known, or that the end has passed without a word.
  private func message(of clock: PolicyClock, stage: PolicyStage, unconfirmed: Bool) -> Message? {
    guard stage != .ended, stage != .held else { return nil }
    let basis = Value.coded(clock.end.basis)
    let end = Value.optional(clock.end.last)
    if clock.isPastItsEnd { return Message.clockPast(end: end, basis: basis) }
    // The stage says as much where no end is known.
    if stage == .suspended { return clock.end.last == nil ? nil : Message.clockSuspended(end: end) }
    let endOnly =
      clock.end.last == nil || clock.daysLeft == nil
      ? nil : Message.clockEndOnly(end: end, basis: basis)
    guard let start = clock.start else { return endOnly }
    guard let low = clock.dayLow, let high = clock.dayHigh else {
      // An open start: all that is known is that it was in force by then.
      let isRunning = start.isOpenStart && !start.isOpenEnd && !stage.isNotInForce
      return endOnly ?? (isRunning ? Message.clockBy(start: .day(start.latest)) : nil)
    }
    guard high >= 1 else {
      return Message.clockFuture(
        unconfirmed: .flag(unconfirmed), days: .whole(1 - high), start: .optional(clock.start), end: end)
    }
    guard let fewest = clock.daysLow, let most = clock.daysHigh else {
      return endOnly ?? Message.clockSince(start: .date(start))
    }
    return Message.clockRunning(
      unconfirmed: .flag(unconfirmed), start: .date(start), day: .range(Amount(max(1, low)), Amount(high)),
      total: fewest == most ? .whole(most) : .range(Amount(fewest), Amount(most)), end: end, basis: basis,
      soon: .flag(clock.endsSoon))
  }

  /// Who gives the start and the length, and how sure each is.
  private func basis(of entry: Report.Policy, _ duration: PolicyDuration?) -> Message? {
    if entry.start == nil && duration == nil { return nil }
    func origins(_ names: [LocalText]) -> Value { names.isEmpty ? .none : .locals(names) }
    return Message.policyBasis(
      start: .optional(entry.start), startBasis: .coded(entry.startBasis),
      startLabel: .coded(entry.startLabel), startOrigins: origins(entry.startOrigins),
      duration: .optional(
        duration.map {
          Message.policyDuration(months: .whole($0.months), days: .whole($0.days))
        }), durationLabel: .coded(entry.durationLabel), durationOrigins: origins(entry.durationOrigins))
  }

  private func originNames(_ steps: [PolicyTimeline.Step]) -> [LocalText] {
    // An origin under several spellings is named once.
    var names: [OriginIndex: LocalText] = [:]
    for step in steps {
      guard let name = knowledge.originName(of: step.record) else { continue }
      if let known = names[step.origin], known.original <= name.original { continue }
      names[step.origin] = name
    }
    return names.values.sorted { $0.original < $1.original }
  }

  func actorName(_ spelling: Symbol) -> LocalText? {
    if let index = knowledge.origins.actor(named: spelling, in: operation) {
      return operation.localName(of: operation.actors[index])
    }
    return operation.names.textIfPresent(spelling).map(LocalText.init(inAll:))
  }

  private func country(of timeline: PolicyTimeline) -> String? {
    timeline.steps.last { !$0.policy.country.isBlank }.map { text($0.policy.country) }
  }

  /// A country's name in the register of places, else its code.
  func countryName(_ iso3: String) -> LocalText {
    knowledge.texts.countries[iso3].map { knowledge.texts.placeNames[$0] }
      ?? LocalText(inAll: iso3)
  }
}

extension Report.Policy {
  /// The last day on which anything is said of it.
  fileprivate var newestWord: Day { steps.map(\.date.day).max() ?? Day(number: .min) }
}
