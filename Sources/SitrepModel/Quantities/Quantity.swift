/// What was said about how many: the words, and the range they allow.
package struct Quantity: Hashable, Sendable {
  /// The words or the number as said.
  package var words: Symbol
  /// The lowest number the words allow, both ends counted; nil is open.
  package var low: Amount?
  /// The number itself, only where a point was said.
  package var best: Amount?
  /// The highest number the words allow; nil is open.
  package var high: Amount?
  package var kind: Kind
  /// By which the operation's quotations tell the words in other languages; nil for digits alone.
  package var quotation: Int32?

  package enum Kind: UInt8, Hashable, Sendable {
    /// A number, or a range between two numbers: "120", "40 to 45".
    case number
    /// A number with words that widen or open it: "about 100", "more than 100", "up to 40".
    case qualified
    /// Words without a digit, read as a range: "dozens", "una veintena".
    case words
    /// That they are there, and no more: "present".
    case presence
    /// A refusal to count: "no figure given".
    case refusal
    /// Words that could not be read, kept in quotes.
    case unread
  }

  package init(words: Symbol, low: Amount? = nil, best: Amount? = nil, high: Amount? = nil, kind: Kind) {
    self.words = words
    self.low = low
    self.best = best
    self.high = high
    self.kind = kind
  }

  package var hasRange: Bool { low != nil || high != nil }

  /// Whether the range was read out of words without a digit.
  package var isDigitless: Bool { kind == .words }

  /// Whether the range comes from words rather than from the numbers said.
  package var isInterpreted: Bool { kind == .words || kind == .qualified }
}
