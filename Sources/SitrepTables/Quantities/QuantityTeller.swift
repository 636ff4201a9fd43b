package import SitrepModel
import Synchronization

/// Tells words that say how many in the other languages of a lexicon.
///
/// Texts differ in little but their numbers, so what each language says around a number is worked out once.
package final class QuantityTeller: Sendable {
  private let lexicon: QuantityLexicon
  /// By what a text says apart from its number.
  private let known = Mutex<[QuantityWording: [QuotedWords.Telling]]>([:])

  package init(_ lexicon: QuantityLexicon) {
    self.lexicon = lexicon
  }

  /// The words with how the other languages of the lexicon say the same.
  ///
  /// What was not read whole has no tellings, nor have digits alone, which need none: a sign between them means thousands
  /// in one language and a fraction in another.
  /// - Parameters:
  ///   - language: that of the source (BCP 47).
  ///   - unit: what is counted, where the record says so.
  ///   - isChange: whether the number is a difference, which may have a sign.
  package func quoted(
    _ words: String, language: String, unit: String = "", isChange: Bool = false
  ) -> QuotedWords {
    quoted(words, in: lexicon.tongue(of: language), unit: unit, isChange: isChange)
  }

  func quoted(
    _ words: String, in tongue: QuantityLexicon.Tongue, unit: String, isChange: Bool
  ) -> QuotedWords {
    guard words.contains(where: { $0.isLetter || $0 == "," || $0 == "." }),
      let (wording, language) = lexicon.wording(of: words, in: tongue, unit: unit, isChange: isChange)
    else { return QuotedWords(words, in: tongue.own) }
    let tellings = tellings(of: wording).filter { telling in
      // Beside a number there is but its bound, which is never all that was said.
      telling.language != language
        && (telling.number != nil || foldedName(telling.before) != foldedName(words))
    }
    return QuotedWords(words, in: language, tellings: tellings)
  }

  /// How each language says it that can, in the order of the lexicon.
  private func tellings(of wording: QuantityWording) -> [QuotedWords.Telling] {
    let shape = wording.shape
    let tellings = known.withLock { known in
      if let tellings = known[shape] { return tellings }
      let tellings = lexicon.languages.compactMap { lexicon.telling(wording, in: $0) }
      known[shape] = tellings
      return tellings
    }
    guard case .number(let number) = wording.amount else { return tellings }
    return tellings.map { telling in
      var telling = telling
      telling.number = number
      return telling
    }
  }
}

extension QuantityLexicon {
  /// How a language says it; nil where it has no words for it.
  fileprivate func telling(_ wording: QuantityWording, in language: String) -> QuotedWords.Telling? {
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
