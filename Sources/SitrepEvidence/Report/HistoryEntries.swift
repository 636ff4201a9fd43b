import SitrepModel

extension DayEvidence {
  static let historyReports = 30

  /// The headline figures through the last reports, each as known then. A figure is worked out anew only for the
  /// reports in which it can have changed; in the others it has only aged.
  func historyEntries() -> [Report.FigureHistory] {
    // One report more, which tells what was new in the first of those shown.
    let days = (0...Self.historyReports).map { view.day - $0 * profile.cadenceDays }
      .filter { $0 >= profile.firstReport }.sorted()
    let sweeps = Dictionary(
      uniqueKeysWithValues: days.map { day in
        (
          day,
          TotalSweep(knowledge: day == view.day ? knowledge : knowledge.known(by: day), hidden: totals.hidden)
        )
      })
    let decisions = Dictionary(uniqueKeysWithValues: days.map { ($0, Decisions(operation, on: $0)) })
    return headline.compactMap { figure in
      let key = operation.figureKeys[figure]
      let sums = knowledge.totalPlan.sums(ofFigure: figure)
      guard !smallCounts.hidesPast(ofFigure: figure),
        !sums.contains(where: { $0.parts.contains(where: totals.hidden.contains) })
      else { return nil }
      let points = points(ofFigure: figure, through: days, sweeps, isSum: !sums.isEmpty, decisions)
      return Report.FigureHistory(
        figure: operation.id(of: key), indicatorName: profile.name(ofIndicator: text(key.indicator)),
        placeName: placeName(key.place) ?? LocalText(), points: Array(points.suffix(Self.historyReports)))
    }
  }

  private func points(
    ofFigure figure: Int, through days: [Day], _ sweeps: [Day: TotalSweep], isSum: Bool,
    _ decisions: [Day: Decisions]
  ) -> [Report.HistoryPoint] {
    var points: [Report.HistoryPoint] = []
    var last: (sweep: TotalSweep, day: Day, evidence: FigureEvidence?)?
    for day in days {
      guard let sweep = sweeps[day] else { continue }
      let isLast = day == view.day
      let then = Viewpoint(day: day, knownBy: isLast ? view.knownBy : day, edition: view.edition)
      let evidence = knowledge.pastEvidence.evidence(ofFigure: figure, at: then) {
        let mayDiffer =
          isLast && view.knownBy != view.day || !operation.decisions.isEmpty || isSum
          || last.map {
            !sweep.knowledge.hasRegisters(of: $0.sweep.knowledge)
              || FigureSweep(knowledge: sweep.knowledge).canChange(figure: figure, after: $0.day, upTo: day)
          } ?? true
        return mayDiffer
          ? sweep.evidence(ofFigure: figure, at: then, decisions: decisions[day] ?? self.decisions)
          : last?.evidence
      }
      points.append(point(evidence, on: day, isNew: isNew(evidence, after: last?.evidence)))
      last = (sweep, day, evidence)
    }
    return points
  }

  private func isNew(_ evidence: FigureEvidence?, after last: FigureEvidence?) -> Bool {
    guard let evidence else { return false }
    guard let last else { return true }
    let change = ChangeRule.compare(previous: last, now: evidence, isCorrected: false)
    return change.kind != .noNewInformation && change.reason != .decision
  }

  private func point(_ evidence: FigureEvidence?, on day: Day, isNew: Bool) -> Report.HistoryPoint {
    guard let evidence, let shown = evidence.shown else {
      return Report.HistoryPoint(date: day, isNew: false)
    }
    let isConflicting = evidence.agreement == .conflicting
    var point = Report.HistoryPoint(
      date: day, low: isConflicting ? evidence.spread?.low : shown.quantity.low,
      best: isConflicting ? nil : shown.quantity.best,
      high: isConflicting ? evidence.spread?.high : shown.quantity.high, words: text(shown.quantity.words),
      label: evidence.label, asOf: evidence.datesTold, ageDays: day - evidence.datesTold.day, isNew: isNew)
    point.quoted = operation.quoted(shown.quantity)
    return point
  }
}
