package import SitrepModel
package import SitrepTemplates

extension PersonalDataWords {
  /// The program's own words.
  package static let builtIn = (try? read(TemplateFolder.builtIn.text(at: path)).words) ?? Self()

  private static let path = "personal-data-words.csv"
  private static let header = ["language", "kind", "words"]

  /// The words of a template folder, and what is wrong with their list.
  package static func load(
    from templates: TemplateFolder
  ) throws(TemplateError) -> (words: PersonalDataWords, diagnostics: [Diagnostic]) {
    let file = try templates.text(at: path)
    let own = try TemplateFolder.builtIn.text(at: path)
    return file.origin == own.origin ? (builtIn, []) : read(file)
  }

  private static func read(_ file: TemplateText) -> (words: PersonalDataWords, diagnostics: [Diagnostic]) {
    var words = PersonalDataWords()
    var list = TemplateList(file)
    for row in list.rows(below: header) {
      if let kind = Kind(rawValue: row[1].text) {
        for word in row[2].text.split(separator: "|") { words.add(foldedName(String(word)), as: kind) }
      } else {
        let kinds = Kind.allCases.map(\.rawValue)
        list.note(row, 1, .unknownKind, .oneOf(kinds), among: kinds)
      }
    }
    return (words, list.diagnostics)
  }
}
