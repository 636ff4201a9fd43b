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
    let grid = TableGrid(
      separatedValues: Array(text.utf8), file: file, separator: UInt8(ascii: ","), diagnostics: &diagnostics)
    guard let header = grid.rows.first else { return }
    let names = header.map(\.text)
    if names != Self.columns {
      diagnostics.append(
        Diagnostic(
          .error, at: Location(file: file, line: 1), .unknownHeader, value: names.joined(separator: ","),
          expected: .verbatim(text: Self.columns.joined(separator: ","))))
      return
    }
    for row in grid.rows.dropFirst() where !row.isEmpty {
      func cell(_ index: Int) -> String { index < row.count ? row[index].text : "" }
      let place = Location(file: file, line: row[0].line, column: row[0].column)
      guard let kind = DraftEntry.Kind(rawValue: cell(0)) else {
        let known = DraftEntry.Kind.allCases.map(\.rawValue)
        diagnostics.append(
          Diagnostic(
            .error, at: place, .unknownKindOfWords, value: cell(0),
            expected: .verbatim(text: known.joined(separator: ", ")),
            suggestion: nearest(to: cell(0), among: known)))
        continue
      }
      let phrases = cell(2).split(separator: "|").map { String($0) }
      if phrases.isEmpty {
        diagnostics.append(Diagnostic(.error, at: place, .rowWithoutWords))
      }
      if !cell(3).contains("*") {
        diagnostics.append(Diagnostic(.error, at: place, .exampleWithoutStar, value: cell(3)))
      }
      let entry = DraftEntry(
        kind: kind, code: cell(1), words: "", example: cell(3), location: "\(file):\(row[0].line)")
      add(entry, phrases: phrases)
    }
  }

  private static let columns = ["kind", "code", "words", "example"]
}
