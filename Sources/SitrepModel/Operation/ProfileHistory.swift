/// The profile of an operation through its changes: a day's report is made by the settings in force on that day.
package struct ProfileHistory: Sendable {
  /// The profile as it is from the start.
  package let first: OperationProfile
  /// The profile as each change leaves it, the earliest first.
  private let changes: [Change]

  package struct Change: Sendable {
    /// The first day whose report is made by it.
    package let from: Day
    package let profile: OperationProfile

    package init(from: Day, profile: OperationProfile) {
      (self.from, self.profile) = (from, profile)
    }
  }

  /// - Returns: nil where there are no changes.
  package init?(_ first: OperationProfile, _ changes: [Change]) {
    if changes.isEmpty { return nil }
    self.first = first
    self.changes = changes.sorted { $0.from < $1.from }
  }

  package var all: [OperationProfile] { [first] + changes.map(\.profile) }

  package var newest: OperationProfile { changes.last?.profile ?? first }

  /// The days on which a change came into force.
  package var days: [Day] { changes.map(\.from) }

  package func profile(on day: Day) -> OperationProfile {
    changes.last { $0.from <= day }?.profile ?? first
  }

  /// The same history with something done to each of its profiles.
  package func mapped(_ transform: (OperationProfile) -> OperationProfile) -> ProfileHistory? {
    ProfileHistory(
      transform(first), changes.map { Change(from: $0.from, profile: transform($0.profile)) })
  }
}

extension Operation {
  /// The settings by which a day's report is made.
  package func profile(on day: Day) -> OperationProfile { profileHistory?.profile(on: day) ?? profile }
}

/// The time of day up to which knowledge counts, day by day.
package struct CutoffTimes: Sendable {
  private let first: Int
  private let changes: [(from: Day, second: Int)]

  package init(_ profile: OperationProfile = OperationProfile(), _ history: ProfileHistory? = nil) {
    first = (history?.first ?? profile).cutoffSecond
    changes =
      history.map { history in
        history.days.map { ($0, history.profile(on: $0).cutoffSecond) }
      } ?? []
  }

  /// In seconds from the day's midnight.
  package func second(on day: Day) -> Int {
    changes.last { $0.from <= day }?.second ?? first
  }
}
