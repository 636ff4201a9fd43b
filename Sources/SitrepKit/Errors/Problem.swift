package import SitrepLanguage
package import SitrepModel

/// An error or a warning about one place in an operation's folder.
public struct Problem: Error, Sendable, Hashable {
  package let diagnostic: Diagnostic

  package init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  /// Whether it stops the report; a warning is printed and counted in it.
  public var isError: Bool { diagnostic.severity == .error }

  /// The file's name below the operation's folder.
  public var file: String { diagnostic.location.file }

  /// 1 is the first line, in a table its header; 0 stands for the file as a whole.
  public var line: Int { diagnostic.location.line }

  /// In a text file the character, in a workbook the column, both from 1; 0 stands for the line as a whole.
  public var column: Int { diagnostic.location.column }

  /// What programs know the problem by, the same in every language and version: `unknown-place`.
  public var code: String { diagnostic.code }

  /// What is wrong in English, without the value: `unknown place`.
  public var message: String { diagnostic.problem.english }

  /// The text that is wrong, as it stands in the file; nil where it is none.
  public var value: String? { diagnostic.value }

  /// What would have been right, in English: `a date such as 2025-11-28`; nil where nothing can be said of it.
  public var expected: String? { diagnostic.expected?.english }

  /// The nearest value that is valid; nil where none is near.
  public var suggestion: String? { diagnostic.suggestion }
}

extension Problem: CustomStringConvertible {
  /// `estimates.csv:14:9: error: unknown place "chacaluta" (did you mean "chacalluta"?)`
  public var description: String { diagnostic.description }
}

/// "2 errors, 1 warning"; nil where there is neither.
/// - Parameter consequence: what follows from an error: "2 errors, 1 warning; nothing written".
package func countLine(
  of problems: [Problem], consequence: DiagnosticText? = nil, in words: ProblemWords = .english
) -> String? {
  let errors = problems.count(where: \.isError)
  let warnings = problems.count - errors
  var parts: [DiagnosticText] = []
  if errors > 0 { parts.append(.errors(count: errors)) }
  if warnings > 0 { parts.append(.warnings(count: warnings)) }
  if parts.isEmpty { return nil }
  let count = DiagnosticText.listed(parts)
  guard errors > 0, let consequence else { return words.text(count) }
  return words.text(.withConsequence(text: count, consequence: consequence))
}
