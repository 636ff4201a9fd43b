import SitrepModel
import SitrepStore

/// The code by which a server says what went wrong (SQLSTATE).
struct PostgresState {
  /// Where a result keeps it, and its words: macros of libpq that Swift does not see.
  static let field = Int32(UInt8(ascii: "C"))
  static let message = Int32(UInt8(ascii: "M"))

  let code: String

  init(_ code: String) {
    self.code = code
  }

  func fault(_ store: String, why words: String) -> StoreFault {
    let why = DiagnosticText.verbatim(text: words)
    return switch code {
    case "53100": .notWritten(store, why: .serverDiskFull)
    case "25006": .notWritten(store, why: .serverReadOnly)
    case "42501": .refused(store, why: why)
    case "XX001", "XX002": .damaged(store, why: why)
    // The server is being stopped, or was asked to end the connection.
    case "57P01", "57P02", "57P03", "25P03", "53300": .unreachable(store, why: why)
    // Two that stood in each other's way; the one who asks again will be served.
    case "40001", "40P01", "55P03": .unreachable(store, why: why)
    default: .failed(store, why: code.isEmpty ? why : .verbatim(text: "\(words) (\(code))"))
    }
  }
}
