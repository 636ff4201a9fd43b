import SitrepModel

/// What a person should look at in the numbers before they are sent.
extension DayEvidence {
  /// Headlines older than their parts, sums so far that fell, parts above the whole.
  func numberFindings(_ report: Report) -> [LintFinding] {
    let shown = Dictionary(
      report.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var wholes: [FigureKey: FigureEvidence] = [:]
    for evidence in figures { wholes[operation.figureKeys[evidence.figure]] = evidence }
    let everyone = operation.names.known("all") ?? .blank
    var findings: [LintFinding] = []
    for evidence in byID(figures) where smallCounts.mask(ofFigure: evidence.figure) == nil {
      guard let figure = shown[figureID(evidence.figure)] else { continue }
      if figure.headline, let newest = newestPart(of: evidence), newest.asOf.latest > evidence.asOf.latest {
        findings.append(
          LintFinding(
            .olderThanParts, subject: figure.id,
            message: .lintOlderThanPartsLine(
              asOf: .date(figure.asOf), part: .text(figureID(newest.figure)), newest: .date(newest.asOf))))
      }
      if figure.measure == .cumulative, let fallen = fallenSum(evidence) {
        findings.append(LintFinding(.fallingSum, subject: figure.id, message: fallen))
      }
      var key = operation.figureKeys[evidence.figure]
      guard key.group != everyone else { continue }
      key.group = everyone
      if let whole = wholes[key], smallCounts.mask(ofFigure: whole.figure) == nil,
        let low = evidence.recommendedEstimate?.quantity.low,
        let high = whole.recommendedEstimate?.quantity.high, low > high, evidence.asOf.day == whole.asOf.day
      {
        findings.append(
          LintFinding(
            .partAboveWhole, subject: figure.id,
            message: .lintPartAboveWholeLine(
              part: .message(figure.value), whole: .message(value(of: whole, nil)))))
      }
    }
    return findings
  }

  /// Of the figures that a figure is declared to be made of, that about the latest day.
  private func newestPart(of evidence: FigureEvidence) -> FigureEvidence? {
    knowledge.totalPlan.sums(ofFigure: evidence.figure).flatMap(\.parts)
      .filter { smallCounts.mask(ofFigure: $0) == nil }.compactMap(self.evidence(ofFigure:))
      .filter { $0.agreement != nil }
      .max { ($0.asOf.latest, figureID($1.figure)) < ($1.asOf.latest, figureID($0.figure)) }
  }

  private func fallenSum(_ now: FigureEvidence) -> Message? {
    guard !smallCounts.hidesPast(ofFigure: now.figure), let before = figuresBefore[now.figure],
      let earlier = before.recommendedEstimate?.quantity.low,
      let later = now.recommendedEstimate?.quantity.high,
      later < earlier, before.recommendedTotal == nil, now.recommendedTotal == nil
    else { return nil }
    return Message.lintFallingSumLine(
      from: .message(value(of: before, nil)), to: .message(value(of: now, nil)))
  }

  /// Records about a day to come, which no figure counts: a date typed a month ahead. Events may be to come.
  func datesAheadFindings() -> [LintFinding] {
    var findings: [LintFinding] = []
    for table in RecordTable.allCases where table != .events && table != .responses {
      for record in knowledge.counting(table, at: view) where mask(of: record) == nil {
        let head = operation.head(of: record)
        guard head.occurred.day > view.day else { continue }
        findings.append(
          LintFinding(
            .dateAhead, subject: text(head.id),
            message: .lintDateAheadLine(
              occurred: .date(head.occurred), days: .whole(head.occurred.day - view.day))))
      }
    }
    return findings.sorted { $0.subject < $1.subject }
  }
}
