package import SitrepModel
package import SitrepTables

/// A date as a person says it on a day: `yesterday`, `about 28 Nov`, `24–28 Nov`, `el viernes`, `2025-11-28`.
package struct SaidDate: Sendable {
  private let words: DateWords
  private let lexicons: [DraftLexicon]

  package init(words: DateWords, lexicons: [DraftLexicon]) {
    (self.words, self.lexicons) = (words, lexicons)
  }

  /// What is meant, in EDTF.
  ///
  /// A date without a year is of the year that puts it nearest to the day; a day of the week is the last one.
  /// - Parameters:
  ///   - day: on which it is said.
  ///   - language: whose words are looked for first.
  package func reading(of text: String, on day: Day, language: String) -> WrittenDate {
    if (try? DateSpan(edtf: text)) != nil { return .one(text) }
    let whole = WrittenDate(text, words)
    if whole != .unreadable { return whole }
    if let named = namedDay(text, on: day, language: language) { return .one("\(named)") }
    return withoutYear(text, on: day)
  }

  private func withoutYear(_ text: String, on day: Day) -> WrittenDate {
    guard text.utf8.count <= 48, text.contains(where: \.isNumber) else { return .unreadable }
    let separator = text.contains("/") && !text.contains(" ") ? "/" : " "
    let year = day.components.year
    var best: (reading: String, distance: Int)?
    for candidate in [year, year - 1, year + 1] {
      let written = WrittenDate("\(text)\(separator)\(candidate)", words)
      if case .several(let readings) = written, best == nil { return .several(readings) }
      guard case .one(let reading) = written, let span = try? DateSpan(edtf: reading) else { continue }
      let distance = abs(span.day - day)
      if distance < best?.distance ?? .max { best = (reading, distance) }
    }
    return best.map { .one($0.reading) } ?? .unreadable
  }

  /// The day that words name by themselves: all of them, so that nothing that was said is lost.
  private func namedDay(_ text: String, on day: Day, language: String) -> Day? {
    guard text.utf8.count <= 48 else { return nil }
    let said = DraftText(text).words
    let own = lexicons.filter { $0.language == language }
    for lexicon in own + lexicons.filter({ $0.language != language }) {
      let marks = lexicon.marks(in: said[...]).filter { $0.kind == .day && $0.words == said.indices }
      if let mark = marks.first { return DateReader.day(lexicon.entries[mark.entry].code, from: day) }
    }
    return nil
  }
}
