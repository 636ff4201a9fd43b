/// Why a document that other programs make could not be made. Formats that need no other program are not touched
/// by it.
package enum DocumentError: Error, Hashable, Sendable {
  /// A program that the format needs is not installed; `package` is its name in Debian and Ubuntu.
  case missing(program: String, package: String)
  /// The program ended with a code other than 0; `message` is the end of what it wrote as errors.
  case failed(program: String, exitCode: Int32, message: String)
  /// The program did not end in time and was stopped.
  case tookTooLong(program: String, seconds: Int)
  /// The system refused something; `code` is its error number.
  case system(action: String, code: Int32)
}

extension DocumentError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let program, let package):
      "\(program) is not installed; on Debian and Ubuntu: apt-get install \(package)"
    case .failed(let program, let exitCode, let message):
      "\(program) ended with code \(exitCode)" + (message.isEmpty ? "" : ": \(message)")
    case .tookTooLong(let program, let seconds): "\(program) did not end within \(seconds) seconds"
    case .system(let action, let code): "\(action): error \(code) of the system"
    }
  }
}
