import SitrepModel
import SitrepTables

/// What a person may do. What they may see is bounded by their edition besides.
package enum Right: String, CaseIterable, Sendable, Hashable {
  /// Read reports, figures and records.
  case see
  /// Add, correct and retract records, and comment on them; draft them from a text; fill registers; import and take out forms.
  case enter
  /// Accept what others entered, or return it.
  case review
  /// Choose which statement a figure recommends, and write the officer's paragraphs.
  case decide
  /// Issue reports.
  case issue
  /// Change the operation's profile.
  case setUp
  /// Invite people and programs, change what they may do, and see who signed in.
  case admit
  /// Take a record out for a person's safety.
  case erase

  /// The right that a row needs: whoever enters records may comment on them, without a verdict.
  static func needed(toAppend row: NewRow) -> Right {
    switch row.table {
    case TableSchema.reviews.name:
      row.cells[ReviewColumn.verdict.name, default: ""].isEmpty ? .enter : .review
    case TableSchema.decisions.name, TableSchema.narratives.name: .decide
    default: .enter
    }
  }
}

/// What a person is in the team: each may do what those before may.
package enum Role: String, Coded, Comparable {
  case viewer, contributor, reviewer, publisher, owner
  package static let vocabulary = "team_role"

  /// The one table of roles and rights.
  package var rights: Set<Right> {
    switch self {
    case .viewer: [.see]
    case .contributor: Role.viewer.rights.union([.enter])
    case .reviewer: Role.contributor.rights.union([.review, .decide])
    case .publisher: Role.reviewer.rights.union([.issue])
    case .owner: Set(Right.allCases)
    }
  }

  package func may(_ right: Right) -> Bool { rights.contains(right) }

  private var level: Int {
    switch self {
    case .viewer: 0
    case .contributor: 1
    case .reviewer: 2
    case .publisher: 3
    case .owner: 4
    }
  }

  package static func < (first: Role, second: Role) -> Bool { first.level < second.level }
}
