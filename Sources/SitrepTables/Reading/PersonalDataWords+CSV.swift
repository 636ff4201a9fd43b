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
    var diagnostics: [Diagnostic] = []
    let grid = TableGrid(
      separatedValues: Array(file.text.utf8), file: file.origin, diagnostics: &diagnostics)
    for (index, row) in grid.rows.enumerated() {
      func fault(
        _ column: Int, _ message: DiagnosticMessage, _ expected: DiagnosticText? = nil,
        among list: [String] = []
      ) {
        let cell = row[min(column, row.count - 1)]
        diagnostics.append(
          Diagnostic(
            .error, at: grid.location(line: cell.line, column: cell.column), message, value: cell.text,
            expected: expected, suggestion: nearest(to: cell.text, among: list)))
      }
      if index == 0 {
        if row.map(\.text) != header { fault(0, .unknownHeader, .verbatim(text: header.joined(separator: ","))) }
      } else if row.count != header.count {
        fault(0, .wrongCellCount(count: row.count, header: header.count))
      } else if let kind = Kind(rawValue: row[1].text) {
        for word in row[2].text.split(separator: "|") { words.add(foldedName(String(word)), as: kind) }
      } else {
        let kinds = Kind.allCases.map(\.rawValue)
        fault(1, .unknownKind, .oneOf(kinds), among: kinds)
      }
    }
    return (words, diagnostics)
  }
}
