import SitrepModel

/// The officer's decisions that hold on a day, by figure: the latest, and of two of one date the one that names the
/// smaller id.
struct Decisions: Sendable {
  private let byFigure: [String: Decision]

  init(_ operation: Operation, on day: Day) {
    var latest: [String: Decision] = [:]
    for decision in operation.decisions where decision.date <= day {
      let figure = operation.text(decision.figure)
      if let known = latest[figure],
        known.date > decision.date
          || (known.date == decision.date && operation.names.precedes(known.record, decision.record))
      {
        continue
      }
      latest[figure] = decision
    }
    byFigure = latest
  }

  var isEmpty: Bool { byFigure.isEmpty }

  func decision(onFigure id: String) -> Decision? { byFigure[id] }
}
