package import SitrepLanguage
import SitrepTemplates

extension OperationFolder {
  /// The words for what is wrong with the input.
  /// - Parameter language: `es`; nil for English.
  package func problemWords(in language: String?) throws(SitrepError) -> ProblemWords {
    guard let language else { return .english }
    let templates = templates
    try check(language, templates)
    return try reading(ProblemWords.folder) { try ProblemWords(language, templates: templates) }
  }
}
