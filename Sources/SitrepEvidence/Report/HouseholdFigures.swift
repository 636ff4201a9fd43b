import SitrepModel

/// Figures of people that some tell in households: they stand for them where nobody tells of people.
enum HouseholdFigures {
  /// The ids under which households may be told, of a figure of people or the beginning of its id.
  static func ids(forPeople id: String) -> [String] {
    var parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 2, parts[2] == UnitID.persons else { return [] }
    parts[2] = UnitID.households
    let indicator = parts[0]
    return [indicator, indicator + suffix].map { name in
      parts[0] = name
      return parts.joined(separator: "/")
    }
  }

  /// The indicator whose people they are: `displaced` of `displaced-households`.
  static func indicatorOfPeople(_ indicator: String) -> String {
    indicator.hasSuffix(suffix) ? String(indicator.dropLast(suffix.count)) : indicator
  }

  private static let suffix = "-households"
}
