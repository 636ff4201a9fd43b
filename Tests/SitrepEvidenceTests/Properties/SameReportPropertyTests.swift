import SitrepModel
import Testing

@testable import SitrepEvidence

// What a report must not hang on: the order of rows, the zone of the clock, the way it was worked out.

@Test("The order in which rows stand never changes a report")
func orderOfRows() {
  forEveryOperation { shape, random in
    let shuffled = operation(
      of: shape.registers.shuffled(using: &random) + shape.records.map(\.part).shuffled(using: &random)
        + shape.decisions, shape.profile)
    return difference(shape.report, Knowledge(shuffled).report(at: shape.view))
  }
}

@Test("The operation's time zone never changes a report whose dates are told in it")
func zoneOfTheOperation() {
  let zones = [
    ZoneRules(name: "America/Santiago", changes: [.init(start: Instant(seconds: 0), offset: -10_800)]),
    // Clocks put forward in the night to 25 November.
    ZoneRules(
      name: "Test/Shifted",
      changes: [
        .init(start: Instant(seconds: 0), offset: 36_000),
        .init(start: Instant(day: day("2025-11-24"), second: 16 * 3600, offset: 0), offset: 39_600),
      ]),
  ]
  forEveryOperation { shape, random in
    let zone = random.pick(zones)
    let moved = operation(of: shape.registers + shape.records.map(\.part) + shape.decisions) { profile in
      shape.profile(&profile)
      profile.zone = zone
    }
    return difference(withoutClock(shape.report), withoutClock(Knowledge(moved).report(at: shape.view)))
  }
}

/// A report without what tells the time in a zone.
private func withoutClock(_ report: Report) -> Report {
  var report = report
  report.header.cutoff = ZonedMoment(instant: Instant(seconds: 0), zone: .utc)
  for index in report.records.indices { report.records[index].known = nil }
  return report
}

@Test("A figure taken from the day before never differs from one worked out anew")
func takenFromTheDayBefore() {
  forEveryOperation { shape, _ in
    let knowledge = shape.knowledge
    let evidence = DayEvidence(knowledge, at: shape.view)
    guard let baseline = evidence.baseline else { return nil }
    let sweep = FigureSweep(knowledge: knowledge)
    let decisions = Decisions(knowledge.operation, on: baseline.day)
    for now in evidence.figures where !evidence.changed.contains(now.figure) {
      guard let before = sweep.evidence(ofFigure: now.figure, at: baseline, decisions: decisions) else {
        return "a figure appeared unseen"
      }
      let outcome = ChangeRule.compare(previous: before, now: now, isCorrected: false)
      if outcome.kind != .noNewInformation { return "an unseen change: \(outcome)" }
    }
    return nil
  }
}

@Test("A report of a series never differs from one made alone, in whatever order they are made")
func madeInASeries() {
  forEveryOperation { shape, random in
    let series = SeriesEntries()
    for _ in 0..<3 {
      let date = random.pick([day("2025-11-25"), day("2025-11-27"), day("2025-11-28"), day("2025-12-01")])
      let view = Viewpoint(
        day: date, knownBy: random.chance(70) ? date : day("2025-12-03"),
        edition: random.pick([.public, .partner, .internal]))
      let alone = shape.knowledge.report(at: view)
      if let fault = difference(shape.knowledge.report(at: view, in: series), alone) {
        return "\(view): \(fault)"
      }
    }
    return nil
  }
}

@Test("Rows of data never hang on whether the rest of a report is worked out")
func rowsOfDataAlone() {
  forEveryOperation { shape, random in
    let language = random.pick(["en", "es"])
    let whole = shape.report.shown(in: language).dataRows
    let alone = shape.knowledge.report(at: shape.view, extent: .dataRows)
      .shown(in: language, extent: .dataRows).dataRows
    if alone.count != whole.count { return "\(alone.count) rows, not \(whole.count)" }
    // Not the rows themselves: only pages refer to notes by their numbers.
    for (alone, whole) in zip(alone, whole) {
      for field in Report.DataRow.fields where field.value(alone) != field.value(whole) {
        return "\(field.name) of \(whole.id): \(field.value(alone)) is not \(field.value(whole))"
      }
    }
    return nil
  }
}

@Test("The history never tells of a day what that day's report does not say")
func history() {
  forEveryOperation { shape, random in
    let knowledge = shape.knowledge
    let history = shape.report.history
    guard let days = history.first?.points.map(\.date), !days.isEmpty else { return nil }
    for date in [random.pick(days), random.pick(days)] {
      let figures = knowledge.report(at: Viewpoint(day: date, edition: shape.edition)).figures
      for line in history {
        guard let point = line.points.first(where: { $0.date == date }) else { return "no point" }
        let figure = figures.first { $0.id == line.figure }
        // The history is of what was said, not of sums.
        if figure?.coverage != nil { continue }
        let isConflict = figure?.agreement == .conflicting
        let low = isConflict ? figure?.spread?.low : figure?.low
        let high = isConflict ? figure?.spread?.high : figure?.high
        let best = isConflict ? nil : figure?.best
        if point.low != low || point.best != best || point.high != high || point.label != figure?.label
          || point.asOf != figure?.asOf || point.ageDays != figure?.ageDays
        {
          return "\(line.figure) on \(date): \(point) is not \(String(describing: figure))"
        }
      }
    }
    return nil
  }
}
