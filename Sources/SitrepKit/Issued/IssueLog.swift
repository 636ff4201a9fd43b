import SitrepModel

/// The log of what was sent, line by line in the order in which it was written.
///
/// Each line holds the sum of the line before it, so that none can be changed, taken out, put in or moved unnoticed but
/// the last; the sum of that one lies beside the reports (`IssueReceipt`). Lines written before there were such sums
/// have none, and are read as before; after the first that has one, all do.
struct IssueLog {
  private let issues: [Issue]
  private let operation: Operation

  init(_ operation: Operation) {
    issues = operation.issues
    self.operation = operation
  }

  var count: Int { issues.count }

  /// The sum of a line, by its number from 1 on; nil where there is no such line.
  func sum(ofLine number: Int) -> String? {
    issues.indices.contains(number - 1) ? sum(of: issues[number - 1]) : nil
  }

  /// Whether its last line was written with a receipt beside the reports: it holds the sum of another, and was not made
  /// in a store, which keeps its lines itself.
  var leavesReceipt: Bool {
    issues.last.map { !operation.text($0.previous).isEmpty && $0.revision == nil } ?? false
  }

  /// The sum of the last line, which the next one is to hold; nil where there is none.
  var lastSum: String? { sum(ofLine: count) }

  /// The sum of what a line says, however its cells are written: a spreadsheet may have saved the log.
  private func sum(of issue: Issue) -> String {
    let files = issue.sums.map { "\($0.name) \(IssuedSum.mark)\($0.sum)" }
    let cells = [
      "\(issue.date)", issue.edition.rawValue, String(issue.version), "\(issue.issued)",
      files.joined(separator: "|"), operation.text(issue.role), operation.text(issue.note),
      operation.text(issue.previous),
    ]
    return IssuedSum.mark + SHA256.sum(of: Array(cells.joined(separator: "\n").utf8))
  }

  /// What shows that the log is not as `sitrep issue` wrote it, with the place of the line.
  var faults: [(place: String, fault: String)] {
    var faults: [(place: String, fault: String)] = []
    var sent: [DatedEdition: Sent] = [:]
    var isChained = false
    for (index, issue) in issues.enumerated() {
      var found: [String] = []
      let previous = operation.text(issue.previous)
      let expected = sum(ofLine: index) ?? ""
      if isChained || !previous.isEmpty {
        if previous != expected {
          found.append(
            "does not follow the line before it: expected \(said(expected)), found \(said(previous))")
        }
        isChained = true
      }
      let report = DatedEdition(day: issue.date, edition: issue.edition)
      found += sent[report, default: Sent()].take(issue)
      let day = operation.profile.zone.instant(day: issue.date, second: 0)
      if issue.issued < day { found.append("sent before the day it is about, \(issue.date)") }
      faults += found.map { ("\(operation.location(of: issue.position))", $0) }
    }
    return faults
  }

  private func said(_ sum: String) -> String { sum.isEmpty ? "a blank" : quoted(sum) }
}

/// How the sum of a line or a file stands in a cell.
enum IssuedSum {
  static let mark = "sha256:"
}

private struct DatedEdition: Hashable {
  let day: Day
  let edition: Edition
}

/// What was sent of one report up to some line of the log.
private struct Sent {
  private var version = 0
  private var issued: Instant?
  private var files: Set<String> = []

  /// Takes the next line of the report, and says what is wrong with it.
  mutating func take(_ issue: Issue) -> [String] {
    var faults: [String] = []
    if let issued, issue.issued < issued { faults.append("sent before the report was sent last") }
    if issue.version == version {
      let again = issue.sums.map(\.name).filter(files.contains)
      // A format made later is a line of its own for the same version.
      if !again.isEmpty || issue.sums.isEmpty {
        faults.append("says again that version \(version) was sent: \(again.joined(separator: ", "))")
      }
    } else {
      if issue.version != version + 1 {
        faults.append("version \(issue.version) follows version \(version)")
      }
      files = []
    }
    version = max(version, issue.version)
    issued = issue.issued
    files.formUnion(issue.sums.map(\.name))
    return faults
  }
}
