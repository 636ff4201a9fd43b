import SitrepModel

extension QuantityReader {
  /// The words after the number: what is counted, and what bounds or widens the number.
  struct Closing {
    var bound: QuantityEntry.Kind?
    var isAbout = false
    var isRate = false
    /// Whether what is counted is said to be new.
    var isOfNewOnes = false
    /// The unit of what is counted, where it is named.
    var unit: String?
    /// False where something is named that the lexicon does not have.
    var isNounKnown = true
    /// What is counted, for another language to tell.
    var noun = QuantityWording.Noun.none
  }

  mutating func readClosing() -> Closing {
    var closing = Closing()
    readBound(&closing)
    let isCounting = phrase([.of]) != nil
    let start = mark
    closing.isRate = phrase([.rate]) != nil
    let first = position
    if let (unit, noun) = readNoun() {
      closing.unit = unit.isEmpty ? nil : unit
      closing.noun = noun
    } else {
      reset(to: start)
      closing.isRate = phrase([.rate]) != nil
      closing.isNounKnown = !isCounting && !namesSomething
    }
    closing.isOfNewOnes = isSaidToBeNew(since: first)
    readBound(&closing)
    if phrase([.rate]) != nil { closing.isRate = true }
    return closing
  }

  /// What follows the numbers, and what the first of them counts where no other noun stands after the second.
  /// - Returns: nil where another stands there that the lexicon does not have: "40 % to 50 dwellings".
  mutating func readClosing(after terms: Terms) -> Closing? {
    var closing = readClosing()
    guard let noun = terms.noun, noun.unit != UnitID.persons else { return closing }
    guard closing.isNounKnown else { return nil }
    if closing.unit == nil {
      closing.unit = noun.unit.isEmpty ? nil : noun.unit
      closing.noun = noun.meaning.isEmpty ? .untold : .meaning(noun.meaning)
    }
    return closing
  }

  /// Whether a word beside what is counted says so: "40 new cases", "40 casos nuevos".
  private func isSaidToBeNew(since first: Int) -> Bool {
    (min(first, position)...position).contains {
      lexicon.match(tokens[$0...], language: language, [.new]) != nil
    }
  }

  private mutating func readBound(_ closing: inout Closing) {
    let start = mark
    guard let kind = phrase([.orMore, .orFewer, .orSo, .odd, .scant])?.kind else { return }
    // "31 killed and over 80 wounded": the words belong to the number after them.
    let end = mark
    _ = phrase([.of])
    if position < tokens.count, phrase([.number, .collective, .vague]) != nil || tokens[position].isNumber {
      return reset(to: start)
    }
    reset(to: end)
    switch kind {
    case .orSo: closing.isAbout = true
    case .scant: closing.bound = .nearly
    default: closing.bound = kind
    }
  }

  /// Whether words follow that may name what is counted; those after "with", "at" and the like don't.
  private var namesSomething: Bool {
    let rest = tokens[position...]
    guard lexicon.match(rest, language: language, [.beside]) == nil else { return false }
    return rest.contains { if case .word = $0 { true } else { false } }
  }

  /// A name of what is counted: of money where that is asked for.
  mutating func readCounted() -> QuantityEntry? {
    if UnitKind.currency(of: unit) != nil, let currency = phrase([.currency]) { return currency }
    return phrase([.noun])
  }

  /// One or two of something, by the form of its noun alone: "a child drowned", "طفلان".
  mutating func readSingle() -> QuantityReading? {
    while phrase([.exactly]) != nil {}
    guard let single = phrase([.single]) else { return nil }
    while phrase([.noun])?.unit == UnitID.persons, single.unit == UnitID.persons {}
    guard isAside else { return nil }
    let number = Amount(Int(single.number))
    return QuantityReading(.number, low: number, best: number, high: number, unit: single.unit)
  }

  /// Whether the rest tells where, when or how, and of nobody else.
  private var isAside: Bool {
    let rest = tokens[position...]
    if rest.isEmpty { return true }
    let counts: QuantityKinds = [
      .noun, .single, .number, .multiplier, .collective, .vague, .and, .others, .difference, .to,
    ]
    return lexicon.match(rest, language: language, [.beside]) != nil
      && !rest.indices.contains { lexicon.match(tokens[$0...], language: language, counts) != nil }
  }

  /// The unit of the noun counted, which adjectives may precede; of nouns that stand together ("migrant families",
  /// "familias migrantes") the one that is no single person. A share or a measure of something stays one ("60 % of
  /// families").
  private mutating func readNoun() -> (unit: String, noun: QuantityWording.Noun)? {
    var unit: String?
    var meaning: String?
    var isSimple = true
    var adjectives = 0
    while position < tokens.count {
      if let noun = readCounted() {
        isSimple = isSimple && unit == nil
        meaning = noun.meaning.isEmpty ? nil : noun.meaning
        let isCount = unit.map { UnitKind($0).isWhole } ?? true
        if unit == nil || isCount && noun.unit != UnitID.persons { unit = noun.unit }
        // "40 fishermen's canoes" are no fishermen.
        if position < tokens.count, tokens[position] == .word("s") {
          skip()
          unit = nil
          isSimple = false
        }
      } else if unit == nil, adjectives < 3, isAdjective {
        adjectives += 1
        skip()
      } else {
        break
      }
    }
    guard let unit else { return nil }
    if isSimple, adjectives == 0, let meaning { return (unit, .meaning(meaning)) }
    return (unit, unit == UnitID.persons ? .none : .untold)
  }

  /// Whether a word stands here that may describe the noun after it; a number does not, as in "cuatro de cada diez
  /// familias".
  private var isAdjective: Bool {
    guard case .word = tokens[position], !isOtherNumber(at: position) else { return false }
    let others: QuantityKinds = [
      .of, .beside, .refusal, .difference, .rate, .and, .to, .orMore, .orFewer, .orSo, .scant,
    ]
    // A multiplier of another language is none: "800 millones de pesos" in an English text.
    let rest = tokens[position...]
    return lexicon.match(rest, language: language, others) == nil
      && lexicon.match(rest, language: nil, .multiplying) == nil
  }
}
