import SitrepModel
import Testing

@testable import SitrepEvidence

/// Runs a property over every random operation, and stops at the first that breaks it.
private func forEveryOperation(
  sourceLocation: SourceLocation = #_sourceLocation,
  _ property: (RandomOperation, inout SeededGenerator) throws -> String?
) rethrows {
  for shape in RandomOperation.all {
    var random = SeededGenerator(seed: shape.seed &+ 1_000_000)
    if let fault = try property(shape, &random) {
      Issue.record("operation \(shape.seed): \(fault)", sourceLocation: sourceLocation)
      return
    }
  }
}

/// What differs between two reports, as far as their fields tell.
private func difference(_ one: Report, _ other: Report) -> String? {
  if one == other { return nil }
  for field in Report.fields where field.value(one) != field.value(other) {
    return "\(field.name) differs:\n  \(field.value(one))\n  \(field.value(other))"
  }
  return "the reports differ"
}

@Test func theOrderOfRowsChangesNothing() {
  forEveryOperation { shape, random in
    let shuffled = operation(
      of: shape.registers.shuffled(using: &random) + shape.records.map(\.part).shuffled(using: &random)
        + shape.decisions, shape.profile)
    return difference(shape.report, Knowledge(shuffled).report(at: shape.view))
  }
}

@Test func aCopyAddsAReportAndNoOrigin() {
  var copied = 0
  forEveryOperation { shape, random in
    let before = shape.report
    let statements = before.figures.filter { $0.coverage == nil }.flatMap { figure in
      figure.statements.filter { $0.origin != nil && !figure.records.isEmpty }.map { (figure, $0) }
    }
    if statements.isEmpty { return nil }
    let (figure, statement) = random.pick(statements)
    guard let original = shape.records.first(where: { $0.id == statement.record }) else { return "no record" }
    copied += 1
    let after = shape.report(
      of: shape.records, and: copy(of: original, origin: statement.origin ?? "", in: shape))
    guard let now = after.figures.first(where: { $0.id == figure.id }) else { return "the figure is gone" }
    if now.origins != figure.origins { return "\(figure.origins) origins became \(now.origins)" }
    if now.reports != figure.reports + 1 { return "\(figure.reports) reports became \(now.reports)" }
    if now.label != figure.label { return "\(figure.label) became \(now.label)" }
    if now.agreement != figure.agreement { return "the agreement changed" }
    let same = [
      now.low == figure.low, now.best == figure.best, now.high == figure.high, now.spread == figure.spread,
    ]
    return same.allSatisfy(\.self) ? nil : "the numbers changed"
  }
  #expect(copied > 200)
}

/// Another source, as good as the record's own, that carries what it says and names its origin.
private func copy(of record: RandomRecord, origin: String, in shape: RandomOperation) -> [Part] {
  let original = shape.operation
  guard let estimate = original.estimates.first(where: { original.text($0.head.id) == record.id }) else {
    return []
  }
  let reliability = original.source(of: estimate.head).reliability
  let knowledge = shape.knowledge
  let index = original.estimates.firstIndex { original.text($0.head.id) == record.id } ?? 0
  let known = knowledge.knownInstant(of: RecordReference(.estimates, index))
  return [
    source(
      "copy", publisher: "Copyist", published: "2025-11-20", origin: origin, relation: .republished,
      reliability: reliability),
    Part { draft in
      let from = draft.source("copy")
      guard
        var copied = draft.operation.estimates.first(where: { draft.operation.text($0.head.id) == record.id })
      else { return }
      copied.head.id = draft.symbol(record.id + "-copy")
      copied.head.source = from
      copied.head.entered = known
      copied.head.attributedTo = .blank
      copied.head.attributionKind = nil
      copied.head.supersedes = .blank
      draft.operation.estimates.append(copied)
    },
  ]
}

@Test func whatIsLearnedAfterTheCutoffChangesNothing() {
  var without = 0
  forEveryOperation { shape, _ in
    let known = RandomKnowledge(shape.knowledge)
    let then = shape.records.filter { known.isKnown($0.id, by: RandomOperation.date) }
    if then.count == shape.records.count { return nil }
    without += 1
    return difference(shape.report, shape.report(of: then))
  }
  #expect(without > 200)
}

