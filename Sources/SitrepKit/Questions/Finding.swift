import SitrepEvidence
import SitrepLanguage
import SitrepModel
import SitrepRender

/// Something to look at before a report is sent.
public struct Finding: Sendable, Hashable {
  /// Which check found it, the same in every language: `stale-headline`.
  public let code: String
  /// The same in the words of the question's language.
  public let check: String
  /// The id of the figure, measure, record or text it is about; empty for the report as a whole.
  public let subject: String
  /// A sentence in the question's language, without control characters.
  public let message: String

  init(_ finding: LintFinding, in language: Language) {
    code = finding.check.rawValue
    check = withoutControlCharacters(language.word(finding.check.code))
    subject = withoutControlCharacters(finding.subject)
    message = withoutControlCharacters(language.text(finding.message))
  }
}

extension Finding: CustomStringConvertible {
  /// One line: `stale headline: stranded@border: …`.
  public var description: String {
    subject.isEmpty ? "\(check): \(message)" : "\(check): \(subject): \(message)"
  }
}
