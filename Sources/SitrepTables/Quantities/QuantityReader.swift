import SitrepModel

/// Reads one text by the words of one language.
struct QuantityReader {
  let tokens: [QuantityToken]
  let lexicon: QuantityLexicon
  let language: String
  let sign: DecimalSign?
  /// What the record counts; blank where it does not say.
  let unit: String
  private(set) var position = 0
  private let isOwnLanguage: Bool
  private var isUncertain = false
  /// How many phrases of the language were met.
  private var knownPhrases = 0
  private var prefersQualifiers = false
  /// What kept the text from being read, where more is known of it than that.
  private(set) var failure: QuantityReading.Remark?
  /// What was said, where the text was read whole and another language may tell it.
  private(set) var wording: QuantityWording?

  /// - Parameter isOwnLanguage: whether the words are of the language that the text is said to be in.
  init(
    tokens: [QuantityToken], lexicon: QuantityLexicon, language: String, isOwnLanguage: Bool,
    sign: DecimalSign?, unit: String
  ) {
    self.tokens = tokens
    self.lexicon = lexicon
    self.language = language
    self.isOwnLanguage = isOwnLanguage
    self.sign = sign
    self.unit = unit
  }

  /// What the text says; nil where the words of this language do not make it out.
  mutating func read() -> QuantityReading? {
    let hasDigits = tokens.contains(where: \.hasDigits)
    if !hasDigits, phrase([.refusal]) != nil { return whole(.refusal, QuantityReading(.refusal)) }
    if let none = readNone() { return none }
    position = 0
    if let quantity = readQuantity() { return quantity }
    // "About twenty" may be an entry of its own; "about twenty-five" is not.
    (position, prefersQualifiers) = (0, true)
    if let quantity = readQuantity() { return quantity }
    guard !hasDigits else { return nil }
    position = 0
    if let single = readSingle() { return single }
    if isAnywhere(.refusal) { return QuantityReading(.refusal) }
    position = 0
    if phrase([.presence]) != nil { return whole(.presence, QuantityReading(.presence)) }
    // The "ha" of a Spanish verb is no Portuguese "há".
    if isOwnLanguage, isAnywhere(.presence) { return QuantityReading(.presence) }
    return nil
  }

  /// A reading by one phrase, which may be all that the text holds.
  private mutating func whole(_ kind: QuantityEntry.Kind, _ reading: QuantityReading) -> QuantityReading {
    if position == tokens.count { wording = QuantityWording(amount: .whole(kind)) }
    return reading
  }

  private func isAnywhere(_ kind: QuantityEntry.Kind) -> Bool {
    tokens.indices.contains { lexicon.match(tokens[$0...], language: language, [kind]) != nil }
  }

  /// "None", alone or before what is counted.
  private mutating func readNone() -> QuantityReading? {
    guard let none = phrase([.none, .notAny]) else { return nil }
    // "لا يوجد" is nothing by itself and before what is counted.
    let isWhole = lexicon.match(tokens[...], language: language, [.none])?.count == tokens.count
    let isAlone = position == tokens.count && (none.kind == .none || isWhole)
    _ = phrase([.of])
    let isOfNewOnes = phrase([.new]) != nil
    let noun = phrase([.noun])
    guard isAlone || noun != nil else { return nil }
    var reading = QuantityReading(.number, low: 0, best: 0, high: 0, unit: noun?.unit)
    reading.isOfNewOnes = phrase([.new]) != nil || isOfNewOnes
    return isTailFree ? reading : nil
  }

  private static let qualifiers: QuantityKinds = [
    .exactly, .about, .moreThan, .atLeast, .upTo, .fewerThan, .nearly,
  ]

  /// Whether a vague word stands here whose phrase is as long as that of a qualifier.
  private var startsWithTerm: Bool {
    let rest = tokens[position...]
    guard !prefersQualifiers,
      let term = lexicon.match(rest, language: language, [.vague, .collective])
    else { return false }
    return term.count >= (lexicon.match(rest, language: language, Self.qualifiers)?.count ?? 0)
  }

  /// The words before the number.
  struct Opening {
    var isAbout = false
    var bound: QuantityEntry.Kind?
    /// Whether something stands there that tells no more than the number: "exactly", "only".
    var isEmphatic = false
    /// Of an amount of money: "US$ 12.5 million".
    var currency: String?
  }

  mutating func readOpening() -> Opening? {
    var opening = Opening()
    while true {
      if !startsWithTerm, let entry = phrase(Self.qualifiers) {
        switch entry.kind {
        case .exactly: opening.isEmphatic = true
        case .about: opening.isAbout = true
        default:
          guard let bound = entry.kind.joined(with: opening.bound) else { return nil }
          opening.bound = bound
        }
      } else if let currency = readCurrency() {
        opening.currency = currency
      } else if !readArticle() {
        return opening
      }
    }
  }

  private mutating func readCurrency() -> String? {
    let start = mark
    if let noun = readCounted(), UnitKind(noun.unit) == .money { return noun.unit }
    reset(to: start)
    return nil
  }

