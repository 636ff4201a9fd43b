package import SitrepModel

/// What is wrong with a request: the words of it, and what would have been right.
package enum RequestFault: Sendable, Equatable {
  case noFolder(String)
  case noOperation(folder: String)
  case notADate(String, as: Parameter)
  case noDate
  case dateAndRange
  case halfARange(missing: Parameter)
  case beforeFirstReport(Day, first: Day)
  case rangeReversed(from: Day, to: Day)
  case noReportDue(from: Day, to: Day, next: Day)
  case knownBeforeItsDay(day: Day, knownBy: Day)
  /// A value outside a list; `known` holds it.
  case unknown(Choice, value: String, known: [String])
  case noTemplates(folder: String)
  case folderNotEmpty(String)
  case notAFolder(String)
  case noReports(folder: String)
  case notATime(String, as: Parameter)
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

  /// What a request is told with, by the name that the library gives it.
  package enum Parameter: String, Sendable {
    case asKnown, date, entered, firstReport, from, issued, note, published, to
  }

  /// What is chosen of a list.
  package enum Choice: Sendable, Equatable {
    case command, edition, figure, format, kind, language, proposal, table, template
  }
}

extension RequestFault {
  /// What is wrong, in a line.
  /// - Parameter name: what who asks calls what was asked with; a command has options of its own.
  package func text(naming name: (Parameter) -> String = { $0.rawValue }) -> DiagnosticText {
    switch self {
    case .noFolder(let folder): .noFolder(folder: quoted(folder))
    case .noOperation(let folder): .notAnOperation(folder: quoted(folder))
    case .notADate(let text, let parameter): .notADate(text: quoted(text), option: name(parameter))
    case .noDate: .noDate(date: name(.date), from: name(.from), to: name(.to))
    case .dateAndRange: .dateAndRange(date: name(.date), from: name(.from), to: name(.to))
    case .halfARange(let missing):
      .halfARange(missing: name(missing), from: name(.from), to: name(.to))
    case .beforeFirstReport(let day, let first): .beforeFirstReport(day: "\(day)", first: "\(first)")
    case .rangeReversed(let first, let last):
      .rangeReversed(from: name(.from), first: "\(first)", to: name(.to), last: "\(last)")
    case .noReportDue(let from, let to, let next): .noReportDue(from: "\(from)", to: "\(to)", next: "\(next)")
    case .knownBeforeItsDay(let day, let knownBy):
      .knownBeforeItsDay(option: name(.asKnown), known: "\(knownBy)", day: "\(day)")
    case .unknown(let choice, let value, let known): Self.unlisted(choice, value: value, known: known)
    case .noTemplates(let folder): .noTemplates(folder: quoted(folder))
    case .folderNotEmpty(let folder): .folderNotEmpty(folder: quoted(folder))
    case .notAFolder(let path): .notAFolder(path: quoted(path))
    case .noReports(let folder): .noReports(folder: quoted(folder))
    case .notATime(let text, let parameter): .notATime(text: quoted(text), option: name(parameter))
    case .noReasonForVersion(let version): .noReasonForVersion(version: "\(version)", note: name(.note))
    case .issuedBeforeItsDay(let text, let day):
      .issuedBeforeItsDay(text: quoted(text), day: "\(day)", issued: name(.issued))
    case .noFile(let path): .noFile(path: quoted(path))
    case .fileInTheWay(let path): .fileInTheWay(path: quoted(path))
    case .noVersion(let version, let day, let known) where known.isEmpty:
      .noVersion(version: "\(version)", day: "\(day)")
    case .noVersion(let version, let day, let known):
      .otherVersions(
        version: "\(version)", day: "\(day)", known: known.map(String.init).joined(separator: ", "))
    case .versionNotKept(let version, let day): .versionNotKept(version: "\(version)", day: "\(day)")
    case .filesNotOfStore(let day): .filesNotOfStore(day: "\(day)")
    case .noRecord(let id, let nearest): DiagnosticText.noRecord(id: quoted(id)).suggesting(nearest)
    case .notInCSV(let record, let file): .notInCsv(id: quoted(record), file: file)
    case .noEntryTime(let rows): .noEntryTime(rows: rows, entered: name(.entered))
    }
  }

  private static func unlisted(_ choice: Choice, value: String, known: [String]) -> DiagnosticText {
    let near = nearest(to: value, among: known)
    let joined = known.joined(separator: ", ")
    // Beside the nearest, only a list that is read at a glance.
    let isShort = near == nil ? known.count <= 40 : joined.utf8.count <= 100
    let text = unlisted(choice, quoted(value))
    let told = DiagnosticText.withExpectation(
      text: text, expectation: DiagnosticText.expectation(text: joined))
    return (isShort ? told : text).suggesting(near)
  }

  private static func unlisted(_ choice: Choice, _ value: String) -> DiagnosticText {
    switch choice {
    case .command: .unlistedCommand(value: value)
    case .edition: .unlistedEdition(value: value)
    case .figure: .unlistedFigure(value: value)
    case .format: .unlistedFormat(value: value)
    case .kind: .unlistedKind(value: value)
    case .language: .unlistedLanguage(value: value)
    case .proposal: .unlistedProposal(value: value)
    case .table: .unlistedTable(value: value)
    case .template: .unlistedTemplate(value: value)
    }
  }
}

extension DiagnosticText {
  /// The same with what may have been meant.
  fileprivate func suggesting(_ value: String?) -> DiagnosticText {
    value.map { .withSuggestion(text: self, suggestion: DiagnosticText.suggestion(value: $0)) } ?? self
  }
}
