import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepStore
import SitrepTables
import SitrepTemplates
import SitrepWorkbook

// What the stages throw, as one of the three kinds of error.
extension SitrepError {
  /// Why `path`, or a template or file of words, could not be read or used.
  init(_ error: any Error, reading path: String) {
    switch error {
    case let error as SitrepError: self = error
    case let error as SystemFault: self = .system(error)
    case let error as StoreFault: self = SitrepError(error)
    case let error as TemplateError: self = SitrepError(error)
    case let error as TextFaults: self = SitrepError(.data(error.diagnostics.map(Problem.init)))
    case let error as ImportMapping.Faults: self = SitrepError(.data(error.diagnostics.map(Problem.init)))
    case let error as Diagnostic: self = .data(error)
    case let error as TableFiles.Refusal: self = SitrepError(error)
    default: self = .system(.notRead(path, words: "\(error)"))
    }
  }

  /// Why `path` could not be written.
  init(_ error: any Error, writing path: String) {
    switch error {
    case let error as CSVAppending.Refusal: self = .data(error.diagnostic(file: path))
    case let error as DocumentError:
      self = SitrepError(.documents([.notWritten(path: path, reason: error.text)], written: []))
    case let error as WorkbookError:
      if case .fileNotWritten(_, let code) = error.problem {
        self = .system(.cannotWrite(path, code: code))
      } else {
        self = .system(.notWritten(path, words: error.description))
      }
    case is SitrepError, is SystemFault, is TemplateError, is TextFaults: self.init(error, reading: path)
    default: self = .system(.notWritten(path, words: "\(error)"))
    }
  }

  static func data(_ diagnostics: Diagnostic...) -> SitrepError {
    SitrepError(.data(diagnostics.map(Problem.init)))
  }

  private init(_ error: TableFiles.Refusal) {
    switch error {
    case .noProfile(let path): self = .request(.noOperation(folder: path))
    case .noFolder(let path, let code):
      self = kind(of: path) == .absent ? .request(.noFolder(path)) : .system(.cannotRead(path, code: code))
    }
  }

  private init(_ error: TemplateError) {
    switch error {
    case .unreadable(let file, let code): self = .system(.cannotRead(file, code: code))
    case .notUTF8(let file, let line):
      self = .data(Diagnostic(.error, at: Location(file: file, line: line), .notUtf8))
    case .absent(let path, let available):
      self = .data(
        Diagnostic(
          .error, at: Location(file: path), .absentTemplate,
          suggestion: nearest(to: path, among: available)))
    case .outsideFolder(let path):
      self = .data(Diagnostic(.error, at: Location(file: path), .templateOutsideFolder))
    }
  }
}

extension CSVAppending.Refusal {
  /// Why rows can't be added to a file.
  fileprivate func diagnostic(file: String) -> Diagnostic {
    let location = Location(file: file)
    return switch self {
    case .notCSV: Diagnostic(.error, at: location, .unreadableTableFile)
    case .notUTF8: Diagnostic(.error, at: location, .notUtf8, expected: .csv)
    case .openQuote: Diagnostic(.error, at: location, .unclosedQuote)
    case .noColumn(let name): Diagnostic(.error, at: location, .noColumnToWrite, value: name)
    }
  }
}
