import SitrepModel

/// The evidence of every figure at a viewpoint, and of those that are compared and may have changed since another as it
/// was there.
struct FigureComparison: Sendable {
  /// In the order of the operation's figure keys.
  private(set) var figures: [FigureEvidence]
  /// By figure; only of those that may have changed.
  private(set) var figuresBefore: [Int: FigureEvidence] = [:]
  private(set) var changed: Set<Int> = []
  private let baseline: Baseline?

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

  init(_ knowledge: Knowledge, at view: Viewpoint, since baseline: Viewpoint?, decisions: Decisions) {
    let sweep = FigureSweep(knowledge: knowledge)
    figures = Array(knowledge.operation.figureKeys.indices).mapInParallel(grain: 256) { figure in
      sweep.evidence(ofFigure: figure, at: view, decisions: decisions)
    }
    .compactMap(\.self)
    self.baseline = baseline.map { Baseline(at: $0, of: sweep, view, decisions) }
  }

  /// Holds some figures against what they were at the baseline.
  mutating func compare(_ figures: [Int]) {
    guard let baseline else { return }
    let outcomes = figures.mapInParallel(grain: 256) {
      [baseline] figure -> (figure: Int, before: FigureEvidence?)? in
      baseline.canDiffer(figure) ? (figure: figure, before: baseline.evidence(ofFigure: figure)) : nil
    }
    for case let outcome? in outcomes {
      changed.insert(outcome.figure)
      if let before = outcome.before { figuresBefore[outcome.figure] = before }
    }
  }

  /// The viewpoint that figures are held against.
  private struct Baseline: Sendable {
    private let sweep, sweepBefore: FigureSweep
    private let view, viewBefore: Viewpoint
    private let decisionsBefore: Decisions
    /// Whether a figure is the same in both where nothing became known of it between them.
    private let isOfOneKind: Bool

    init(at baseline: Viewpoint, of sweep: FigureSweep, _ view: Viewpoint, _ decisions: Decisions) {
      let knowledge = sweep.knowledge
      let before = knowledge.known(by: baseline.knownBy)
      (self.sweep, sweepBefore) = (sweep, FigureSweep(knowledge: before))
      (self.view, viewBefore) = (view, baseline)
      decisionsBefore = Decisions(knowledge.operation, on: baseline.day)
      isOfOneKind = view.day == view.knownBy && decisions.isEmpty && knowledge.hasRegisters(of: before)
    }

    func canDiffer(_ figure: Int) -> Bool {
      !isOfOneKind || sweep.canChange(figure: figure, after: viewBefore.day, upTo: view.day)
    }

    func evidence(ofFigure figure: Int) -> FigureEvidence? {
      sweepBefore.evidence(ofFigure: figure, at: viewBefore, decisions: decisionsBefore)
    }
  }
}
