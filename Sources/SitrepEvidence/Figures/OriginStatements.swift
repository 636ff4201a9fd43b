import SitrepModel

/// What one origin says of a figure: its latest estimate, and the copies and earlier words behind it.
struct OriginStatement: Sendable {
  /// Its latest by when it became known, then by what date it is about, then by id; a copy leads in place of what the
  /// origin published itself only where it tells something else, and of no earlier day.
  var estimate: KnownEstimate
  /// How many distinct sources carry it. What its origin said before is history.
  var reports: Int

  /// Whether an estimate of the same origin says the same of the same day, as a copy does.
  func isSaid(by other: KnownEstimate) -> Bool {
    other.day == estimate.day && other.content == estimate.content
  }
}

/// Rule 6, first half: one statement per origin.
enum OriginStatements {
  /// In order of origin as first met, which does not depend on the order of rows: the estimates come sorted.
  ///
  /// - Parameter decided: the record that a decision names; it stays its origin's statement beside later copies.
  static func of(_ estimates: [KnownEstimate], decided: Symbol? = nil, names: TextInterner)
    -> [OriginStatement]
  {
    if areOfDifferentOrigins(estimates) {
      return estimates.map { OriginStatement(estimate: $0, reports: 1) }
    }
    var positions: [OriginIndex: Int] = [:]
    var groups: [[KnownEstimate]] = []
    for estimate in estimates {
      if let position = positions[estimate.origin] {
        groups[position].append(estimate)
      } else {
        positions[estimate.origin] = groups.count
        groups.append([estimate])
      }
    }
    return groups.compactMap { group in
      if group.count == 1 { return OriginStatement(estimate: group[0], reports: 1) }
      guard let leading = leading(believed(group), names) else { return nil }
      var statement = OriginStatement(estimate: leading, reports: 0)
      let saying = group.filter(statement.isSaid)
      statement.reports = saying.lazy.map(\.source).distinctCount
      if let decided, let chosen = saying.first(where: { $0.id == decided }) { statement.estimate = chosen }
      return statement
    }
  }

  /// The estimates behind the statements, and those that their origins have replaced by newer ones since.
  static func parted(
    _ estimates: [KnownEstimate], by statements: [OriginStatement]
  ) -> (saying: [KnownEstimate], earlier: [KnownEstimate]) {
    if statements.count == estimates.count {
      return (estimates.contains(where: \.isTotal) ? estimates.filter { !$0.isTotal } : estimates, [])
    }
    let positions = Dictionary(
      statements.enumerated().map { ($1.estimate.origin, $0) }, uniquingKeysWith: { first, _ in first })
    var (saying, earlier): ([KnownEstimate], [KnownEstimate]) = ([], [])
    for estimate in estimates where !estimate.isTotal {
      let isSaid = positions[estimate.origin].map { statements[$0].isSaid(by: estimate) } ?? false
      if isSaid { saying.append(estimate) } else { earlier.append(estimate) }
    }
    return (saying, earlier)
  }

  /// Whether there are few, each by an origin of its own, as of most figures.
  private static func areOfDifferentOrigins(_ estimates: [KnownEstimate]) -> Bool {
    estimates.areFew && estimates.lazy.map(\.origin).distinctCount == estimates.count
  }

  /// Those of an origin's estimates that nobody doubts, and the others where they are about a later day than all of
  /// these: that an origin was quoted with another number is no word of its own.
  private static func believed(_ group: [KnownEstimate]) -> [KnownEstimate] {
    guard let newest = group.filter({ !$0.isDoubtful }).map(\.day).max() else { return group }
    return group.filter { !$0.isDoubtful || $0.day > newest }
  }

  /// What speaks for an origin. A copy is known later than its original, and often after what the origin has said since.
  private static func leading(_ group: [KnownEstimate], _ names: TextInterner) -> KnownEstimate? {
    if !group.contains(where: \.isCopy) { return latest(group, names) }
    guard let own = latest(group.filter { !$0.isCopy }, names) else { return latest(group, names) }
    guard
      let copy = latest(group.filter { $0.isCopy && $0.day >= own.day && $0.content != own.content }, names)
    else { return own }
    return isLater(copy, than: own, names) ? copy : own
  }

  private static func latest(_ group: [KnownEstimate], _ names: TextInterner) -> KnownEstimate? {
    group.max { isLater($1, than: $0, names) }
  }

  private static func isLater(_ one: KnownEstimate, than other: KnownEstimate, _ names: TextInterner) -> Bool
  {
    if one.known != other.known { return one.known > other.known }
    if one.day != other.day { return one.day > other.day }
    return names.precedes(other.id, one.id)
  }
}
