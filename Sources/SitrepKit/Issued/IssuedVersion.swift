import SitrepModel

/// Whether a day's report was sent before, and whether it still comes out as it was sent.
struct IssuedVersion {
  /// The versions sent, oldest first.
  let issues: [Issue]

  init(_ operation: Operation, day: Day, edition: Edition) {
    issues = operation.issues.filter { $0.date == day && $0.edition == edition }
      .sorted { ($0.version, $0.issued) < ($1.version, $1.issued) }
  }

  /// The report as the latest version that was sent.
  func asSent(_ report: Report, names: Names) -> Report {
    var report = report
    if let latest = issues.last {
      report.header.version = latest.version
      report.header.versionNote = note(of: latest, names)
    }
    return report
  }

  /// The report as the version after the latest that was sent, for it no longer comes out as that one did.
  func asChanged(_ report: Report, zone: ZoneRules) -> Report {
    var report = report
    if let latest = issues.last {
      report.header.version = latest.version + 1
      report.header.versionNote = difference(zone: zone)
    }
    return report
  }

  /// That the report differs from the latest version that was sent.
  func difference(zone: ZoneRules) -> Message? {
    issues.last.map { latest in
      let issued = ZonedMoment(instant: latest.issued, zone: zone)
      return Message("issued.changed", ["version": .whole(latest.version), "issued": .moment(issued)])
    }
  }

  /// The files of the latest version whose bytes are the same on every machine, so that sums can be compared.
  var comparableFiles: [Issue.IssuedFile] {
    let endings = [".txt", ".md", ".json", ".html", ".csv"]
    return issues.last?.sums.filter { file in endings.contains { file.name.hasSuffix($0) } } ?? []
  }

  /// What a later version corrects, in the words of who sent it.
  private func note(of issue: Issue, _ names: Names) -> Message? {
    guard issue.version > 1 else { return nil }
    // The sentence that it becomes part of has a full stop of its own.
    let note = names.textIfPresent(issue.note).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return Message(
      "issued.replaces", ["version": .whole(issue.version - 1), "note": .optional(note)])
  }
}
