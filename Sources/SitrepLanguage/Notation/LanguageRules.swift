/// What a language needs beside its words: rules that no table of texts can hold.
///
/// A new language is its file of words, an entry here where it differs from `plain`, and their tests.
struct LanguageRules: Sendable {
  /// Which plural form a number takes (CLDR 46).
  let plural: @Sendable (PluralOperands) -> PluralCategory
  /// Whether "and" changes before the word that follows: Spanish "Chile e Irán".
  let altersAnd: @Sendable (_ following: String) -> Bool

  init(
    altersAnd: @escaping @Sendable (String) -> Bool = { _ in false },
    plural: @escaping @Sendable (PluralOperands) -> PluralCategory
  ) {
    self.plural = plural
    self.altersAnd = altersAnd
  }

  static func rules(of code: String) -> LanguageRules {
    switch code {
    case "es": spanish
    case "fr": french
    case "pt": portuguese
    default: plain
    }
  }

  /// One, and all else: English and most languages of Europe.
  static let plain = LanguageRules { abs($0.integer) == 1 && !$0.hasFraction ? .one : .other }

  static let spanish = LanguageRules(altersAnd: startsWithSpanishI) {
    $0.isMillions ? .many : abs($0.integer) == 1 && !$0.hasFraction ? .one : .other
  }

  /// 0 and 1 and all between are one.
  static let french = LanguageRules { $0.isMillions ? .many : abs($0.integer) <= 1 ? .one : .other }

  static let portuguese = LanguageRules { $0.isMillions ? .many : abs($0.integer) <= 1 ? .one : .other }
}

/// Whether "y" becomes "e" before a word: it begins with the sound of i, but not of ia, ie or io ("y hierro").
private func startsWithSpanishI(_ word: String) -> Bool {
  var letters = word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic }[...]
  if letters.first == "h" { letters = letters.dropFirst() }
  guard let first = letters.popFirst(), first == "i" || first == "í" else { return false }
  guard let second = letters.first else { return true }
  return first == "í" || !"aeoáéó".unicodeScalars.contains(second)
}
