import SitrepModel
import Testing

@testable import SitrepEvidence

// What no figure may say, whatever records there are.

@Test("A copy of a source never adds an origin, and never changes a number or a label")
func copyOfASource() {
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
      of: shape.records, and: copy(of: original, origin: statement.origin?.original ?? "", in: shape))
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

@Test("A number said never lies outside its range, nor a range outside the spread of all statements")
func numbersInOrder() {
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

@Test("A flow never changes a stock")
func stocksAndFlows() {
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

@Test("A refusal to count never displaces a figure")
func refusals() {
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

@Test("What is not verified never goes without its caveats, and what words do not say of them a note does")
func marks() {
  forEveryOperation { shape, _ in
    var report = shape.report.shown(in: "es")
    for figure in report.figures where figure.label != .verified && figure.label != .corroborated {
      if figure.marks.isEmpty { return "\(figure.id) is \(figure.label) without a mark" }
    }
    let notes = Dictionary(uniqueKeysWithValues: report.notes.map { ($0.number, $0) })
    var lost: String?
    report.forEachMarked(in: "es") { id, said, marks in
      var unsaid = CaveatSet(marks.map(\.code))
      unsaid.subtract(said)
      let note = marks.noteNumber.flatMap { notes[$0] }
      if unsaid.codes != note?.codes ?? [] || note?.appliesTo.contains(id) == false { lost = id }
    }
    if let lost { return "\(lost) has a caveat that neither its words nor its note say" }
    if Set(report.notes.map(\.codes)).count != report.notes.count { return "two notes say the same" }
    for line in report.highlights where line.kind == .figure {
      let figure = report.figures.first { $0.id == line.subject }
      if line.marks.map(\.code) != figure?.marks.map(\.code) {
        return "a highlight lost a mark of \(line.subject)"
      }
    }
    return nil
  }
}

@Test("The order of statements never decides whether they conflict, and no other statement hides a conflict")
func orderOfStatements() {
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
