import SitrepModel

extension DayEvidence {
  /// Rule 10 in the report's words; nil in the first report.
  func change(of evidence: FigureEvidence, _ mask: SmallCounts.Mask?) -> Report.FigureChange? {
    guard baseline != nil else { return nil }
    if mask != nil {
      return Report.FigureChange(kind: .notComparable, message: FigureValue.withheld)
    }
    guard changed.contains(evidence.figure) else { return noNewInformation(evidence) }
    let before = figuresBefore[evidence.figure]
    let outcome = before.map {
      ChangeRule.compare(previous: $0, now: evidence, isCorrected: isCorrected($0, now: evidence))
    }
    // What is still said today is no secret of the past.
    if outcome?.kind == .noNewInformation { return noNewInformation(evidence) }
    if smallCounts.hidesPast(ofFigure: evidence.figure) {
      return Report.FigureChange(
        kind: .notComparable, to: comparedValue(of: evidence), message: FigureValue.withheld)
    }
    guard let before, let outcome else {
      return Report.FigureChange(
        kind: .new, to: comparedValue(of: evidence),
        message: .changeNew(to: .message(value(of: evidence, nil))))
    }
    let (from, to) = (value(of: before, nil), value(of: evidence, nil))
    let message =
      outcome.reason.map { reason in
        Message.changeNotComparable(to: .message(to), from: .message(from), reason: .code(reason.code))
      }
      ?? Message("change.\(outcome.kind.rawValue)", ["from": .message(from), "to": .message(to)])
    return Report.FigureChange(
      kind: outcome.kind, from: comparedValue(of: before), to: comparedValue(of: evidence),
      reason: outcome.reason, message: message)
  }

  private func noNewInformation(_ evidence: FigureEvidence) -> Report.FigureChange {
    let value = comparedValue(of: evidence)
    return Report.FigureChange(
      kind: .noNewInformation, from: value, to: value,
      message: .changeNoNewInformation(asOf: .date(evidence.asOf)))
  }

  private func comparedValue(of evidence: FigureEvidence) -> Value {
    guard let quantity = evidence.shown?.quantity else { return .none }
    if let best = quantity.best { return .amount(best) }
    return quantity.words.isBlank ? .none : .text(text(quantity.words))
  }

  /// Whether the figure then rested on a record that has been replaced or taken back since.
  private func isCorrected(_ before: FigureEvidence, now: FigureEvidence) -> Bool {
    before.restsOn.contains { !knowledge.counts($0, at: view) }
  }
}
