import SitrepModel
import SitrepTables

// Numbers of what is to be done, and of what something is for.
extension DraftReading {
  /// The words by which a number is of what is still to be done: "plans to move 2,500", "400 families will get". Who is
  /// dead or hurt is so before anything is planned.
  func plan(for passage: QuantityPassage, as indicator: String, in read: ReadSentence) -> DraftLexicon.Mark? {
    guard indicator != Self.targeted, !Self.casualties.contains(indicator) else { return nil }
    return read.marks.first { plan in
      guard plan.kind == .plan else { return false }
      if plan.words.lowerBound >= passage.pieces.upperBound {
        return plan.words.lowerBound == passage.pieces.upperBound
          && !lexicon.joinsOn(plan, text.words[plan.words.lowerBound].folded)
      }
      return cost(plan.words, passage.pieces, in: read) <= Self.reach
        && !read.has(.but, between: plan.words, passage.pieces)
        && !read.has(.said, between: plan.words, passage.pieces)
    }
  }

  private static let targeted = "targeted"
  /// How far a plan may stand before what it is about.
  private static let reach = 11

  /// "18 million dollars for 90,000 people", "a site for 20,000": of whom it is only told that something is for them.
  func isForPurpose(_ passage: QuantityPassage, _ cue: DraftLexicon.Mark?, in read: ReadSentence) -> Bool {
    guard
      let purpose = read.marks(.share).first(where: {
        lexicon.code($0) == Self.each && $0.words.upperBound == passage.pieces.lowerBound
      })
    else { return false }
    if cue.map(lexicon.isPopulation) ?? true { return true }
    let isGiven = read.marks(.indicator).contains {
      ["reached", Self.targeted].contains(Self.parts(lexicon.code($0)).indicator)
    }
    return !isGiven
      && read.passages.contains {
        $0.pieces.upperBound <= purpose.words.lowerBound && isOfThings($0)
          && cost($0.pieces, purpose.words, in: read) <= Self.reach
      }
  }
}
