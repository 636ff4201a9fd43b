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
    switch self {
    case .unterminatedQuote:
      Diagnostic(.error, at: location, "a quote is opened here and not closed")
    case .tooLong:
      Diagnostic(
        .error, at: location, "a row of more than \(CSVDialect.longestRow >> 20) MB",
        expected: "short texts; was a quote left open?")
    case .strayQuote:
      Diagnostic(
        .error, at: location, "stray quote",
        expected: "the whole cell in quotes, and two quotes for each one within it")
    }
  }
}
