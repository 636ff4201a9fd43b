import SitrepModel

/// The versions of a day's report that were sent, and whether the latest still comes out as it was sent.
struct IssuedVersion {
  /// Oldest first, each with the files of all lines of the log that say it was sent: a format may have been made later.
  let issues: [Issue]

  var latest: Issue? { issues.last }

  init(_ operation: Operation, day: Day, edition: Edition) {
    self.init(of: operation.issues.filter { $0.date == day && $0.edition == edition })
  }

  /// - Parameter lines: those of the log on one report, in their order.
  private init(of lines: [Issue]) {
    let versions = Dictionary(grouping: lines, by: \.version).sorted { $0.key < $1.key }
    issues = versions.compactMap { _, lines in
      var files: [String: Issue.IssuedFile] = [:]
      for file in lines.flatMap(\.sums) where files[file.name] == nil { files[file.name] = file }
      // What the version corrects and when it was sent stands in its first line.
      guard var version = lines.first else { return nil }
      version.sums = files.values.sorted { $0.name < $1.name }
      return version
    }
  }

  /// The versions of all reports that were sent, in the order of their days and editions, the oldest of each first.
  static func all(of operation: Operation) -> [IssuedVersion] {
    Dictionary(grouping: operation.issues) { [$0.date.description, $0.edition.rawValue] }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { Self(of: $0.value) }
  }

  /// The report as the latest version that was sent.
  func asSent(_ report: Report, names: TextInterner) -> Report {
    var report = report
    if let latest {
      report.header.version = latest.version
      report.header.versionNote = note(of: latest, names)
    }
    return report
  }

  /// The report as the version after the latest that was sent, for it no longer comes out as that one did.
  func asChanged(_ report: Report, zone: ZoneRules) -> Report {
    var report = report
    if let latest {
      report.header.version = latest.version + 1
      report.header.versionNote = difference(zone: zone)
    }
    return report
  }

  /// That the report differs from the latest version that was sent.
  func difference(zone: ZoneRules) -> Message? {
    latest.map { latest in
      let issued = ZonedMoment(instant: latest.issued, zone: zone)
      return Message.issuedChanged(version: .whole(latest.version), issued: .moment(issued))
    }
  }

  /// The sum with which a file was sent; nil where it was not.
  func sum(of fileName: String) -> String? {
    latest?.sums.first { $0.name == fileName }?.sum
  }

  /// What a later version corrects, in the words of who sent it.
  private func note(of issue: Issue, _ names: TextInterner) -> Message? {
    guard issue.version > 1 else { return nil }
    // The sentence that it becomes part of has a full stop of its own.
    let note = names.textIfPresent(issue.note).map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    return Message.issuedReplaces(version: .whole(issue.version - 1), note: .optional(note))
  }
}
