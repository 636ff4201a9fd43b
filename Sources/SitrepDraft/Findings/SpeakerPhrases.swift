import SitrepModel
import SitrepTables

// Who speaks and by which verb, where they are in no list, by how a sentence is built.
extension SpeakerReader {
  /// In words: "the matron at the general hospital".
  private static let longestPhrase = 7

  /// The nouns that stand where a speaker does: after "according to", before a verb of saying at the start of a clause,
  /// or after one that a mark or an "as" turns round: "…, said the matron".
  func phrases(in read: ReadSentence, _ actors: [NameIndex.Mention]) -> [Range<Int>] {
    let articles = read.marks(.article)
    return read.marks(.said, .according).compactMap { saying in
      if saying.kind == .according || isInverted(saying, in: read),
        articles.contains(where: { $0.words.lowerBound == saying.words.upperBound })
      {
        return noun(from: saying.words.upperBound, upTo: read.sentence.words.upperBound, in: read, actors)
      }
      guard saying.kind == .said,
        let article = articles.last(where: {
          $0.words.upperBound <= saying.words.lowerBound
            && saying.words.lowerBound - $0.words.lowerBound <= Self.longestPhrase
            && opensClause($0.words.lowerBound, in: read)
        }),
        let noun = noun(from: article.words.lowerBound, upTo: saying.words.lowerBound, in: read, actors),
        // A name may stand between: "the matron Lea Dorman said".
        (noun.upperBound..<saying.words.lowerBound).allSatisfy({ text.words[$0].isCapitalised })
      else { return nil }
      return noun
    }
  }

  /// Whether a phrase names someone that is known already: "the last report of Civil Protection".
  func isKnown(_ phrase: Range<Int>, _ found: [SpeakerMention]) -> Bool {
    found.contains {
      $0.words.upperBound > phrase.lowerBound && $0.words.lowerBound <= phrase.upperBound + 2
    }
  }

  private func isInverted(_ saying: DraftLexicon.Mark, in read: ReadSentence) -> Bool {
    let before = saying.words.lowerBound - 1
    guard before >= read.sentence.words.lowerBound else { return false }
    return text.words[before].kind == .mark
      || read.marks(.according).contains { $0.words.upperBound == saying.words.lowerBound }
  }

  private func opensClause(_ index: Int, in read: ReadSentence) -> Bool {
    index == read.sentence.words.lowerBound || text.words[index - 1].kind == .mark
      || read.marks(.and, .but).contains { $0.words.upperBound == index }
  }

  /// The words of a noun with its article, without the name of a person behind it; nothing where they tell of numbers,
  /// of what is counted or of an actor.
  private func noun(
    from start: Int, upTo end: Int, in read: ReadSentence, _ actors: [NameIndex.Mention]
  ) -> Range<Int>? {
    let stops = read.marks.filter { Self.stops.contains($0.kind) }
    // Where a writer puts no capitals, a name is not told from a noun.
    let longest = text.isInSmallLetters ? 2 : Self.longestPhrase
    var last = start
    while last < min(end, start + longest), text.words[last].kind == .word,
      last == start || !stops.contains(where: { $0.words.lowerBound == last }),
      last <= start + 1 || !text.words[last].isCapitalised || text.words[last - 1].isCapitalised,
      !isArabic(last) || read.marks(.article).contains(where: { $0.words.contains(last) })
    {
      last += 1
    }
    while last > start,
      read.marks(.tongue, .elliptic).contains(where: { $0.words == last - 1..<last })
    {
      last -= 1
    }
    let words = start..<last
    let isOther =
      read.passages.contains { $0.pieces.overlaps(words) } || actors.contains { $0.words.overlaps(words) }
      || read.marks(.indicator, .group, .disease).contains { $0.words.overlaps(words) }
    return words.isEmpty || isOther ? nil : words
  }

  private func isArabic(_ index: Int) -> Bool {
    text.words[index].folded.unicodeScalars.contains(where: \.isArabic)
  }

  private static let stops: Set<DraftEntry.Kind> = [
    .said, .according, .that, .listener, .but, .and, .part, .indicator, .day, .month, .anaphora,
  ]

  /// The verbs of saying that no list has: those between a speaker and a "that", before or behind the speaker ("the
  /// governor fears that", "comentó la gobernadora que"), and the words that tell who said the sentence before.
  func sayings(in read: ReadSentence) -> [DraftLexicon.Mark] {
    read.marks(.that, .echo).compactMap { mark in
      guard mark.kind == .that else {
        return DraftLexicon.Mark(kind: .said, entry: mark.entry, words: mark.words)
      }
      guard let speaker = read.speakers.last(where: { $0.words.upperBound <= mark.words.lowerBound }) else {
        return nil
      }
      var verb = speaker.words.upperBound..<mark.words.lowerBound
      if verb.isEmpty {
        let isAfterArticle = read.marks(.article).contains { $0.words.upperBound == speaker.words.lowerBound }
        let end = speaker.words.lowerBound - (isAfterArticle ? 1 : 0)
        verb = end - 1..<end
      }
      guard verb.count <= Self.longestVerb, verb.lowerBound >= read.sentence.words.lowerBound,
        verb.allSatisfy({ text.words[$0].kind == .word }),
        !read.marks.contains(where: { Self.notVerbs.contains($0.kind) && $0.words.overlaps(verb) })
      else { return nil }
      return DraftLexicon.Mark(kind: .said, entry: mark.entry, words: verb)
    }
  }

  /// In words: "nous a expliqué".
  private static let longestVerb = 3
  private static let notVerbs: Set<DraftEntry.Kind> = [
    .said, .according, .listener, .share, .article, .and, .speaker, .part,
  ]

  /// "According to three witnesses", "two nurses said": few who speak are no count of anyone.
  func isOfSpeakers(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    guard (passage.reading.high ?? 0) <= Self.mostWitnesses,
      read.marks(.speaker, .anaphora).contains(where: { $0.words.overlaps(passage.pieces) }),
      !read.marks(.indicator).contains(where: {
        !lexicon.isPopulation($0)
          && ($0.words.overlaps(passage.pieces) || $0.words.lowerBound == passage.pieces.upperBound)
      })
    else { return false }
    return read.marks(.according, .said).contains { saying in
      saying.kind == .said && saying.words.lowerBound == passage.pieces.upperBound
        || saying.words.upperBound == passage.pieces.lowerBound
          && (saying.kind == .according || isInverted(saying, in: read))
    }
  }

  private static let mostWitnesses: Amount = 99
}
