import SitrepModel
import SitrepTables

// Nouns behind numbers that no list of words has.
extension DraftReading {
  /// "Asked for 40 lorries and got seven": a number alone goes on with the thing before it, whatever it is.
  func goesOnOfThing(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    guard passage.reading.unit == nil, index > 0, !isOfWhom(passage, in: read) else { return false }
    // "37 horses died and 62 others are ill".
    let thing = read.passages[index - 1]
    if isAnother(passage, in: read), isOfThings(thing), thing.pieces.upperBound < passage.pieces.lowerBound,
      read.has(.and, between: thing.pieces, passage.pieces)
    {
      return true
    }
    guard read.passages[index - 1].reading.unit == nil else { return false }
    let noun = read.passages[index - 1].pieces.upperBound
    guard noun < passage.pieces.lowerBound, isUnknownNoun(noun, in: read) else { return false }
    let next = passage.pieces.upperBound
    return !read.marks(.indicator, .group, .certainty).contains { $0.words.lowerBound == next }
  }

  /// "40 solar panels missing": two words that no list has between a number and what would count it are a thing.
  func isOfOtherNoun(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let between = passage.number.upperBound..<max(passage.number.upperBound, passage.pieces.upperBound - 1)
    return between.count >= 2
      && between.allSatisfy { index in
        text.words[index].range.count > 3 && !read.marks.contains { $0.words.contains(index) }
      }
  }

  /// "Rescued nine beekeepers", "nine beekeepers were rescued": only people are, by whatever noun they are called.
  func isOfUnnamedPeople(
    _ passage: QuantityPassage, by cue: DraftLexicon.Mark?, in read: ReadSentence
  ) -> Bool {
    let noun = passage.pieces.upperBound
    guard let cue, read.sentence.words.contains(noun), passage.reading.unit == nil,
      passage.reading.high ?? 0 >= 2, isUnknownNoun(noun, in: read) || isTrade(noun, in: read)
    else { return false }
    let indicator = Self.parts(lexicon.code(cue)).indicator
    if cue.words.upperBound <= passage.pieces.lowerBound {
      return Self.befallPeople.contains(indicator)
        && passage.pieces.lowerBound - cue.words.upperBound <= 1
        && !(cue.words.upperBound..<passage.pieces.lowerBound).contains { text.words[$0].kind != .word }
    }
    // "Two guides were only slightly injured".
    // "Flew in 150 officers and arrested six" tells of the officers what they did.
    let befalls =
      isTrade(noun, in: read)
      ? Self.befallTrades.contains(indicator) : Self.befallOnlyPeople.contains(indicator)
    return befalls && !read.has(.and, between: passage.pieces, cue.words)
      && (1...4).contains(cue.words.lowerBound - noun)
      && (noun..<cue.words.lowerBound).allSatisfy { text.words[$0].kind == .word }
  }

  /// What only people are said to be, before or behind the noun.
  private static let befallOnlyPeople: Set<String> = [
    "abducted", "detained", "evacuated", "expelled", "hospitalised", "injured", "rescued", "stranded",
    "trapped",
  ]
  /// What befalls "17,000 subscribers" and "3,900 pupils".
  private static let befallTrades: Set<String> = ["missing", "out-of-school", "without-power"]
  private static let befallPeople = befallOnlyPeople.union(["dead", "missing"])

  private func isUnknownNoun(_ index: Int, in read: ReadSentence) -> Bool {
    text.words[index].kind == .word && text.words[index].range.count > 3 && !text.words[index].isCapitalised
      && !read.marks.contains { !Self.ofThings.contains($0.kind) && $0.words.contains(index) }
  }

  /// "Arrested two engineers": a noun by which people are called who are mostly of no concern.
  private func isTrade(_ index: Int, in read: ReadSentence) -> Bool {
    read.marks(.aside).contains { lexicon.code($0).isEmpty && $0.words == index..<index + 1 }
  }

  /// What words of things are known as.
  private static let ofThings: Set<DraftEntry.Kind> = [
    .facility, .sector, .measure, .lack, .reference, .stage, .condition,
  ]

  /// "Huambo (6), Bié (4)".
  func isBehindPlace(_ passage: QuantityPassage, in read: ReadSentence) -> Bool {
    let bracket = passage.pieces.lowerBound - 1
    return bracket > read.sentence.words.lowerBound && text.words[bracket].folded == "("
      && read.places.contains { $0.words.upperBound == bracket }
  }
}
