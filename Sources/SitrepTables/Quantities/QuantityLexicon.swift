import SitrepModel

/// The words by which texts say how many, by language: `templates/quantity-words.csv`.
package struct QuantityLexicon: Sendable {
  /// The phrases of all languages by their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]
  /// The languages that have words, in the order of the file.
  package private(set) var languages: [String] = []
  /// The sign before decimals by region.
  var decimalSigns = DecimalSigns()
  /// By language: what sticks to the front of a number word and joins it to the one before, as in Arabic.
  private var prefixes: [String: [String]] = [:]
  /// By language: the rows that another language's words are told by.
  private(set) var books: [String: PhraseBook] = [:]

  /// What a row's phrases do, the usual one first.
  struct Saying: Sendable {
    let entry: QuantityEntry
    let phrases: [String]
  }

  fileprivate struct Phrase: Sendable {
    let language: String
    let tokens: [QuantityToken]
    let entry: QuantityEntry
  }

  init() {
    phrases.reserveCapacity(1024)
  }

  /// A lexicon that reads digits alone.
  package static let empty = QuantityLexicon()

  /// Stands for all languages in the file.
  static let anyLanguage = "*"

  mutating func add(_ words: String, _ entry: QuantityEntry, language: String) {
    var tokens = QuantityToken.tokens(of: words)
    guard case .word(let first)? = tokens.first else { return }
    if entry.kind == .and, words.hasSuffix("-") {
      prefixes[language, default: []].append(first)
      tokens = [.word(first)]
    }
    if language != Self.anyLanguage, language != languages.last, !languages.contains(language) {
      languages.append(language)
    }
    phrases[first, default: []].insert(
      Phrase(language: language, tokens: tokens, entry: entry), afterLongerThan: tokens.count)
  }

  /// Adds a row, whose phrases may tell words of another language.
  mutating func add(_ saying: Saying, language: String) {
    for words in saying.phrases { add(words, saying.entry, language: language) }
    if language != Self.anyLanguage { books[language, default: PhraseBook()].add(saying) }
  }

  /// The longest phrase that starts a run of tokens and is of one of the kinds.
  /// - Parameter language: whose phrases count; nil for those of all.
  func match(
    _ tokens: ArraySlice<QuantityToken>, language: String?, _ kinds: QuantityKinds
  ) -> (entry: QuantityEntry, count: Int)? {
    let first: String
    switch tokens.first {
    case .word(let word), .suffix(let word): first = word
    default: return nil
    }
    guard let found = phrases[first] else { return nil }
    // In place: going through the phrases themselves would copy each.
    for index in found.indices where kinds.contains(found[index].entry.kind) {
      let count = found[index].tokens.count
      if count <= tokens.count,
        language == nil || found[index].language == language || found[index].language == Self.anyLanguage,
        count == 1 || tokens.dropFirst().starts(with: found[index].tokens.dropFirst())
      {
        return (found[index].entry, count)
      }
    }
    return nil
  }

  /// The unit that a noun of any language is another word for: "HHs" are households, "individuals" persons; nil for
  /// "cases" and "tents", which are units of their own to those who count in them.
  func unit(named noun: String) -> String? {
    let tokens = QuantityToken.tokens(of: noun)
    guard let (entry, count) = match(tokens[...], language: nil, [.noun]), count == tokens.count else {
      return nil
    }
    return switch entry.unit {
    case UnitID.things: nil
    case UnitID.persons: entry.meaning == Self.people ? entry.unit : nil
    default: entry.unit
    }
  }

  /// The meaning of the nouns that say no more than that they are persons.
  private static let people = "people"
}

extension QuantityLexicon {
  /// The tokens with what sticks to the front of number words set apart: "وعشرون" is "and" and "twenty".
  func parted(_ words: [QuantityToken], language: String) -> [QuantityToken] {
    let tokens = withAmounts(words)
    guard let prefixes = prefixes[language] else { return tokens }
    let kinds: QuantityKinds = [.number, .multiplier, .counted, .half]
    return tokens.indices.flatMap { index -> [QuantityToken] in
      let token = tokens[index]
      guard case .word(let word) = token,
        let prefix = prefixes.first(where: { word.hasPrefix($0) && word != $0 })
      else { return [token] }
      let rest = QuantityToken.word(String(word.dropFirst(prefix.count)))
      // A number may be of two words: "مئة وأحد عشر", whose "وأحد" alone is "واحد", one.
      let following = [rest] + tokens[(index + 1)...].prefix(1)
      let whole = match(tokens[index...], language: language, kinds)?.count ?? 0
      let parted = match(following[...], language: language, kinds)?.count ?? 0
      return parted > whole ? [.word(prefix), rest] : [token]
    }
  }

  /// Whether a word is a noun with what joins it to the one before, in a language that writes the two as one: "وجريح".
  func joinsNoun(_ token: QuantityToken, language: String) -> Bool {
    guard case .word(let word) = token,
      let prefix = prefixes[language]?.first(where: { word.hasPrefix($0) && word != $0 })
    else { return false }
    let noun = QuantityToken.word(String(word.dropFirst(prefix.count)))
    return match([noun], language: language, [.noun, .single]) != nil
  }

  /// The tokens with digits that stick to a currency as numbers: "Rs5 billion" is an amount, "A40" a name.
  private func withAmounts(_ tokens: [QuantityToken]) -> [QuantityToken] {
    guard tokens.contains(where: \.isName) else { return tokens }
    return tokens.indices.map { index in
      guard case .name(let number) = tokens[index], index > 0,
        let noun = match(tokens[index - 1..<index], language: nil, [.noun])?.entry,
        UnitKind(noun.unit) == .money
      else { return tokens[index] }
      return .number(number)
    }
  }
}

extension [QuantityLexicon.Phrase] {
  fileprivate mutating func insert(_ phrase: Element, afterLongerThan count: Int) {
    insert(phrase, at: firstIndex { $0.tokens.count < count } ?? endIndex)
  }
}
