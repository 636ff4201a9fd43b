package import SitrepModel

/// What the system refused: which file, and why.
package enum SystemFault: Error, Sendable, Equatable {
  /// `code` is the system's error number.
  case cannotRead(String, code: Int32)
  case cannotWrite(String, code: Int32)
  /// A folder below the output folder is a link; what is written there would end up elsewhere.
  case isALink(String)
  /// The same, where it was a library that the system refused.
  case notRead(String, words: String)
  case notWritten(String, words: String)

  /// What the system refused, in a line.
  package var text: DiagnosticText {
    switch self {
    case .cannotRead(let path, let code):
      .cannotRead(path: quoted(path), reason: DiagnosticText.reason(systemError: code))
    case .cannotWrite(let path, let code):
      .cannotWrite(path: quoted(path), reason: DiagnosticText.reason(systemError: code))
    case .isALink(let path): .linkInOutput(path: quoted(path))
    case .notRead(let path, let words): .cannotRead(path: quoted(path), reason: words)
    case .notWritten(let path, let words): .cannotWrite(path: quoted(path), reason: words)
    }
  }
}
