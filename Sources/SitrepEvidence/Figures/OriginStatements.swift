import SitrepModel

/// What one origin says of a figure: its latest estimate, and the copies and earlier words behind it.
struct OriginStatement: Sendable {
  /// Its latest by when it became known, then by what date it is about, then by id.
  var estimate: KnownEstimate
  /// How many distinct sources carry the origin's current estimates.
  var reports: Int
}

/// Rule 6, first half: one statement per origin.
enum OriginStatements {
  /// In order of origin as first met, which does not depend on the order of rows: the estimates come sorted.
  ///
  /// - Parameter decided: the record that a decision names; it stays its origin's statement beside later copies.
  static func of(_ estimates: [KnownEstimate], decided: Symbol? = nil, names: Names) -> [OriginStatement] {
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
    return groups.map { group in
      let latest = group.dropFirst().reduce(group[0]) { isLater($1, than: $0, names) ? $1 : $0 }
      let chosen = decided.flatMap { id in
        group.first { $0.id == id && $0.content == latest.content && $0.day == latest.day }
      }
      return OriginStatement(estimate: chosen ?? latest, reports: Set(group.map(\.source)).count)
    }
  }

  private static func isLater(_ one: KnownEstimate, than other: KnownEstimate, _ names: Names) -> Bool {
    if one.known != other.known { return one.known > other.known }
    if one.day != other.day { return one.day > other.day }
    return names.precedes(other.id, one.id)
  }
}
