import SitrepModel

/// Numbers that tell one another: those of one indicator that count what there is, or those that count what comes and
/// goes (the daily numbers are the steps of the cumulative one).
struct CountFamily: Hashable {
  let indicator: Symbol
  let isOfArrivals: Bool
}

/// A sub-group of people at a place, in whichever unit and measure it is told.
struct SubGroupCell: Hashable {
  let group: Symbol
  let place: PlaceIndex
}

extension FigureKey {
  var family: CountFamily {
    CountFamily(indicator: indicator, isOfArrivals: measure == .flow || measure == .cumulative)
  }
}

/// The ways to part people. Numbers of one way may add up to all, so that of each way one must be missing where a
/// small count is not to be worked out.
enum Parting: Hashable, CaseIterable {
  case byAge, bySex
  /// By sex and age at once: the parts add up to those by sex alone and by age alone.
  case bySexAndAge
  case other
  /// Some people in several of the parts: never parts of all.
  case overlapping

  /// - Parameter besideChildren: whether girls or boys are told of beside the group; women and men are then those who
  ///   are grown up, and otherwise all of their sex.
  init(_ code: GroupCode, besideChildren: Bool) {
    if Self.overlappingGroups.contains(code.group) {
      self = .overlapping
    } else if code.sex != nil {
      let isOfAdults = besideChildren && ["women", "men"].contains(code.group)
      self = code.hasAges || code.isChildrenOfOneSex || isOfAdults ? .bySexAndAge : .bySex
    } else if Self.ages.contains(code.group) || code.group.isEmpty && code.hasAges {
      self = .byAge
    } else {
      self = .other
    }
  }

  private static let ages: Set<String> = ["children", "adults", "older-people"]
  private static let overlappingGroups: Set<String> = [
    "unaccompanied-children", "pregnant-women", "people-with-disabilities", "families",
  ]
}

extension GroupCode {
  var isChildrenOfOneSex: Bool { group == "girls" || group == "boys" }
}

/// What is known of a sub-group at a place by a viewpoint.
struct KnownCell {
  /// The figures that tell of it.
  var figures: [Int] = []
  /// From when any number of it is known.
  var firstKnown = Day.never
  /// Of one to four people: from when, and the last day about which.
  var few: (firstKnown: Day, lastDay: Day)?
}
