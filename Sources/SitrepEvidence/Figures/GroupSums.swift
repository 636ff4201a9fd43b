import SitrepModel

/// Rule 22, sex and age: which groups of one figure are parts that nobody is in twice, so that together they are no
/// more than the whole. They are held against it and never make it complete.
enum GroupSums {
  /// Of each way to part people the parts that were said, the whole first: all by sex, all by age, each sex by age.
  ///
  /// - Returns: only ways of two parts or more.
  static func ways(among groups: [String]) -> [(whole: String, parts: [String])] {
    let told = groups.map { (group: $0, code: GroupCode($0)) }
    func cells(_ sex: String?) -> [(group: String, ages: AgeBand)] {
      told.compactMap { item in
        guard item.code.sex == sex, let ages = item.code.ages, ages != .all else { return nil }
        return (item.group, ages)
      }
    }
    func whole(_ sex: String) -> String? {
      told.first { $0.code.sex == sex && $0.code.ages == .all }?.group
    }
    var ways: [(String, [String])] = [("all", ["f", "m"].compactMap(whole))]
    ways.append(("all", apart(cells(nil))))
    for sex in ["f", "m"] {
      if let whole = whole(sex) { ways.append((whole, apart(cells(sex)))) }
    }
    ways.append(("all", apart(cells("f")) + apart(cells("m"))))
    return ways.filter { $0.1.count > 1 }.map { (whole: $0.0, parts: $0.1) }
  }

  /// The groups in their order, but for those who may be of an earlier one.
  private static func apart(_ groups: [(group: String, ages: AgeBand)]) -> [String] {
    var taken: [(group: String, ages: AgeBand)] = []
    let ordered = groups.sorted { one, other in
      one.ages.order != other.ages.order ? one.ages.order < other.ages.order : one.group < other.group
    }
    for group in ordered where taken.allSatisfy({ $0.ages.isApart(from: group.ages) }) {
      taken.append(group)
    }
    return taken.map(\.group)
  }
}
