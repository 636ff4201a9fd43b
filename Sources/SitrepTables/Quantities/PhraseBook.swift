import SitrepModel

/// What phrases of one language do: in each row the phrase that stands first is the usual one.
struct PhraseBook: Sendable {
  /// By what they do, in the order of the file; nouns by what they mean.
  private var rows: [QuantityEntry.Kind: [QuantityLexicon.Saying]] = [:]
  private var nouns: [String: [QuantityLexicon.Saying]] = [:]

  mutating func add(_ saying: QuantityLexicon.Saying) {
    if saying.entry.kind == .noun {
      nouns[saying.entry.meaning, default: []].append(saying)
    } else {
      rows[saying.entry.kind, default: []].append(saying)
    }
  }

  func first(_ kind: QuantityEntry.Kind) -> String? { row(kind)?.phrases.first }

  private func row(_ kind: QuantityEntry.Kind) -> QuantityLexicon.Saying? {
    rows[kind]?.first
  }

  /// The noun in the form in which it stands by an amount: one with bounds is for numbers, by their last two digits.
  func noun(_ meaning: String, of amount: QuantityWording.Amount) -> String? {
    let forms = nouns[meaning] ?? []
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
    let rows = (self.rows[number > 0 ? .collective : .vague] ?? []).filter {
      $0.entry.number == number && $0.entry.high == high
    }
    let same = rows.first { $0.entry.low == low }
    let wider = number > 0 ? nil : rows.first { $0.entry.low.map { $0 < low } ?? false }
    guard let row = same ?? wider, let first = row.phrases.first else { return nil }
    if noun.isEmpty { return first }
    let counting = row.phrases.first(where: endsInOf) ?? first
    return joinedPhrases(elided(counting, in: row, before: noun), noun)
  }

  /// "More than a dozen"; nil where the language has no such phrase that stands before.
  func bounded(_ amount: String, by bound: QuantityEntry.Kind) -> String? {
    guard let row = row(bound), let phrase = row.phrases.first else { return nil }
    return bound.follows
      ? joinedPhrases(amount, phrase) : joinedPhrases(elided(phrase, in: row, before: amount), amount)
  }

  private func endsInOf(_ phrase: String) -> Bool {
    (rows[.of] ?? []).contains { row in row.phrases.contains { phrase.hasSuffix(" " + $0) } }
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

/// One after the other, without a space behind an elision.
func joinedPhrases(_ first: String, _ second: String) -> String {
  if first.isEmpty || second.isEmpty { return first + second }
  return first.hasSuffix("'") ? first + second : first + " " + second
}

extension QuantityEntry.Kind {
  /// Whether a phrase of this kind stands after the amount it bounds.
  var follows: Bool { self == .orMore || self == .orFewer }
}
