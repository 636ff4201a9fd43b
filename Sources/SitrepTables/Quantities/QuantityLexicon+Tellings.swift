package import SitrepModel

extension QuantityLexicon {
  /// The words of a text in a language (BCP 47), with how the other languages of the lexicon say the same.
  package func quoted(_ words: String, language: String, unit: String = "") -> QuotedWords {
    quoted(words, in: tongue(of: language), unit: unit)
  }

  /// The words with how the other languages of the lexicon say the same.
  ///
  /// What was not read whole has no tellings, nor have signs and digits, which need none.
  /// - Parameters:
  ///   - tongue: that of the source.
  ///   - unit: what is counted, where the record says so.
  func quoted(_ words: String, in tongue: Tongue, unit: String) -> QuotedWords {
    guard words.contains(where: \.isLetter),
      let (wording, language) = wording(of: words, in: tongue, unit: unit)
    else { return QuotedWords(words, in: tongue.own) }
    let tellings = languages.compactMap { other -> QuotedWords.Telling? in
      guard other != language, let telling = telling(wording, in: other) else { return nil }
      // Beside a number there is but its bound, which is never all that was said.
      if telling.number == nil, foldedName(telling.before) == foldedName(words) { return nil }
      return telling
    }
    return QuotedWords(words, in: language, tellings: tellings)
  }

  private func telling(_ wording: QuantityWording, in language: String) -> QuotedWords.Telling? {
    let phrases = books[language] ?? PhraseBook()
    var telling = QuotedWords.Telling(language: language)
    var noun = ""
    if case .meaning(let meaning) = wording.noun {
      guard let phrase = phrases.noun(meaning, of: wording.amount) else { return nil }
      noun = phrase
    }
    switch wording.amount {
    case .whole(let kind):
      guard let phrase = phrases.first(kind) else { return nil }
      telling.before = phrase
    case .words(let number, let low, let high):
      guard var told = phrases.amount(number: number, low: low, high: high, before: noun) else { return nil }
      if let bound = wording.bound {
        guard let bounded = phrases.bounded(told, by: bound) else { return nil }
        told = bounded
      }
      telling.before = told
    case .number(let number):
      telling.number = number
      telling.after = noun
      if let bound = wording.bound {
        guard let phrase = phrases.first(bound) else { return nil }
        if bound.follows { telling.after = joinedPhrases(noun, phrase) } else { telling.before = phrase }
      }
    }
    telling.before = typographic(telling.before)
    telling.after = typographic(telling.after)
    return telling
  }

  /// The lexicon is written with plain apostrophes.
  private func typographic(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "'")) ? text.replacing("'", with: "\u{2019}") : text
  }
}