  private mutating func readQuantity() -> QuantityReading? {
    (knownPhrases, wording) = (0, nil)
    guard var opening = readOpening(), var terms = readTerms(after: opening.bound) else { return nil }
    if terms.second == nil { skipRestatement(of: terms.first) }
    let isWords = !tokens[..<position].contains(where: \.isNumber)
    if isDifference, !startsOtherBound { return nil }
    guard var closing = readClosing(after: terms) else { return nil }
    if let bound = closing.bound {
      guard let bound = bound.joined(with: opening.bound) else { return nil }
      opening.bound = bound
    }
    if terms.second == nil, terms.margin == nil, let bound = opening.bound,
      let ends = readOtherBound(bound, of: terms.first, &closing)
    {
      (terms, opening.bound) = (ends, nil)
    }
    if closing.unit == nil { closing.unit = opening.currency }
    // "Una multitud" is not one of something, and digits that no word of a foreign language stands by tell
    // nothing of that language.
    let isVague = terms.first.isVague || terms.second?.isVague == true
    guard isTailFree else {
      if isOwnLanguage, isAnotherSaid { failure = failure ?? .severalNumbers }
      return nil
    }
    guard closing.isNounKnown || isVague || !isWords,
      isOwnLanguage || knownPhrases > 0 || position == tokens.count
    else { return nil }
    var reading = reading(opening, terms, closing)
    if let best = reading?.best, namesOthers(besides: best) {
      if isOwnLanguage { failure = failure ?? .severalNumbers }
      return nil
    }
    if isAnywhere(.doubt), reading?.remark == nil || reading?.remark == .unknownNoun {
      reading?.remark = .doubted
    }
    return reading
  }

  /// What the parts of a quantity say together.
  mutating func reading(
    _ opening: Opening, _ terms: Terms, _ closing: Closing
  ) -> QuantityReading? {
    let isWhole = UnitKind(unit).isWhole && closing.unit.map { UnitKind($0).isWhole } ?? true
    guard var range = range(terms, decimals: isWhole ? .none : .sign(sign)) else {
      if isWhole, failure == nil, range(terms, decimals: .sign(sign)) != nil { failure = .notWhole }
      return nil
    }
    let step: Amount = isWhole ? 1 : 0
    if terms.excludesFirst { range.low = range.low + step }
    if terms.excludesSecond { range.high = range.high - step }
    // "More than 3 and at most 3".
    guard range.low <= range.high else {
      failure = .reversed
      return nil
    }
    if let second = terms.second, closing.unit == nil, terms.first.mayBeYear, second.mayBeYear,
      !(terms.first.isRound && second.isRound)
    {
      failure = .years
      return nil
    }
    wording = wording(opening, range, closing)
    let bounds = QuantityBounds(
      range, isAbout: opening.isAbout || closing.isAbout, bound: opening.bound, isWhole: isWhole)
    guard var reading = bounds?.reading else { return nil }
    reading.unit = closing.unit
    (reading.isRate, reading.isOfNewOnes) = (closing.isRate, closing.isOfNewOnes)
    reading.remark = isUncertain ? .uncertainDecimal : closing.isNounKnown ? nil : .unknownNoun
    return reading
  }

  private func wording(
    _ opening: Opening, _ range: QuantityRange, _ closing: Closing
  ) -> QuantityWording? {
    guard position == tokens.count, !closing.isRate, closing.isNounKnown, !opening.isEmphatic else {
      return nil
    }
    let isAbout = opening.isAbout || closing.isAbout
    let bounds = [opening.bound, isAbout ? .about : nil].compactMap { $0 }
    return QuantityWording(range, bounds: bounds, noun: closing.noun)
  }

  private mutating func range(_ terms: Terms, decimals: NumberText.Decimals) -> QuantityRange? {
    isUncertain = false
    var first = terms.first
    if let end = terms.second ?? terms.margin { first.share(end, sign: sign) }
    func range(_ term: QuantityTerm, _ isUncertain: inout Bool) -> QuantityRange? {
      term.range(decimals: decimals, sign: sign, isUncertain: &isUncertain)
    }
    guard let low = range(first, &isUncertain) else { return nil }
    if let margin = terms.margin {
      guard !first.isVague, let room = range(margin, &isUncertain)?.number else { return nil }
      return QuantityRange(low: low.low - room, number: nil, high: low.high + room, isRange: true)
    }
    guard let second = terms.second else { return low }
    guard let high = range(second, &isUncertain) else { return nil }
    guard low.low <= high.high else {
      failure = .reversed
      return nil
    }
    if first.mayShareThousands(of: second, low: low.low, high: high.high) {
      failure = .sharedThousands
      return nil
    }
    return QuantityRange(
      low: low.low, number: nil, high: high.high, isVague: low.isVague || high.isVague, isRange: true)
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

  /// Moves past an article that stands before digits: "un 40 %".
  mutating func readArticle() -> Bool {
    guard let (_, count) = lexicon.match(tokens[position...], language: language, [.article]),
      position + count < tokens.count, tokens[position + count].isNumber
    else { return false }
    position += count
    return true
  }

  /// Moves past a token that is no phrase.
  mutating func skip() { position += 1 }

  /// Where the reader is, to come back to.
  struct Mark {
    fileprivate(set) var position: Int
    fileprivate var knownPhrases: Int
  }

  var mark: Mark { Mark(position: position, knownPhrases: knownPhrases) }

  mutating func reset(to mark: Mark) { (position, knownPhrases) = (mark.position, mark.knownPhrases) }
}
