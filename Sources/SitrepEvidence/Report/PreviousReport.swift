import SitrepModel

/// Rule 10, the report before: the last of the edition that was issued for an earlier day, as the log of issued
/// reports tells by the cut-off; where none was, the one that was due.
enum PreviousReport {
  /// - Returns: nil for the first report.
  static func day(of view: Viewpoint, in knowledge: Knowledge) -> Day? {
    let operation = knowledge.operation
    let profile = operation.profile
    let cutoff = knowledge.knownTime.cutoff(of: view.day)
    let issued = operation.issues.lazy.filter {
      $0.date < view.day && $0.date >= profile.firstReport && $0.edition == view.edition
        && $0.issued <= cutoff
    }
    .map(\.date).max()
    if let issued { return issued }
    let due = view.day - profile.cadenceDays
    return due >= profile.firstReport ? due : nil
  }

  /// What changes are told against; where later knowledge is asked for, the day's own report as known then.
  static func baseline(of view: Viewpoint, since: Day?, in knowledge: Knowledge) -> Viewpoint? {
    if let since { return Viewpoint(day: since, edition: view.edition) }
    if view.knownBy > view.day { return Viewpoint(day: view.day, edition: view.edition) }
    return day(of: view, in: knowledge).map { Viewpoint(day: $0, edition: view.edition) }
  }
}
