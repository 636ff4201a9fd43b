import SitrepTables

// Numbers of what may come.
extension DraftReading {
  /// Whether a number is one of what may come by some words: those near it, or an "if" that stands before it.
  func isOutlook(_ mark: DraftLexicon.Mark, of passage: QuantityPassage, in read: ReadSentence)
    -> Bool
  {
    guard mark.kind == .outlook, let reach = OutlookReach(rawValue: lexicon.code(mark)) else { return false }
    switch reach {
    case .fact: return false
    case .condition:
      return mark.words.upperBound <= passage.pieces.lowerBound
        && !(mark.words.upperBound..<passage.pieces.lowerBound).contains { text.words[$0].folded == ";" }
    case .clause, .number:
      // "Helped 310 families and fears that 9,000 people …": only what follows is feared.
      return cost(mark.words, passage.pieces, in: read) <= 8
        && (mark.words.lowerBound <= passage.pieces.lowerBound
          || !read.has(.and, between: passage.pieces, mark.words))
    }
  }

  /// What words of an outlook are about, by their code.
  enum OutlookReach: String {
    /// A clause, with or without a number.
    case clause = ""
    /// A number beside them only: "could".
    case number
    /// The numbers that follow: "if".
    case condition = "if"
    /// Nothing that may come: "could not".
    case fact
  }
}
