package import SitrepModel

/// What is wrong with a request: the words of it, and what would have been right.
package enum RequestFault: Sendable, Equatable {
  case noFolder(String)
  case noOperation(folder: String)
  case notADate(String, option: String)
  case noDate
  case dateAndRange
  case halfARange(missing: String)
  case beforeFirstReport(Day, first: Day)
  case rangeReversed(from: Day, to: Day)
  case noReportDue(from: Day, to: Day, next: Day)
  case knownBeforeItsDay(day: Day, knownBy: Day)
  /// A value outside a list: `what` names the list ("format"), `known` holds it.
  case unknown(what: String, value: String, known: [String])
  case noTemplates(folder: String)
  case folderNotEmpty(String)
  case notAFolder(String)
  case noReports(folder: String)
  case notATime(String, option: String)
  case noReasonForVersion(Int)
  case issuedBeforeItsDay(String, day: Day)
  case noFile(String)
  case noEntryTime(rows: Int)
  case fileInTheWay(String)
  case noVersion(Int, day: Day, known: [Int])
  case versionNotKept(Int, day: Day)
  case filesNotOfStore(Day)
  case noRecord(String, nearest: String?)
  case notInCSV(record: String, file: String)

  package var text: String {
    switch self {
    case .noFolder(let folder): "there is no folder \(quoted(folder))"
    case .noOperation(let folder):
      "\(quoted(folder)) is not an operation folder: it has no operation.yaml "
        + "(`sitrep new` makes a folder that has one)"
    case .notADate(let text, let option):
      "\(quoted(text)) is not a date: \(option) takes one such as 2025-11-28"
    case .noDate: "no date was given: --date takes one, --from and --to a range"
    case .dateAndRange: "--date and --from … --to … cannot be given together"
    case .halfARange(let missing): "\(missing) is missing: --from and --to are given together"
    case .beforeFirstReport(let day, let first):
      "\(day) is before the first report of this operation, \(first) (first_report in operation.yaml)"
    case .rangeReversed(let from, let to): "--from \(from) is after --to \(to)"
    case .noReportDue(let from, let to, let next):
      "no report is due from \(from) to \(to): the next one is due on \(next) (cadence_days in operation.yaml)"
    case .knownBeforeItsDay(let day, let knownBy):
      "--as-known \(knownBy) is before the day of the report, \(day)"
    case .unknown(let what, let value, let known): unknownText(what, value, known)
    case .noTemplates(let folder): "there is no folder of templates \(quoted(folder))"
    case .folderNotEmpty(let folder):
      "\(quoted(folder)) is not empty: a new operation needs a folder of its own"
    case .notAFolder(let path): "\(quoted(path)) is not a folder"
    case .noReports(let folder): "there are no reports in \(quoted(folder))"
    case .notATime(let text, let option):
      "\(quoted(text)) is not a time: \(option) takes one such as 2025-12-01T23:59:00-03:00"
    case .noReasonForVersion(let version):
      "version \(version) of this report needs a reason: --note says what it corrects and why"
    case .issuedBeforeItsDay(let text, let day):
      "\(quoted(text)) is before the day of the report, \(day): --issued takes the time at which it was sent"
    case .noFile(let path): "there is no file \(quoted(path))"
    case .fileInTheWay(let path): "\(quoted(path)) is there already, and nothing was copied"
    case .noVersion(let version, let day, let known):
      "no version \(version) of the report of \(day) was issued: "
        + (known.isEmpty ? "none was" : "there is \(known.map(String.init).joined(separator: ", "))")
    case .versionNotKept(let version, let day):
      "version \(version) of the report of \(day) can't be made again: it was not issued from a store, "
        + "which alone keeps its revisions, and it no longer comes out as it was sent"
    case .filesNotOfStore(let day):
      "the files of \(day) are not what comes out of the store now: make the report again, then issue it"
    case .noRecord(let id, let nearest):
      "there is no record \(quoted(id))" + (nearest.map { " (did you mean \(quoted($0))?)" } ?? "")
    case .notInCSV(let record, let file):
      "record \(quoted(record)) stands in \(file): take it out there by hand, then in erasures.csv say so and why"
    case .noEntryTime(let rows):
      (rows == 1
        ? "1 row does not say when it was entered" : "\(rows) rows do not say when they were entered")
        + ": --entered gives the time, such as 2025-12-02 or 2025-12-02T18:00"
    }
  }

  private func unknownText(_ what: String, _ value: String, _ known: [String]) -> String {
    let near = nearest(to: value, among: known).map { " (did you mean \(quoted($0))?)" } ?? ""
    let joined = known.joined(separator: ", ")
    // Beside the nearest, only a list that is read at a glance.
    let isShort = near.isEmpty ? known.count <= 40 : joined.utf8.count <= 100
    let list = isShort ? ": expected \(joined)" : ""
    return "unknown \(what) \(quoted(value))\(list)\(near)"
  }
}
