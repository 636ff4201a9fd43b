import SitrepModel

/// Which figures lead the report, in its order.
enum Headline {
  static let atMost = 8

  /// Where the profile names a figure, by its id or the beginning of it; nil where it does not.
  static func position(of id: String, in profile: OperationProfile) -> Int? {
    func isNamed(by wanted: String) -> Bool { id == wanted || id.hasPrefix(wanted + "/") }
    // Households that are named themselves do not stand for the people in them.
    return profile.keyFigures?.firstIndex(where: isNamed)
      ?? profile.keyFigures?.firstIndex { HouseholdFigures.ids(forPeople: $0).contains(where: isNamed) }
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
    let operation = knowledge.operation
    func current(_ id: String) -> [Int] {
      // Few figures are of the indicator, and whole ids take long to compare.
      let indicator = id.prefix { $0 != "/" }
      let near = figures.filter { operation.text(operation.figureKeys[$0.figure].indicator) == indicator }
      var matching = near.filter { ids[$0.figure] == id }
      if matching.isEmpty {
        matching = near.filter { ids[$0.figure].hasPrefix(id + "/") }.sorted {
          ids[$0.figure] < ids[$1.figure]
        }
      }
      return matching.filter { $0.staleness != .expired }.map(\.figure)
    }
    for id in wanted {
      // People of whom only households are told are not unknown.
      let told = ([id] + HouseholdFigures.ids(forPeople: id)).lazy.map(current).first { !$0.isEmpty } ?? []
      shown += told.filter { !shown.contains($0) }
      if told.isEmpty { missing.append(id) }
    }
    return (shown, missing)
  }
}
