import SitrepModel
import SitrepTables

// Nouns behind numbers that no list of words has.
extension DraftReading {
  /// "Asked for 40 lorries and got seven": a number alone goes on with the thing before it, whatever it is.
  func goesOnOfThing(_ passage: QuantityPassage, _ index: Int, in read: ReadSentence) -> Bool {
    guard passage.reading.unit == nil, index > 0, !isOfWhom(passage, in: read),
      read.passages[index - 1].reading.unit == nil
    else { return false }
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
      passage.reading.high ?? 0 >= 2, isUnknownNoun(noun, in: read)
    else { return false }
    let indicator = Self.parts(lexicon.code(cue)).indicator
    if cue.words.upperBound <= passage.pieces.lowerBound {
      return Self.befallPeople.contains(indicator)
        && passage.pieces.lowerBound - cue.words.upperBound <= 1
        && !(cue.words.upperBound..<passage.pieces.lowerBound).contains { text.words[$0].kind != .word }
    }
    return Self.befallOnlyPeople.contains(indicator) && (1...2).contains(cue.words.lowerBound - noun)
      && (noun..<cue.words.lowerBound).allSatisfy { text.words[$0].kind == .word }
  }

  /// What only people are said to be, before or behind the noun.
  private static let befallOnlyPeople: Set<String> = [
    "abducted", "detained", "evacuated", "expelled", "hospitalised", "injured", "rescued", "stranded",
    "trapped",
  ]
  private static let befallPeople = befallOnlyPeople.union(["dead", "missing"])

  private func isUnknownNoun(_ index: Int, in read: ReadSentence) -> Bool {
    text.words[index].kind == .word && text.words[index].range.count > 3 && !text.words[index].isCapitalised
      && !read.marks.contains { !Self.ofThings.contains($0.kind) && $0.words.contains(index) }
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
