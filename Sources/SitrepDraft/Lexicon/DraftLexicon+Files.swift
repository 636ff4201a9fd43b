package import SitrepModel
import SitrepTables
package import SitrepTemplates

extension DraftLexicon {
  /// The lexicons of all languages that a template folder has, and what is wrong with them.
  package static func all(
    in templates: TemplateFolder
  ) throws(TemplateError) -> (lexicons: [DraftLexicon], diagnostics: [Diagnostic]) {
    var lexicons: [DraftLexicon] = []
    var diagnostics: [Diagnostic] = []
    for path in try templates.paths(under: "draft") where path.hasSuffix(".csv") {
      let parts = path.split(separator: "/")
      guard parts.count == 3 else { continue }
      let language = String(parts[1])
      let file = try templates.text(at: path)
      if lexicons.last?.language != language { lexicons.append(DraftLexicon(language: language)) }
      lexicons[lexicons.count - 1].read(csv: file.text, file: file.origin, &diagnostics)
    }
    return (lexicons, diagnostics)
  }

  /// Reads one file: a row for what phrases tell, the phrases separated by `|`.
  package mutating func read(csv text: String, file: String, _ diagnostics: inout [Diagnostic]) {
    var list = TemplateList(text, file: file)
    for row in list.rows(below: Self.columns) {
      guard let kind = DraftEntry.Kind(rawValue: row[0].text) else {
        let known = DraftEntry.Kind.allCases.map(\.rawValue)
        list.note(row, 0, .unknownKindOfWords, .verbatim(text: known.joined(separator: ", ")), among: known)
        continue
      }
      let phrases = row[2].text.split(separator: "|").map { String($0) }
      if phrases.isEmpty { list.note(row, 2, .rowWithoutWords) }
      if !row[3].text.contains("*") { list.note(row, 3, .exampleWithoutStar) }
      let entry = DraftEntry(
        kind: kind, code: row[1].text, words: "", example: row[3].text, location: "\(file):\(row[0].line)")
      add(entry, phrases: phrases)
    }
    diagnostics += list.diagnostics
  }

  private static let columns = ["kind", "code", "words", "example"]
}
