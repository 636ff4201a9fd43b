import SitrepModel

extension DayEvidence {
  /// What was said of days before those that speak for a figure now: for each day what became known last, the oldest day
  /// first. Background figures are read beside their past; no difference is worked out.
  func earlierStatements(than evidence: FigureEvidence, unit: String) -> [Report.FigureStatement] {
    guard !smallCounts.hidesPast(ofFigure: evidence.figure),
      let first = evidence.current.estimates.map(\.day).min()
    else { return [] }
    var latest: [Day: RecordReference] = [:]
    for candidate in knowledge.figureOrder[evidence.figure] {
      // In order of known: what follows is not known either.
      if candidate.visibility.knownDay > view.knownBy { break }
      let estimate = operation.estimates[Int(candidate.index)]
      let hasRange = operation.quantities[Int(estimate.quantity)].hasRange
      if candidate.day < first, hasRange, estimate.head.status != .disputed, candidate.counts(at: view) {
        latest[candidate.day] = candidate.record
      }
    }
    return latest.sorted { $0.key < $1.key }.map { _, record in
      let estimate = operation.estimates[Int(record.index)]
      let quantity = operation.quantities[Int(estimate.quantity)]
      return Report.FigureStatement(
        origin: knowledge.originName(of: record), publisher: publisher(of: estimate.head),
        words: text(quantity.words),
        value: FigureValue.message(of: quantity, unit: unit, in: operation), low: quantity.low,
        best: quantity.best, high: quantity.high, asOf: estimate.head.occurred, record: id(of: record),
        grade: grade(estimate.head), recommended: false, reports: 1)
    }
  }
}
