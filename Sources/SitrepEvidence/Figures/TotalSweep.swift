import SitrepModel

/// The evidence of figures at a viewpoint, sums over places included.
struct TotalSweep: Sendable {
  let knowledge: Knowledge
  /// The parts that this edition hides: a sum that held them would tell them.
  let hidden: Set<Int>

  /// - Parameter part: the evidence of a figure that the sum is made of.
  func evidence(
    ofFigure figure: Int, at view: Viewpoint, decisions: Decisions,
    part: (Int) -> FigureEvidence?
  ) -> FigureEvidence? {
    FigureSweep(knowledge: knowledge).evidence(
      ofFigure: figure, at: view, decisions: decisions, total: total(ofFigure: figure, part: part))
  }

  /// The same, with all of its parts worked out on the way.
  func evidence(ofFigure figure: Int, at view: Viewpoint, decisions: Decisions) -> FigureEvidence? {
    evidence(ofFigure: figure, at: view, decisions: decisions) {
      evidence(ofFigure: $0, at: view, decisions: decisions)
    }
  }

  /// Of several ways to add it up the one that covers most places, then the one over the shortest period.
  private func total(ofFigure figure: Int, part: (Int) -> FigureEvidence?) -> PartsTotal? {
    var best: (total: PartsTotal, length: Int)?
    for sum in knowledge.totalPlan.sums(ofFigure: figure) {
      let parts = sum.parts.filter { !hidden.contains($0) }.compactMap(part).filter {
        $0.agreement != nil && $0.staleness != .expired
      }
      for (length, group) in Self.byLength(parts) {
        guard let total = PartsTotal(of: group, declared: sum.declared) else { continue }
        if let best, (best.total.parts.count, -best.length) >= (total.parts.count, -length) { continue }
        best = (total, length)
      }
    }
    return best?.total
  }

  /// Numbers over a period are added only to those over one as long.
  private static func byLength(_ parts: [FigureEvidence]) -> [(length: Int, parts: [FigureEvidence])] {
    guard parts.first?.measureCoversPeriod == true else { return [(0, parts)] }
    var groups: [Int: [FigureEvidence]] = [:]
    for part in parts {
      if let length = part.asOf.length { groups[length, default: []].append(part) }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
