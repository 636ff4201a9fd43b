import SitrepModel

/// The evidence of every figure at a viewpoint, and of those that may have changed since another as it was there.
struct FigureComparison: Sendable {
  /// In the order of the operation's figure keys.
  private(set) var figures: [FigureEvidence] = []
  /// By figure; only of those that may have changed.
  private(set) var figuresBefore: [Int: FigureEvidence] = [:]
  private(set) var changed: Set<Int> = []

  /// Puts in what the figures are with the sums of their parts, now and as they were at the baseline.
  mutating func addTotals(
    _ sweep: TotalSweep, at view: Viewpoint, since baseline: Viewpoint?, decisions: Decisions
  ) {
    let planned = sweep.knowledge.totalPlan.figures
    if planned.isEmpty { return }
    var byFigure = Dictionary(uniqueKeysWithValues: figures.map { ($0.figure, $0) })
    let decisionsBefore = baseline.map { Decisions(sweep.knowledge.operation, on: $0.day) }
    let sweepBefore = TotalSweep(
      knowledge: baseline.map { sweep.knowledge.known(by: $0.knownBy) } ?? sweep.knowledge,
      hidden: sweep.hidden)
    for figure in planned {
      byFigure[figure] = sweep.evidence(ofFigure: figure, at: view, decisions: decisions) { byFigure[$0] }
      guard let baseline, let decisionsBefore else { continue }
      changed.insert(figure)
      figuresBefore[figure] = sweepBefore.evidence(ofFigure: figure, at: baseline, decisions: decisionsBefore)
    }
    figures = byFigure.values.sorted { $0.figure < $1.figure }
  }

  private struct Outcome: Sendable {
    var now: FigureEvidence?
    var before: FigureEvidence?
    var mayHaveChanged: Bool
  }

  init(_ knowledge: Knowledge, at view: Viewpoint, since baseline: Viewpoint?, decisions: Decisions) {
    let sweep = FigureSweep(knowledge: knowledge)
    let knowledgeBefore = baseline.map { knowledge.known(by: $0.knownBy) } ?? knowledge
    let sweepBefore = FigureSweep(knowledge: knowledgeBefore)
    let haveSameRegisters = knowledge.hasRegisters(of: knowledgeBefore)
    let decisionsBefore = baseline.map { Decisions(knowledge.operation, on: $0.day) }
    let outcomes = Array(knowledge.operation.figureKeys.indices).mapInParallel(grain: 256) { figure in
      let now = sweep.evidence(ofFigure: figure, at: view, decisions: decisions)
      guard let baseline, let decisionsBefore else { return Outcome(now: now, mayHaveChanged: false) }
      let isStill =
        view.day == view.knownBy && decisions.isEmpty && haveSameRegisters
        && !sweep.canChange(figure: figure, after: baseline.day, upTo: view.day)
      if isStill { return Outcome(now: now, mayHaveChanged: false) }
      let before = sweepBefore.evidence(ofFigure: figure, at: baseline, decisions: decisionsBefore)
      return Outcome(now: now, before: before, mayHaveChanged: true)
    }
    for (figure, outcome) in outcomes.enumerated() {
      if let now = outcome.now { figures.append(now) }
      if outcome.mayHaveChanged { changed.insert(figure) }
      if let before = outcome.before { figuresBefore[figure] = before }
    }
  }
}