@Test func aWithheldRecordThatReplacesNothingLeavesNoTraceButInTheCount() {
  var withheld = 0
  forEveryOperation { shape, _ in
    let known = RandomKnowledge(shape.knowledge)
    let rest = shape.records.filter {
      $0.about.supersedes != nil || known.sensitivity(of: $0.id) <= shape.edition
    }
    var report = shape.report
    let gone = shape.records.filter { record in !rest.contains { $0.id == record.id } }
    if gone.isEmpty { return nil }
    withheld += 1
    let other = shape.report(of: rest)
    let counted = gone.filter { known.isKnown($0.id, by: RandomOperation.date) }.count
    if report.withheld != other.withheld + counted { return "\(report.withheld) withheld" }
    report.withheld = other.withheld
    return difference(report, other)
  }
  #expect(withheld > 200)
}

@Test func aWithheldRecordIsNamedNowhere() {
  forEveryOperation { shape, _ in
    let known = RandomKnowledge(shape.knowledge)
    let hidden = Set(shape.records.map(\.id).filter { known.sensitivity(of: $0) > shape.edition })
    let named = namedRecords(in: shape.report)
    return named.isDisjoint(with: hidden) ? nil : "\(named.intersection(hidden)) named"
  }
}

/// Ids of all records that any part of a report names.
private func namedRecords(in report: Report) -> Set<String> {
  var named: Set<String> = []
  for figure in report.figures {
    named.formUnion(figure.records)
    named.formUnion((figure.statements + figure.earlier).map(\.record))
  }
  for line in report.highlights + report.situation.flatMap(\.lines) { named.formUnion(line.records) }
  for change in report.changes { named.formUnion(change.records) }
  named.formUnion(report.corrections.flatMap { [$0.record, $0.replacedBy ?? $0.record] })
  named.formUnion(report.late.map(\.record))
  named.formUnion(report.claims.flatMap { $0.claims.map(\.record) })
  named.formUnion(report.conditions.flatMap(\.records))
  named.formUnion(report.policies.flatMap { $0.steps.map(\.record) })
  named.formUnion(report.events.map(\.id) + report.statements.map(\.id) + report.responses.map(\.id))
  named.formUnion(report.gaps.compactMap(\.record) + report.records.map(\.id))
  return named
}

@Test func aReplacedOrRetractedRecordNeverReachesAFigure() {
  var replaced = 0
  forEveryOperation { shape, _ in
    let known = RandomKnowledge(shape.knowledge)
    let out = Set(
      shape.records.filter { known.isKnown($0.id, by: RandomOperation.date) }.compactMap(\.about.supersedes)
        + shape.records.filter { $0.about.status == .retracted }.map(\.id))
    replaced += out.isEmpty ? 0 : 1
    for figure in shape.report.figures {
      let behind = Set(
        figure.records + (figure.statements + figure.earlier).map(\.record) + [figure.recommended ?? ""])
      if !behind.isDisjoint(with: out) { return "\(behind.intersection(out)) in \(figure.id)" }
    }
    return nil
  }
  #expect(replaced > 300)
}

@Test func theBestLiesBetweenLowAndHighAndAllOfItWithinTheSpread() {
  func isOrdered(_ low: Amount?, _ best: Amount?, _ high: Amount?) -> Bool {
    let known = [low, best, high].compactMap(\.self)
    return zip(known, known.dropFirst()).allSatisfy { $0 <= $1 }
  }
  forEveryOperation { shape, _ in
    let report = shape.report
    for figure in report.figures {
      if !isOrdered(figure.low, figure.best, figure.high) { return "\(figure.id): \(figure.range)" }
      if !isOrdered(figure.spread?.low, figure.low, figure.spread?.high) {
        return "\(figure.id): low beyond spread"
      }
      if !isOrdered(figure.spread?.low, figure.high, figure.spread?.high) {
        return "\(figure.id): high beyond spread"
      }
      for statement in figure.statements where !isOrdered(statement.low, statement.best, statement.high) {
        return "\(statement.record) is out of order"
      }
    }
    for need in report.planning where !isOrdered(need.low, nil, need.high) {
      return "\(need.item) out of order"
    }
    for point in report.history.flatMap(\.points) where !isOrdered(point.low, point.best, point.high) {
      return "\(point.date) out of order"
    }
    return nil
  }
}

