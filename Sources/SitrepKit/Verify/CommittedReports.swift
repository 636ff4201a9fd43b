import SitrepModel

/// The reports that lie below an output folder for one operation.
struct CommittedReports {
  /// In the order of their paths.
  var reports: [ReportName] = []
  /// Paths of what is no report of the operation, below the output folder.
  var strangers: [String] = []

  init(below root: String, operation: String) throws(SystemFault) {
    let folder = "\(root)/\(operation)"
    for dayName in try names(inFolder: folder) {
      let path = "\(operation)/\(dayName)"
      if dayName == IssueReceipt.fileName, kind(of: "\(root)/\(path)") == .file { continue }
      guard let day = Day(iso: dayName), kind(of: "\(root)/\(path)") == .folder else {
        strangers.append(path)
        continue
      }
      for fileName in try names(inFolder: "\(root)/\(path)") {
        if let name = ReportName(fileName: fileName, operation: operation, day: day),
          kind(of: "\(root)/\(path)/\(fileName)") == .file
        {
          reports.append(name)
        } else {
          strangers.append("\(path)/\(fileName)")
        }
      }
    }
  }

  /// The reports that other days have and a day has not: what one day is written in, each is.
  ///
  /// A report with later knowledge than its day's stands alone.
  var missing: [ReportName] {
    let usual = reports.filter { $0.knownBy == nil }
    let kinds = Set(usual.map(ReportKind.init)).sorted()
    let days = Set(usual.map(\.day)).sorted()
    let present = Set(usual)
    return days.flatMap { day in
      kinds.compactMap { kind in
        let name = kind.name(operation: usual[0].operation, day: day)
        return present.contains(name) ? nil : name
      }
    }
  }
}

/// What a report is, whatever its day.
private struct ReportKind: Hashable, Comparable {
  let language: String
  let edition: Edition
  let fileExtension: String

  init(_ name: ReportName) {
    language = name.language
    edition = name.edition
    fileExtension = name.fileExtension
  }

  func name(operation: String, day: Day) -> ReportName {
    ReportName(
      operation: operation, day: day, language: language, edition: edition, fileExtension: fileExtension)
  }

  static func < (first: ReportKind, second: ReportKind) -> Bool {
    (first.language, first.edition, first.fileExtension)
      < (second.language, second.edition, second.fileExtension)
  }
}
