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
    func id(_ index: Int) -> String { ids[figures[index].figure] }
    func indicator(_ index: Int) -> Symbol { operation.figureKeys[figures[index].figure].indicator }
    let indicators = Set(figures.indices.lazy.map(indicator))
    func current(_ wanted: String) -> [Int] {
      // Few figures are of the indicator, and whole ids take long to compare, as figures do to be handed about.
      let name = wanted.prefix { $0 != "/" }
      let named = indicators.filter { operation.text($0) == name }
      let near = named.isEmpty ? [] : figures.indices.filter { named.contains(indicator($0)) }
      var matching = near.filter { id($0) == wanted }
      if matching.isEmpty {
        matching = near.filter { id($0).hasPrefix(wanted + "/") }.sorted { id($0) < id($1) }
      }
      return matching.filter { figures[$0].staleness != .expired }.map { figures[$0].figure }
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
