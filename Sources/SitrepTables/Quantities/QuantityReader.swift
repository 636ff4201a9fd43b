import SitrepModel

/// Reads one text by the words of one language.
struct QuantityReader {
  let tokens: [QuantityToken]
  let lexicon: QuantityLexicon
  let language: String
  let sign: DecimalSign?
  let isPercent: Bool
  var position = 0
  private let isOwnLanguage: Bool
  private var isUncertain = false
  /// How many phrases of the language were met.
  private var knownPhrases = 0
  private var prefersQualifiers = false
  /// Whether a range was found that ends below its start.
  private(set) var isReversed = false

  /// - Parameter isOwnLanguage: whether the words are of the language that the text is said to be in.
  init(
    tokens: [QuantityToken], lexicon: QuantityLexicon, language: String, isOwnLanguage: Bool,
    sign: DecimalSign?, isPercent: Bool
  ) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.language = language
    self.isOwnLanguage = isOwnLanguage
    self.sign = sign
    self.isPercent = isPercent
  }

  /// What the text says; nil where the words of this language do not make it out.
  mutating func read() -> QuantityReading? {
    if !hasDigits, phrase([.refusal]) != nil { return QuantityReading(.refusal) }
    if let none = readNone() { return none }
    position = 0
    if let quantity = readQuantity() { return quantity }
    // "About twenty" may be an entry of its own; "about twenty-five" is not.
    (position, prefersQualifiers) = (0, true)
    if let quantity = readQuantity() { return quantity }
    guard !hasDigits else { return nil }
    if isAnywhere(.refusal) { return QuantityReading(.refusal) }
    if isAnywhere(.presence) { return QuantityReading(.presence) }
    return nil
  }

  private var hasDigits: Bool { tokens.contains(where: \.isNumber) }

  private func isAnywhere(_ kind: QuantityEntry.Kind) -> Bool {
    tokens.indices.contains { lexicon.match(tokens[$0...], language: language, [kind]) != nil }
  }

  /// "None", alone or before what is counted.
  private mutating func readNone() -> QuantityReading? {
    guard phrase([.none]) != nil else { return nil }
    let isAlone = position == tokens.count
    _ = phrase([.of])
    let noun = phrase([.noun])
    guard isAlone || noun != nil, isTailFree else { return nil }
    return QuantityReading(.number, low: 0, best: 0, high: 0, unit: noun?.unit)
  }

  private static let qualifiers: QuantityKinds = [
    .exactly, .about, .moreThan, .atLeast, .upTo, .fewerThan, .nearly,
  ]

  /// Whether a vague word stands here whose phrase is longer than that of a qualifier.
  private var startsWithLongerTerm: Bool {
    let rest = tokens[position...]
    guard !prefersQualifiers,
      let term = lexicon.match(rest, language: language, [.vague, .collective])
    else { return false }
    return term.count > (lexicon.match(rest, language: language, Self.qualifiers)?.count ?? 0)
  }

  private mutating func readQuantity() -> QuantityReading? {
    knownPhrases = 0
    var isAbout = false
    var bound: QuantityEntry.Kind?
    while !startsWithLongerTerm, let entry = phrase(Self.qualifiers) {
      switch entry.kind {
      case .exactly: break
      case .about: isAbout = true
      default:
        guard bound == nil else { return nil }
        bound = entry.kind
      }
    }
    guard let (first, second) = readTerms() else { return nil }
    let isWords = !tokens[..<position].contains(where: \.isNumber)

    var unit: String?
    var isNounKnown = true
    if let after = readAfterNumber(&unit, &isNounKnown) {
      switch after {
      case .orSo: isAbout = true
      default:
        guard bound == nil else { return nil }
        bound = after
      }
    }
    // "Una multitud" is not one of something, and digits that no word of a foreign language stands by tell
    // nothing of that language.
    let isVague = first.isVague || second?.isVague == true
    guard isTailFree, isNounKnown || isVague || !isWords,
      isOwnLanguage || knownPhrases > 0 || position == tokens.count
    else { return nil }

    let decimals: NumberText.Decimals = isPercent || unit == "percent" ? .sign(sign) : .none
    guard let range = range(first, second, decimals: decimals) else { return nil }
    let bounds = QuantityBounds(
      range, isAbout: isAbout, bound: bound, isWhole: unit != "percent" && !isPercent)
    guard var reading = bounds?.reading else { return nil }
    reading.unit = unit
    reading.remark = isUncertain ? .uncertainDecimal : isNounKnown ? nil : .unknownNoun
    return reading
  }

  /// What follows the number: the noun counted, and words that bound or widen the number.
  private mutating func readAfterNumber(_ unit: inout String?, _ isNounKnown: inout Bool) -> QuantityEntry
    .Kind?
  {
    let found = phrase([.orMore, .orFewer, .orSo, .odd])?.kind
    let isCounting = phrase([.of]) != nil
    let start = position
    if let noun = readNoun() {
      unit = noun.isEmpty ? nil : noun
    } else {
      position = start
      let rest = tokens[start...]
      isNounKnown = !isCounting && !rest.contains { if case .word = $0 { true } else { false } }
    }
    return found ?? phrase([.orMore, .orFewer, .orSo])?.kind
  }

  /// The unit of the noun counted, which adjectives may precede; of nouns that stand together ("migrant families",
  /// "familias migrantes") the one that is no single person.
  private mutating func readNoun() -> String? {
    var unit: String?
    var adjectives = 0
    while position < tokens.count {
      if let noun = phrase([.noun]) {
        if unit == nil || noun.unit != KnownValues.defaultUnit { unit = noun.unit }
      } else if unit == nil, adjectives < 3, phrase([.of]) == nil, case .word = tokens[position] {
        adjectives += 1
        position += 1
      } else {
        break
      }
    }
    return unit
  }

  private mutating func range(
    _ first: QuantityTerm, _ second: QuantityTerm?, decimals: NumberText.Decimals
  ) -> QuantityRange? {
    var first = first
    if let second { first.share(second, sign: sign) }
    guard let low = first.range(decimals: decimals, sign: sign, isUncertain: &isUncertain) else { return nil }
    guard let second else { return low }
    guard let high = second.range(decimals: decimals, sign: sign, isUncertain: &isUncertain) else {
      return nil
    }
    guard low.low <= high.high else {
      isReversed = true
      return nil
    }
    return QuantityRange(low: low.low, number: nil, high: high.high, isVague: low.isVague || high.isVague)
  }

  /// Whether the words left over hold no other number: those that name what is counted are of no account.
  private var isTailFree: Bool {
    let tail = tokens[position...]
    if lexicon.match(tail, language: nil, [.difference]) != nil { return false }
    for index in tail.indices {
      switch tokens[index] {
      case .number, .suffix, .other: return false
      case .dash: continue
      case .word: break
      }
      let rest = tokens[index...]
      if let number = lexicon.match(rest, language: language, [.number]), number.entry.number > 1 {
        return false
      }
      // A foreign multiplier counts too: "100 mil" in an English record is not 100.
      let numeric: QuantityKinds = [.multiplier, .collective, .counted, .vague, .half]
      if lexicon.match(rest, language: nil, numeric) != nil { return false }
    }
    return true
  }

  /// Moves past the longest phrase of one of the kinds, if one stands here.
  mutating func phrase(_ kinds: QuantityKinds) -> QuantityEntry? {
    guard let (entry, count) = lexicon.match(tokens[position...], language: language, kinds) else {
      return nil
    }
    position += count
    knownPhrases += 1
    return entry
  }
}
