import SitrepModel
import Testing

@testable import SitrepEvidence

// Which records a report may rest on, and name.

@Test("What is learned after the cut-off never reaches the report")
func learnedAfterTheCutoff() {
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

@Test("A withheld record that replaces nothing never leaves a trace but in the count of what is withheld")
func withheldWithoutATrace() {
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

@Test("No part of a report ever names a withheld record")
func withheldIsNotNamed() {
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

@Test("A record that was replaced or taken back never reaches a figure")
func replacedOrRetracted() {
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
