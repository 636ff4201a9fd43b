import SitrepModel

/// What is wrong with the form of a row, apart from what its cells say.
enum CSVFault: Equatable, Sendable {
  /// A quote opened a cell and was not closed before the file ended, or was closed by a quote of a later row.
  case unterminatedQuote
  /// A quote within a cell that does not start with one, or text after a closing quote.
  case strayQuote
  /// More bytes than any row of records has.
  case tooLong

  func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(.error, at: location, message)
  }

  private var message: DiagnosticMessage {
    switch self {
    case .unterminatedQuote: .openQuote
    case .tooLong: .rowTooLong(size: CSVDialect.longestRow >> 20)
    case .strayQuote: .strayQuote
    }
  }
}
