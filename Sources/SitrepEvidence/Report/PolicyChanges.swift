import SitrepModel

/// What a change of a measure is told by: one more source that says the same is none.
private struct PolicyStanding: Hashable {
  var stage: PolicyStage
  var start: DateSpan?
  var end: DateSpan?
}

extension DayEvidence {
  /// Measures that are new, or whose stage, first or last day is another than in the previous report. One that is new
  /// and was over before is past: it came late.
  func policyChanges(_ policies: [Report.Policy], since baseline: Viewpoint) -> [Report.Change] {
    let newSteps = newRecords(.policies, since: baseline)
    let standings = policyStandings(at: baseline)
    return policies.compactMap { policy in
      let fresh = policy.steps.filter { newSteps.contains($0.record) }
      guard !policy.background, let newest = fresh.last else { return nil }
      if let before = standings[policy.measure] {
        if before == PolicyStanding(stage: policy.stage, start: policy.start, end: policy.end) { return nil }
      } else if policy.stage.isOver, fresh.allSatisfy({ isPast($0.date, by: baseline) }) {
        return nil
      }
      return Report.Change(
        kind: .new, subject: policy.measure,
        message: .changesPolicy(
          country: .optional(policy.country.map(countryName)), summary: .local(newest.summary),
          stage: .code(newest.stage.code), origin: .optional(newest.origin), date: .date(newest.date)),
        records: fresh.map(\.record), marks: newest.marks)
    }
  }

  /// What happened since the previous report; what was over before it came late.
  func eventChanges(_ events: [Report.EventEntry], since baseline: Viewpoint) -> [Report.Change] {
    let newEvents = newRecords(.events, since: baseline)
    return events.filter { event in
      newEvents.contains(event.id) && !isPast(event.until ?? event.occurred, by: baseline)
    }
    .map { event in
      Report.Change(
        kind: .new, subject: event.id,
        message: .changesEvent(
          summary: .local(event.summary), origin: .optional(event.origin), date: .date(event.occurred)),
        records: [event.id], marks: event.marks)
    }
  }

  /// How each measure stood, by its id.
  private func policyStandings(at view: Viewpoint) -> [String: PolicyStanding] {
    var standings: [String: PolicyStanding] = [:]
    for timeline in policyTimelines(at: view) {
      guard let stage = timeline.stage(on: view.day)?.content else { continue }
      let clock = PolicyClock(timeline, stage: stage, on: view.day)
      standings[text(timeline.measure)] = PolicyStanding(
        stage: stage, start: clock.start, end: clock.end.last)
    }
    return standings
  }
}
