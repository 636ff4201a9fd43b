/// A word, a number or a mark of a text.
struct TextWord: Sendable {
  /// In Unicode scalars of the text.
  var range: Range<Int>
  /// As names are compared: small letters without accents.
  var folded: String
  var kind: Kind
  var isCapitalised = false

  enum Kind: Sendable {
    case word
    /// Digits with what stands between them: `2,315`, `118/2026`, `5:40`.
    case number
    /// A mark that ends a clause, or joins the ends of a range.
    case mark
    /// What ends a sentence.
    case end
  }
}

/// Words of one sentence.
struct TextSentence: Sendable {
  var words: Range<Int>
  var paragraph: Int
  /// Goes up with each paragraph, each point of a list and each entry of a log.
  var item: Int
}
