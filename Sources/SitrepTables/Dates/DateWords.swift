package import SitrepModel
package import SitrepTemplates

/// The words of which people make dates, in all languages that have a list of them: `date-words.csv` of the templates.
package struct DateWords: Sendable {
  /// What a word says; one may say several things.
  enum Meaning: Hashable, Sendable {
    case month(Int)
    /// 1 is Monday.
    case weekday(Int)
    /// Says nothing of the date: "de", "the".
    case filler
    /// Stands behind a number: "th", "er".
    case ordinal
    case about
    /// Between the ends of a period.
    case to
    /// The number beside it is that of a week.
    case week
  }

  private var meanings: [String: Set<Meaning>] = [:]

  package init() {}

  func meanings(of word: String) -> Set<Meaning> { meanings[word] ?? [] }

  private static let header = ["language", "kind", "number", "words"]
  private static let kinds = ["month", "weekday", "filler", "ordinal", "about", "to", "week"]

  /// The words of a template folder, and what is wrong with their list.
  package static func load(
    from templates: TemplateFolder
  ) throws(TemplateError) -> (words: DateWords, diagnostics: [Diagnostic]) {
    var list = TemplateList(try templates.text(at: "date-words.csv"))
    var words = DateWords()
    for row in list.rows(below: Self.header) {
      if let meaning = Meaning(kind: row[1].text, number: row[2].text) {
        for word in row[3].text.split(separator: "|") {
          words.meanings[foldedName(String(word)), default: []].insert(meaning)
        }
      } else if Self.kinds.contains(row[1].text) {
        list.note(row, 2, .unusableNumber)
      } else {
        list.note(row, 1, .unknownKind, .oneOf(Self.kinds), among: Self.kinds)
      }
    }
    return (words, list.diagnostics)
  }
}

extension DateWords.Meaning {
  fileprivate init?(kind: String, number: String) {
    switch (kind, Int(number)) {
    case ("month", .some(let month)) where (1...12).contains(month): self = .month(month)
    case ("weekday", .some(let day)) where (1...7).contains(day): self = .weekday(day)
    case ("filler", nil): self = .filler
    case ("ordinal", nil): self = .ordinal
    case ("about", nil): self = .about
    case ("to", nil): self = .to
    case ("week", nil): self = .week
    default: return nil
    }
  }
}
