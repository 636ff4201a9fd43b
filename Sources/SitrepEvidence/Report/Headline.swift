import SitrepModel

/// Which figures lead the report, in its order.
enum Headline {
  static let atMost = 8

  /// Where the profile names a figure, by its id or the beginning of it; nil where it does not.
  static func position(of id: String, in profile: OperationProfile) -> Int? {
    profile.keyFigures?.firstIndex { id == $0 || id.hasPrefix($0 + "/") }
  }

  /// The profile's key figures; where it names none, those that lead by rule. What is too old to lead, or refuses to say
  /// anything current, is missing instead.
  static func figures(
    _ figures: [FigureEvidence], in knowledge: Knowledge
  ) -> (shown: [Int], missing: [String]) {
    let profile = knowledge.operation.profile
    let ids = knowledge.texts.figureIDs
    guard let wanted = profile.keyFigures else {
      return (LeadingFigures(knowledge).figures(among: figures, atMost: atMost), [])
    }
    var shown: [Int] = []
    var missing: [String] = []
    for id in wanted {
      var matching = figures.indices.filter { ids[figures[$0].figure] == id }
      if matching.isEmpty {
        matching = figures.indices.filter { ids[figures[$0].figure].hasPrefix(id + "/") }
          .sorted { ids[figures[$0].figure] < ids[figures[$1].figure] }
      }
      let current = matching.filter { figures[$0].staleness != .expired }
      shown += current.map { figures[$0].figure }.filter { !shown.contains($0) }
      if current.isEmpty { missing.append(id) }
    }
    return (shown, missing)
  }
}
