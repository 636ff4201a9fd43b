/// Words that say how many, as they were said, with how other languages say the same.
package struct QuotedWords: Hashable, Sendable {
  /// As said.
  package var original: String
  /// The language of the words (BCP 47 primary subtag).
  package var language: String
  /// By language, in a fixed order; those of the words' own language are not among them.
  package var tellings: [Telling]

  /// The same in the words of one language: "más de", 100, "migrantes". The number is written as the language writes
  /// numbers.
  package struct Telling: Hashable, Sendable {
    package var language: String
    package var before: String
    package var number: Number?
    package var after: String

    package init(language: String, before: String = "", number: Number? = nil, after: String = "") {
      self.language = language
      self.before = before
      self.number = number
      self.after = after
    }
  }

  /// A number, or a range where both ends were said.
  package struct Number: Hashable, Sendable {
    package var low: Amount
    package var high: Amount

    package init(low: Amount, high: Amount) {
      self.low = low
      self.high = high
    }
  }

  package init(_ original: String, in language: String, tellings: [Telling] = []) {
    self.original = original
    self.language = language
    self.tellings = tellings
  }

  /// How a language says it; nil where it stands as said.
  package func telling(in language: String) -> Telling? {
    tellings.first { $0.language == language }
  }
}
