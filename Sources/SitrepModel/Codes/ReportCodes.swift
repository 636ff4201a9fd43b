/// Where the last day of a measure comes from.
package enum EndBasis: String, Coded {
  /// The source names the day.
  case stated
  /// Start plus duration, less one day.
  case computed
  package static let vocabulary = "end_basis"
}

/// Where the first day of a measure comes from.
package enum StartBasis: String, Coded {
  /// A source names the first day.
  case stated
  /// None does: the clock counts from the day of the declaration.
  case declared
  package static let vocabulary = "start_basis"
}

/// What planning figures are made for.
package enum PlanningItem: String, Coded {
  case water, toilets, space, food
  package static let vocabulary = "planning_item"
}

/// Why something counts as not known.
package enum GapKind: String, Coded {
  /// No figure leads the report.
  case noHeadline = "no-headline"
  /// A figure too old to lead the report.
  case expiredFigure = "expired-figure"
  /// An authority was asked and gave no number.
  case noCount = "no-count"
  /// A sector that is watched, of which nothing is known.
  case silentSector = "silent-sector"
  /// A sector that is watched, of which nothing is known but that someone responds.
  case needsNotAssessed = "needs-not-assessed"
  /// A gap that a source or the officer names.
  case stated
  /// Nothing is known of who responds.
  case noResponse = "no-response"
  /// A question of those answered first, of which nothing is known.
  case unanswered
  package static let vocabulary = "gap_kind"
}
