package import SitrepModel

/// Why a document that other programs make could not be made. Formats that need no other program are not touched
/// by it.
package enum DocumentError: Error, Hashable, Sendable {
  /// A program that the format needs is not installed; `package` is its name in Debian and Ubuntu.
  case missing(program: String, package: String)
  /// The program ended with a code other than 0; `message` is the end of what it wrote as errors.
  case failed(program: String, exitCode: Int32, message: String)
  /// The program did not end in time and was stopped.
  case tookTooLong(program: String, seconds: Int)
  /// The system refused something.
  case system(DiagnosticText)

  /// Why, in a line.
  package var text: DiagnosticText {
    switch self {
    case .missing(let program, let package): .notInstalled(program: program, package: package)
    case .failed(let program, let exitCode, ""): .endedWithCode(program: program, code: "\(exitCode)")
    case .failed(let program, let exitCode, let message):
      .endedWithWords(program: program, code: "\(exitCode)", message: message)
    case .tookTooLong(let program, let seconds): .tookTooLong(program: program, seconds: seconds)
    case .system(let text): text
    }
  }
}

extension DocumentError: CustomStringConvertible {
  package var description: String { text.english }
}
