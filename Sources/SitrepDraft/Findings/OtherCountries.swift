import SitrepModel

// Figures of countries that the operation is not about.
extension DraftReading {
  /// The words that name another country as where something is: "neighbouring", "Kenya" after "in" or as the one that
  /// counts, where no place of the operation stands beside them.
  func elsewhere(
    in sentence: TextSentence, _ marks: [DraftLexicon.Mark], _ places: [NameIndex.Mention]
  ) -> [Range<Int>] {
    marks.filter { mark in
      switch (mark.kind, lexicon.code(mark)) {
      case (.elsewhere, ""): !places.contains { distance($0.words, mark.words) <= 1 }
      case (.country, let code):
        draft.countries.map { !$0.contains(code) } ?? false
          && (isWhere(mark.words, in: sentence, marks) || isTelling(mark.words, in: sentence, marks)
            || places.isEmpty && isDoer(mark.words, in: sentence, marks))
          && !places.contains { $0.words.overlaps(mark.words) }
      default: false
      }
    }.map(\.words)
  }

  /// "Chad has recorded 340 cases", "وسجل اليمن 2300 حالة": a country counts at home.
  private func isTelling(_ country: Range<Int>, in sentence: TextSentence, _ marks: [DraftLexicon.Mark])
    -> Bool
  {
    marks.contains { saying in
      guard saying.kind == .said else { return false }
      let start = min(saying.words.lowerBound, country.lowerBound)
      let opens = start - sentence.words.lowerBound <= 2 || text.words[start - 1].kind == .mark
      return opens && distance(saying.words, country) == 0
        && text.words[country.lowerBound..<country.upperBound].allSatisfy { $0.kind == .word }
    }
  }

  /// "Italy has expelled 120", "L'Italie a expulsé 120": a country that a sentence starts with, and helps nobody here.
  private func isDoer(_ country: Range<Int>, in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> Bool
  {
    let first = sentence.words.lowerBound
    guard country.upperBound < sentence.words.upperBound, text.words[country.upperBound].kind == .word,
      !text.words[country.upperBound].isCapitalised,
      !marks.contains(where: { lexicon.code($0).hasPrefix("reached/") })
    else { return false }
    if country.lowerBound == first { return true }
    // "Meanwhile Libya", "استقبل لبنان", but neither "from Libya" nor "for Libya".
    return country.lowerBound == first + 1 && text.words[first].kind == .word
      && marks.allSatisfy {
        $0.words != first..<first + 1 || ![.tongue, .origin, .from, .according, .share].contains($0.kind)
          || marks.contains { $0.kind == .article && $0.words == first..<first + 1 }
      }
  }

  /// "In Chad"; neither "from Chad" nor "in Niger State".
  private func isWhere(_ country: Range<Int>, in sentence: TextSentence, _ marks: [DraftLexicon.Mark]) -> Bool
  {
    let first = text.words[country.lowerBound]
    let isName = first.isCapitalised || first.folded.unicodeScalars.contains(where: \.isArabic)
    let goesOn =
      sentence.words.contains(country.upperBound) && text.words[country.upperBound].kind == .word
      && text.words[country.upperBound].isCapitalised
    return isName && !goesOn
      && marks.contains {
        $0.kind == .elsewhere && lexicon.code($0) == "in" && $0.words.upperBound == country.lowerBound
      }
  }

  /// "In neighbouring Tirsa, camps hold 33,000", and what a paragraph goes on with that begins so.
  func isOfElsewhere(_ words: Range<Int>, in read: ReadSentence) -> Bool {
    if paragraphElsewhere == read.sentence.paragraph { return true }
    guard
      let nearest = read.elsewhere.min(by: { cost($0, words, in: read) < cost($1, words, in: read) }),
      governs(nearest, words, in: read)
    else { return false }
    return !read.places.contains { cost($0.words, words, in: read) < cost(nearest, words, in: read) }
  }

  /// Notes that a paragraph is about another country, as its first sentence opens with it, until it names a place of
  /// the operation.
  mutating func noteElsewhere(_ read: ReadSentence, opensParagraph: Bool) {
    if !read.places.isEmpty {
      paragraphElsewhere = nil
    } else if opensParagraph,
      read.elsewhere.contains(where: { $0.lowerBound - read.sentence.words.lowerBound <= 2 })
    {
      paragraphElsewhere = read.sentence.paragraph
    }
  }
}

extension Draft {
  /// The countries of an operation, by ISO 3166-1 alpha-3: of its profile and its places, and those that a place is
  /// called like; nothing where it names none, so that no country can be told from them.
  static func countries(of operation: Operation, _ lexicons: [DraftLexicon]) -> Set<String>? {
    let countries = operation.places.filter { $0.type == .country }
    var codes = Set(operation.profile.countries)
    codes.formUnion(operation.places.filter { !$0.iso3.isBlank }.map { operation.text($0.iso3) })
    if codes.isEmpty, countries.isEmpty { return nil }
    for name in countries.flatMap(\.names) {
      let words = TextScanner(Array(operation.text(name).unicodeScalars), from: 0).words
      for lexicon in lexicons {
        codes.formUnion(lexicon.marks(in: words[...]).filter { $0.kind == .country }.map(lexicon.code))
      }
    }
    return codes
  }
}
