package import SitrepModel
package import SitrepTemplates

/// What is wrong with the input, in the words of one language: `problems/es.properties`.
package struct ProblemWords: Sendable {
  /// nil for English, which problems say by themselves.
  private let language: Language?

  package static let english = ProblemWords(nil)
  package static let folder = "problems"

  private init(_ language: Language?) { self.language = language }

  /// - Parameter language: one with the words of problems added; what it has no words for is told in English.
  package init(_ language: Language) { self.init(.some(language)) }

  /// The words of a language, or English where it has none for problems.
  /// - Throws: `TextFaults` where there is no such language, or faults in its words.
  package init(_ code: String, templates: TemplateFolder) throws {
    try self.init(of: Language(code, templates: templates, fewWords: true), templates: templates)
  }

  /// The words beside those of a language's reports, or English where it has none for problems.
  /// - Throws: `TextFaults` where there are faults in them.
  package init(of language: Language, templates: TemplateFolder) throws {
    let file = "\(Self.folder)/\(language.code).properties"
    let isTold = try language.code != "en" && templates.paths(under: Self.folder).contains(file)
    self.init(isTold ? try language.adding(wordsIn: Self.folder, of: templates) : nil)
  }

  /// The language whose words for problems a file of templates holds; nil where it holds none.
  package static func code(ofFile path: String) -> String? {
    guard path.hasPrefix("\(folder)/"), path.hasSuffix(".properties") else { return nil }
    return String(path.dropFirst(folder.count + 1).dropLast(".properties".count))
  }

  package func text(_ text: DiagnosticText) -> String {
    guard let language, language.has(text.message.key) else { return text.english }
    return language.text(text.message)
  }

  /// The problem in one line, where it stands included.
  package func line(_ diagnostic: Diagnostic) -> String { diagnostic.line(in: text) }

  /// What is wrong and what would have been right.
  package func sentence(_ diagnostic: Diagnostic) -> String { diagnostic.sentence(in: text) }
}
