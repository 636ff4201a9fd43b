package import SitrepLanguage
import SitrepTemplates

extension OperationFolder {
  /// The words for what is wrong with the input, and for what else a run says.
  /// - Parameter language: `es`; nil for English.
  package func problemWords(in language: String?) throws(SitrepError) -> ProblemWords {
    try Self.problemWords(in: language, of: templates)
  }

  /// The same where no operation could be read.
  /// - Parameter folder: templates and words to use before the built-in ones.
  package static func problemWords(
    in language: String?, templates folder: String?
  ) throws(SitrepError) -> ProblemWords {
    try problemWords(in: language, of: templates(laidOver: [folder].compactMap(\.self)))
  }

  private static func problemWords(
    in language: String?, of templates: TemplateFolder
  ) throws(SitrepError) -> ProblemWords {
    guard let language else { return .english }
    try check(language, templates)
    return try reading(ProblemWords.folder) { try ProblemWords(language, templates: templates) }
  }
}
