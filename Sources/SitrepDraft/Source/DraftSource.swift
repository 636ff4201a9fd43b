package import SitrepModel

/// What is known of a text: the row it would be in the register of sources.
package struct DraftSource: Sendable {
  package var id = ""
  package var publisher = ""
  package var title = ""
  package var url = ""
  package var published = ""
  package var language = ""
  package var origin = ""
  package var relation = ""
  package var note = ""

  package init() {}

  /// By the names of the register's columns, those that are known.
  package var cells: [(name: String, value: String)] {
    [
      ("id", id), ("publisher", publisher), ("title", title), ("url", url), ("published", published),
      ("language", language), ("origin", origin), ("relation", relation), ("note", note),
    ].filter { !$0.1.isEmpty }
  }

  /// The day the text is of: of an interval its first.
  package var day: Day? { (try? DateSpan(edtf: published)).map(\.day) }
}

extension Draft {
  /// What a text says of itself, under what a person says of it.
  /// - Parameter given: what flags say; the text's head fills what they leave open.
  package func source(of text: DraftText, given: DraftSource) -> DraftSource {
    var source = given
    func fill(_ field: WritableKeyPath<DraftSource, String>, _ value: String?) {
      if source[keyPath: field].isEmpty { source[keyPath: field] = value ?? "" }
    }
    fill(\.title, text.head["title"])
    fill(\.publisher, text.head["publisher"])
    fill(\.published, text.head["published"])
    fill(\.url, text.head["url"])
    fill(\.language, text.head["language"])
    if source.language.isEmpty { source.language = language(of: text) }
    let lexicon = lexicon(of: source.language)
    if source.published.isEmpty, let day = dateline(of: text, lexicon) { source.published = "\(day)~" }
    if source.origin.isEmpty, let agency = agency(of: text, lexicon) {
      source.origin = agency
      if source.relation.isEmpty {
        source.relation = foldedName(agency) == foldedName(source.publisher) ? "original" : "republished"
      }
    }
    return source
  }

  /// The first whole date near the start of a text.
  private func dateline(of text: DraftText, _ lexicon: DraftLexicon) -> Day? {
    let reader = DateReader(text: text, lexicon: lexicon, published: nil)
    for sentence in text.sentences.prefix(12) where sentence.words.count <= 16 {
      let marks = lexicon.marks(in: text.words[sentence.words])
      for date in reader.mentions(in: sentence, marks) {
        if let day = Day(iso: date.text) { return day }
      }
      let line = text.text(ofWords: sentence.words)
      if let day = Day(iso: String(line.prefix(10))) { return day }
    }
    return nil
  }

  /// The agency whose sign stands at the start or the end of a text: "SANTIAGO, Dec. 1 (UPI)", "Source: REUTERS".
  private func agency(of text: DraftText, _ lexicon: DraftLexicon) -> String? {
    let ends = Array(text.sentences.prefix(6)) + Array(text.sentences.dropFirst(6).suffix(3))
    for sentence in ends {
      for mark in lexicon.marks(in: text.words[sentence.words]) where mark.kind == .agency {
        let before = mark.words.lowerBound - 1
        let after = mark.words.upperBound
        let isSigned =
          before >= 0 && text.words[before].kind == .mark && "(—–/:[".contains(text.words[before].folded)
          || text.words.indices.contains(after) && ")/—–-".contains(text.words[after].folded)
          || sentence.words.count <= 3
        if isSigned { return text.text(ofWords: mark.words) }
      }
    }
    return nil
  }

  /// A short id from publisher and day, that is not taken: `coastal-courier-0211`.
  package static func id(for source: DraftSource, besides taken: Set<String>) -> String {
    let publisher = String(foldedName(source.publisher).unicodeScalars.prefix(24))
    var id = idText(of: publisher) { $0.isASCII && ($0.isLetter || $0.isNumber) }
    if id.isEmpty { id = "text" }
    if let day = source.day?.components { id += "-\(padded(day.month, to: 2))\(padded(day.day, to: 2))" }
    return freeID(id, isTaken: taken.contains)
  }
}
