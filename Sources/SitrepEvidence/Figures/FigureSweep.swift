import SitrepModel

/// The evidence of figures on one day after another: a figure is worked out anew only on a day on which it can
/// have changed, because a record became known, was replaced, or came to be about that day; else it only ages.
struct FigureSweep: Sendable {
  let knowledge: Knowledge

  /// - Parameter total: what its parts add up to.
  func evidence(
    ofFigure figure: Int, at view: Viewpoint, decisions: Decisions, total: PartsTotal? = nil
  ) -> FigureEvidence? {
    let operation = knowledge.operation
    let key = operation.figureKeys[figure]
    let known = knowledge.estimates(ofFigure: figure, at: view)
    if known.isEmpty && total == nil { return nil }
    let decided =
      decisions.isEmpty ? nil : decisions.decision(onFigure: knowledge.texts.figureIDs[figure])?.record
    return FigureEvidence(
      figure: figure, key: key, known: known, total: total, at: view,
      rules: FigureRules(ofIndicator: operation.text(key.indicator), in: operation.profile),
      decided: decided, names: operation.names)
  }

  /// Whether anything that bears on a figure happens after one day and up to another.
  func canChange(figure: Int, after earlier: Day, upTo later: Day) -> Bool {
    for estimate in knowledge.figureOrder[figure] {
      // In order of known: what follows is not known by then, nor replaced.
      let visibility = estimate.visibility
      if visibility.knownDay > later { break }
      let starts = max(visibility.knownDay, estimate.day)
      if starts > earlier && starts <= later { return true }
      if visibility.acceptedDay > earlier && visibility.acceptedDay <= later { return true }
      if estimate.replacedDay > earlier && estimate.replacedDay <= later { return true }
    }
    return false
  }
}

/// What a profile settles of how the statements of a figure are weighed.
struct FigureRules: Sendable {
  let freshnessDays: Int
  let sameSituationDays: Int
  let toleranceThousandths: Int
  let role: IndicatorRole
  /// Whether it is an IPC phase, classified for a period to come.
  let isClassified: Bool

  init(ofIndicator indicator: String, in profile: borrowing OperationProfile) {
    freshnessDays = profile.freshness(of: indicator)
    sameSituationDays = profile.sameSituationDays
    toleranceThousandths = profile.toleranceThousandths
    role = profile.role(ofIndicator: indicator)
    isClassified = indicator.hasPrefix("ipc-")
  }
}

extension OperationProfile {
  /// An indicator's role in the report; one that neither catalogue nor profile describes counts as caseload.
  func role(ofIndicator id: String) -> IndicatorRole { indicator(id)?.role ?? .caseload }

  /// An indicator's name; its id, as spelled, where neither catalogue nor profile names it.
  func name(ofIndicator id: String) -> LocalText { Self.name(of: indicator(id), id: id) }

  static func name(of indicator: Indicator?, id: String) -> LocalText {
    if let name = indicator?.name, !name.isEmpty { return name }
    return LocalText(inAll: id)
  }

  /// A topic's name; as spelled, with spaces for hyphens, where the profile does not list it.
  func name(ofTopic id: String) -> LocalText {
    topics[id] ?? LocalText(inAll: id.split(separator: "-").joined(separator: " "))
  }
}
