import SitrepModel

/// Which figures lead the report, in its order.
enum Headline {
  static let atMost = 8

  /// Where the profile names a figure, by its id or the beginning of it; nil where it does not.
  static func position(of id: String, in profile: OperationProfile) -> Int? {
    profile.keyFigures?.firstIndex { id == $0 || id.hasPrefix($0 + "/") }
  }

  /// The profile's key figures; where it names none, the caseload stocks of everyone, at most eight, by number of
  /// reports. What is too old to lead, or refuses to say anything current, is missing instead.
  static func figures(
    _ figures: [FigureEvidence], in knowledge: Knowledge
  ) -> (shown: [Int], missing: [String]) {
    let operation = knowledge.operation
    let profile = operation.profile
    let ids = knowledge.texts.figureIDs
    guard let wanted = profile.keyFigures else {
      // The widest place leads: what a sum is made of stands below it.
      let isPart = Set(
        figures.flatMap { evidence in evidence.total.map { $0.parts.map(\.figure) } ?? [] })
      let caseload = figures.filter { evidence in
        let key = operation.figureKeys[evidence.figure]
        return key.measure == .stock && operation.text(key.group) == "all"
          && profile.role(ofIndicator: operation.text(key.indicator)) == .caseload
          && evidence.staleness != .expired && !isPart.contains(evidence.figure)
      }
      let ordered = caseload.sorted {
        if $0.reports != $1.reports { return $0.reports > $1.reports }
        return ids[$0.figure] < ids[$1.figure]
      }
      return (ordered.prefix(atMost).map(\.figure), [])
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
