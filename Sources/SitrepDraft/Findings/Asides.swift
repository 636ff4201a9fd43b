import SitrepModel
import SitrepTables

// People who are named with a number and are of no concern to a report.
extension DraftReading {
  /// Whether the number is of those who help, of who is aboard or may be, and no casualty among them.
  func isAside(_ passage: QuantityPassage, _ cue: DraftLexicon.Mark?, in read: ReadSentence) -> Bool {
    guard
      let aside = read.marks.first(where: { mark in
        mark.kind == .aside
          && (mark.words.overlaps(passage.pieces)
            || mark.words.lowerBound == passage.pieces.upperBound && lexicon.code(mark) != Self.room
            || mark.words.upperBound == passage.pieces.lowerBound
              // "According to firefighters 24 people": who speaks is not counted.
              && !read.marks.contains { $0.kind == .speaker && $0.words.overlaps(mark.words) })
      })
    else { return false }
    guard let cue else { return true }
    let indicator = Self.parts(lexicon.code(cue)).indicator
    guard
      Self.ofVictims.contains(indicator) || indicator == "rescued" && lexicon.code(aside) == Self.aboard
    else { return true }
    return cost(cue.words, passage.pieces, in: read) > 4 || cue.words.overlaps(aside.words)
  }

  /// Of an aside: only the number after it is of how many there is room for.
  private static let room = "room"
  /// Of an aside: who travels, and rescues nobody.
  private static let aboard = "aboard"
  /// What befalls people, whoever they are: "six aid workers were abducted".
  private static let ofVictims = casualties.union(["abducted", "detained", "stranded", "trapped"])
}
