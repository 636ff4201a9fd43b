import SitrepModel

/// The words by which texts say how many, by language: `templates/quantity-words.csv`.
package struct QuantityLexicon: Sendable {
  /// The phrases of all languages by their first word, the longest first.
  private var phrases: [String: [Phrase]] = [:]
  /// The languages that have words, in the order of the file.
  package private(set) var languages: [String] = []

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
    let tokens = QuantityToken.tokens(of: words)
    guard case .word(let first)? = tokens.first else { return }
    if language != Self.anyLanguage, language != languages.last, !languages.contains(language) {
      languages.append(language)
    }
    phrases[first, default: []].insert(
      Phrase(language: language, tokens: tokens, entry: entry), afterLongerThan: tokens.count)
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
    let found = phrases[first]?.first { phrase in
      kinds.contains(phrase.entry.kind) && phrase.tokens.count <= tokens.count
        && (language == nil || phrase.language == language || phrase.language == Self.anyLanguage)
        && tokens.dropFirst().prefix(phrase.tokens.count - 1).elementsEqual(phrase.tokens.dropFirst())
    }
    return found.map { ($0.entry, $0.tokens.count) }
  }
}

extension [QuantityLexicon.Phrase] {
  fileprivate mutating func insert(_ phrase: Element, afterLongerThan count: Int) {
    insert(phrase, at: firstIndex { $0.tokens.count < count } ?? endIndex)
  }
}

/// What a phrase of the lexicon does.
struct QuantityEntry: Sendable {
  let kind: Kind
  /// The range it gives, for collectives and vague words.
  var low: Amount?
  var high: Amount?
  /// The number it names, for number words, multipliers and collectives.
  var number: Int64 = 0
  /// The unit it counts in, for nouns.
  var unit: String = ""

  enum Kind: String, CaseIterable, Sendable {
    /// "twelve": exactly that number.
    case number
    /// "million": multiplies what stands before it.
    case multiplier
    /// "a dozen", "una veintena": names a number, and is said loosely.
    case collective
    /// The same after a number: "two dozen", "tres centenares".
    case counted
    /// "dozens": a range and no number.
    case vague
    /// "none".
    case none
    case refusal
    case presence
    case about
    case moreThan = "more-than"
    case atLeast = "at-least"
    case upTo = "up-to"
    case fewerThan = "fewer-than"
    case nearly
    /// "exactly", "a total of": changes nothing.
    case exactly
    /// Opens a range: "between".
    case between
    /// Joins the ends of a range: "to".
    case to
    /// Joins number words ("forty and five") and the ends after "between".
    case and
    /// After the number: "or more", "+".
    case orMore = "or-more"
    case orFewer = "or-fewer"
    case orSo = "or-so"
    /// "40-odd": at least that and less than the next.
    case odd
    /// After a multiplier: "two million and a half".
    case half
    /// After a number these make it a difference: "40 more".
    case difference
    /// What is counted, with its unit.
    case noun
    /// Between the number and the noun: "of".
    case of
  }
}

/// Some kinds of phrases, as bits: which kinds may stand at a place is asked for every word of every text.
struct QuantityKinds: ExpressibleByArrayLiteral, Sendable {
  private var bits: UInt32 = 0

  init(arrayLiteral kinds: QuantityEntry.Kind...) {
    for kind in kinds { bits |= 1 << kind.bit }
  }

  func contains(_ kind: QuantityEntry.Kind) -> Bool { bits & 1 << kind.bit != 0 }
}

extension QuantityEntry.Kind {
  fileprivate var bit: UInt32 {
    switch self {
    case .number: 0
    case .multiplier: 1
    case .collective: 2
    case .counted: 3
    case .vague: 4
    case .none: 5
    case .refusal: 6
    case .presence: 7
    case .about: 8
    case .moreThan: 9
    case .atLeast: 10
    case .upTo: 11
    case .fewerThan: 12
    case .nearly: 13
    case .exactly: 14
    case .between: 15
    case .to: 16
    case .and: 17
    case .orMore: 18
    case .orFewer: 19
    case .orSo: 20
    case .odd: 21
    case .half: 22
    case .difference: 23
    case .noun: 24
    case .of: 25
    }
  }
}