@Test func stocksAndFlowsNeverMeet() {
  var mixed = 0
  forEveryOperation { shape, _ in
    let stocks = shape.records.filter { $0.figure.map { $0.contains("/stock/") } ?? true }
    if stocks.count == shape.records.count { return nil }
    mixed += 1
    let all = shape.report.figures.filter { $0.measure == .stock }
    return all == shape.report(of: stocks).figures ? nil : "a stock changed with the flows"
  }
  #expect(mixed > 200)
}

@Test func aRefusalNeverDisplacesAFigure() {
  var refused = 0
  forEveryOperation { shape, _ in
    let said = shape.records.filter { !$0.isRefusal }
    if said.count == shape.records.count { return nil }
    refused += 1
    let without = shape.report(of: said).figures
    let with = shape.report.figures.filter { $0.label != .none }
    if without.map(\.id).sorted() != with.map(\.id).sorted() { return "a figure came or went" }
    for figure in with {
      guard let same = without.first(where: { $0.id == figure.id }) else { return "\(figure.id) is gone" }
      if figure.statements != same.statements || figure.recommended != same.recommended
        || figure.label != same.label || figure.spread != same.spread || figure.value != same.value
        || figure.low != same.low || figure.best != same.best || figure.high != same.high
      {
        return "\(figure.id) changed with a refusal"
      }
    }
    return nil
  }
  #expect(refused > 200)
}

@Test func whatIsNotVerifiedCarriesAMarkThatTheReportExplains() {
  forEveryOperation { shape, _ in
    let report = shape.report.shown(in: "es")
    let numbers = Dictionary(uniqueKeysWithValues: report.caveats.map { ($0.code, $0.number) })
    for figure in report.figures where figure.label != .verified && figure.label != .corroborated {
      if figure.marks.isEmpty { return "\(figure.id) is \(figure.label) without a mark" }
    }
    let marks =
      report.figures.flatMap(\.marks) + report.highlights.flatMap(\.marks) + report.policies.flatMap(\.marks)
    for mark in marks where mark.number == 0 || numbers[mark.code] != mark.number {
      return "\(mark.code) has no number"
    }
    for line in report.highlights where line.kind == "figure" {
      let figure = report.figures.first { $0.id == line.subject }
      if line.marks != figure?.marks { return "a highlight lost a mark of \(line.subject)" }
    }
    return nil
  }
}

@Test func theHistoryIsWhatEachDaysReportSays() {
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

@Test func aFigureTakenFromTheDayBeforeIsAsIfWorkedOutAnew() {
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

@Test func theZoneOfTheOperationChangesNothingThatIsDatedInIt() {
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

@Test func conflictIsSymmetric() {
  var random = SeededGenerator(seed: 7)
  for _ in 0..<2000 {
    var quantities: [Quantity] = []
    for _ in 0..<random.below(3) + 2 { quantities.append(randomQuantity(&random)) }
    let agreement = AgreementRule.agreement(of: quantities, toleranceThousandths: 50)
    for _ in 0..<3 {
      let shuffled = quantities.shuffled(using: &random)
      #expect(AgreementRule.agreement(of: shuffled, toleranceThousandths: 50) == agreement)
    }
    guard quantities.count(where: \.hasRange) > 1 else { continue }
    // The whole is as bad as its worst pair.
    var pairs: Set<Agreement?> = []
    for (index, one) in quantities.enumerated() {
      for other in quantities.dropFirst(index + 1) {
        pairs.insert(AgreementRule.agreement(of: [one, other], toleranceThousandths: 50))
      }
    }
    #expect((agreement == .conflicting) == pairs.contains(.conflicting))
    #expect((agreement == .consistent) == pairs.isDisjoint(with: [.conflicting, .near]))
  }
}

private func randomQuantity(_ random: inout SeededGenerator) -> Quantity {
  var low: Amount? = random.chance(15) ? nil : Amount(random.below(300))
  var high: Amount? = random.chance(15) ? nil : Amount(random.below(300))
  if let one = low, let other = high, other < one { (low, high) = (other, one) }
  return Quantity(words: .blank, low: low, high: high, kind: random.pick([.number, .qualified, .words]))
}
