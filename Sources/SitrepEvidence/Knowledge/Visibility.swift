import SitrepModel

/// From when a record may be told of, and to whom.
struct Visibility: Sendable {
  /// The first day by whose cut-off the record is known.
  let knownDay: Day
  /// The first day by whose cut-off a second person had accepted it; before all days where nobody has to.
  let acceptedDay: Day
  /// The higher of the record's own and its source's.
  let sensitivity: Sensitivity
  /// The sensitivity as long as nobody has accepted it.
  let unreviewed: Sensitivity

  /// - Parameter rule: what the profile asks for.
  init(knownDay: Day, acceptedDay: Day, sensitivity: Sensitivity, rule: ReviewRule) {
    (self.knownDay, self.acceptedDay, self.sensitivity) = (knownDay, acceptedDay, sensitivity)
    unreviewed = max(sensitivity, rule.unreviewed)
  }

  /// The sensitivity by the cut-off of a day.
  func sensitivity(by day: Day) -> Sensitivity { acceptedDay <= day ? sensitivity : unreviewed }

  /// Whether it is known, and readers of the edition may know of it.
  func isShown(at view: Viewpoint) -> Bool {
    knownDay <= view.knownBy && sensitivity(by: view.knownBy) <= view.edition
  }

  /// The first day by whose cut-off readers of an edition may know of it: after all days where they never may.
  func shownDay(in edition: Edition) -> Day {
    if unreviewed <= edition { return knownDay }
    return sensitivity <= edition ? max(knownDay, acceptedDay) : .never
  }

  /// Whether it still waits for a second person.
  func isUnreviewed(at view: Viewpoint) -> Bool { acceptedDay > view.knownBy }

  /// Whether readers of the edition would see it once a second person had accepted it.
  func waits(at view: Viewpoint) -> Bool {
    knownDay <= view.knownBy && isUnreviewed(at: view) && sensitivity <= view.edition
      && unreviewed > view.edition
  }
}

extension Day {
  /// Before all days, and after all days.
  static let always = Day(number: .min)
  static let never = Day(number: .max)
}

extension ReviewRule {
  /// The lowest sensitivity of what nobody has accepted.
  fileprivate var unreviewed: Sensitivity {
    switch self {
    case .none: .public
    case .beforePublic: .partner
    case .beforePartner: .internal
    }
  }
}
