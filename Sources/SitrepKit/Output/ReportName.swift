package import SitrepModel

/// What the name of a report's file says: `sitrep-<operation>-<date>-<language>[-<edition>].<extension>`.
///
/// A file is shared on its own, so its name says what it is. A report with later knowledge than its day's has
/// `-as-known-<date>` after the edition, and so never takes the place of the report as known then.
package struct ReportName: Hashable, Sendable {
  package var operation: String
  package var day: Day
  package var language: String
  package var edition: Edition
  /// The day up to which knowledge counted, where that is not the day of the report.
  package var knownBy: Day?
  /// Without the dot: `txt`, `hxl.csv`.
  package var fileExtension: String

  package init(
    operation: String, day: Day, language: String, edition: Edition = .public, knownBy: Day? = nil,
    fileExtension: String
  ) {
    self.operation = operation
    self.day = day
    self.language = language
    self.edition = edition
    self.knownBy = knownBy == day ? nil : knownBy
    self.fileExtension = fileExtension
  }

  /// The folders below the output folder, outermost first.
  package var folders: [String] { [operation, "\(day)"] }

  package var fileName: String {
    var name = "sitrep-\(operation)-\(day)-\(language)"
    if edition != .public { name += "-\(edition.rawValue)" }
    if let knownBy { name += "-as-known-\(knownBy)" }
    return "\(name).\(fileExtension)"
  }

  /// Below the output folder: `<operation>/<date>/<file>`.
  package var path: String { (folders + [fileName]).joined(separator: "/") }

  /// The name that `fileName` says, in the folder of an operation's day; nil where it is not one of ours.
  package init?(fileName: String, operation: String, day: Day) {
    let prefix = "sitrep-\(operation)-\(day)-"
    guard fileName.hasPrefix(prefix) else { return nil }
    var rest = fileName.dropFirst(prefix.count)
    guard let dot = rest.firstIndex(of: ".") else { return nil }
    let fileExtension = rest[rest.index(after: dot)...]
    rest = rest[..<dot]
    var knownBy: Day?
    if let mark = rest.firstRange(of: "-as-known-") {
      guard let known = Day(iso: String(rest[mark.upperBound...])) else { return nil }
      knownBy = known
      rest = rest[..<mark.lowerBound]
    }
    var edition = Edition.public
    for other in [Edition.partner, .internal] where rest.hasSuffix("-\(other.rawValue)") {
      edition = other
      rest = rest.dropLast(other.rawValue.count + 1)
    }
    guard canNameAFile(String(rest)), !fileExtension.isEmpty else { return nil }
    self.init(
      operation: operation, day: day, language: String(rest), edition: edition, knownBy: knownBy,
      fileExtension: String(fileExtension))
    guard self.fileName == fileName else { return nil }
  }
}
