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
    let said = foldedName(words)
    let tellings = languages.compactMap { other -> QuotedWords.Telling? in
      guard other != language, let telling = telling(wording, in: other) else { return nil }
      return foldedName(telling.before) == said ? nil : telling
    }
    return QuotedWords(words, in: language, tellings: tellings)
  }

  private func telling(_ wording: QuantityWording, in language: String) -> QuotedWords.Telling? {
    let phrases = PhraseBook(phrases: sayings[language] ?? [])
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
        if bound.follows { telling.after = joined(noun, phrase) } else { telling.before = phrase }
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

/// What phrases of one language do, in the order of the file: in each row the phrase that stands first is the usual one.
private struct PhraseBook {
  let phrases: [QuantityLexicon.Saying]

  func first(_ kind: QuantityEntry.Kind) -> String? { row(kind)?.phrases.first }

  private func row(_ kind: QuantityEntry.Kind) -> QuantityLexicon.Saying? {
    phrases.first { $0.entry.kind == kind }
  }

  /// The noun in the form in which it stands by an amount: one with bounds is for numbers, by their last two digits.
  func noun(_ meaning: String, of amount: QuantityWording.Amount) -> String? {
    let forms = phrases.filter { $0.entry.kind == .noun && $0.entry.meaning == meaning }
    let plain = forms.first { $0.entry.low == nil }
    guard case .number(let number) = amount, let whole = number.high.whole else {
      return plain?.phrases.first
    }
    let form = forms.first { form in
      guard let low = form.entry.low, let high = form.entry.high else { return false }
      return low <= Amount(whole % 100) && Amount(whole % 100) <= high
    }
    return (form ?? plain)?.phrases.first
  }

  /// The words of the same range and number; of a range alone, else the first that hold it and end where it does, as
  /// a language may have fewer such words ("scores", "decenas").
  func amount(number: Int64, low: Amount, high: Amount, before noun: String) -> String? {
    let rows = phrases.filter {
      $0.entry.kind == (number > 0 ? .collective : .vague) && $0.entry.number == number
        && $0.entry.high == high
    }
    let same = rows.first { $0.entry.low == low }
    let wider = number > 0 ? nil : rows.first { $0.entry.low.map { $0 < low } ?? false }
    guard let row = same ?? wider, let first = row.phrases.first else { return nil }
    if noun.isEmpty { return first }
    let counting = row.phrases.first(where: endsInOf) ?? first
    return joined(elided(counting, in: row, before: noun), noun)
  }

  /// "More than a dozen"; nil where the language has no such phrase that stands before.
  func bounded(_ amount: String, by bound: QuantityEntry.Kind) -> String? {
    guard let row = row(bound), let phrase = row.phrases.first else { return nil }
    return bound.follows ? joined(amount, phrase) : joined(elided(phrase, in: row, before: amount), amount)
  }

  private func endsInOf(_ phrase: String) -> Bool {
    phrases.contains { row in
      row.entry.kind == .of && row.phrases.contains { phrase.hasSuffix(" " + $0) }
    }
  }

  /// "Plus d'" for "plus de" before a vowel, where the row has it.
  private func elided(_ phrase: String, in row: QuantityLexicon.Saying, before next: String) -> String {
    let elided = phrase.dropLast() + "'"
    guard let initial = foldedName(next).first, "aeiouyh".contains(initial),
      row.phrases.contains(String(elided))
    else { return phrase }
    return String(elided)
  }
}

private func joined(_ first: String, _ second: String) -> String {
  if first.isEmpty || second.isEmpty { return first + second }
  return first.hasSuffix("'") ? first + second : first + " " + second
}

extension QuantityEntry.Kind {
  /// Whether a phrase of this kind stands after the amount it bounds.
  fileprivate var follows: Bool { self == .orMore || self == .orFewer }
}
