import SitrepModel

extension QuantityReader {
  /// One number, or the two ends of a range.
  struct Terms {
    var first: QuantityTerm
    var second: QuantityTerm?
    /// What the first of two numbers counts, where it is named there: "40 % to 45".
    var noun: QuantityEntry?
    /// By how much the number may be wrong, more or less.
    var margin: QuantityTerm?
    /// Whether an end is the last number that is not meant: "more than 200 but fewer than 300".
    var excludesFirst = false
    var excludesSecond = false
  }

  /// - Parameter bound: what stands before them: "más de 200 | y hasta 300" has a bound on either side, "200 y hasta 300"
  ///   is a range.
  mutating func readTerms(after bound: QuantityEntry.Kind? = nil) -> Terms? {
    let start = mark
    if phrase([.between]) != nil {
      skipLooseWords()
      // "Between one hundred and two hundred": the shorter number, where the longer leaves no second.
      for first in candidates() {
        reset(to: first.end)
        if let (second, noun) = readOtherEnd([.and, .to]) {
          return Terms(first: first.term, second: second, noun: noun)
        }
      }
      reset(to: start)
    }
    guard let first = readTerm() else { return nil }
    if bound?.side == nil || !startsOtherBound, let (second, noun) = readOtherEnd([.to]) {
      return Terms(first: first, second: second, noun: noun)
    }
    var terms = Terms(first: first)
    let end = mark
    let isShare = phrase([.noun])?.unit == UnitID.percent
    guard phrase([.margin]) != nil, let margin = readTerm() else {
      reset(to: end)
      return terms
    }
    terms.margin = margin
    // "3,000 ± 5 %" is not 3,000 and five of them.
    let rest = mark
    if phrase([.noun])?.unit == UnitID.percent, !isShare, unit != UnitID.percent { return nil }
    reset(to: rest)
    return terms
  }

  /// The bound on the other side, where a number has one: "at least 200 | and at most 300".
  /// - Parameter closing: what follows the first number; takes over what follows the second.
  /// - Returns: both ends, the lower first; nil where there is no such bound, or it is one of others: "at least 31
  ///   killed and up to 80 wounded".
  mutating func readOtherBound(
    _ bound: QuantityEntry.Kind, of first: QuantityTerm, _ closing: inout Closing
  ) -> Terms? {
    let start = mark
    guard let side = bound.side, let other = readOtherBoundWords(), other.side != side,
      let second = readTerm()
    else {
      reset(to: start)
      return nil
    }
    let beside = mark
    let last = readClosing()
    let isSameNoun = last.unit == closing.unit && last.noun == closing.noun && last.noun != .none
    let isEnd = beside.position == tokens.count
    guard last.bound == nil, !last.isAbout, closing.unit == nil || isEnd || isSameNoun else {
      reset(to: start)
      return nil
    }
    closing.isRate = closing.isRate || last.isRate
    closing.isOfNewOnes = closing.isOfNewOnes || last.isOfNewOnes
    if closing.unit == nil {
      (closing.unit, closing.noun, closing.isNounKnown) = (last.unit, last.noun, last.isNounKnown)
    }
    var terms = Terms(first: first, second: second)
    terms.excludesFirst = bound == .moreThan || bound == .fewerThan
    terms.excludesSecond = other == .moreThan || other == .fewerThan
    return side == .below ? terms : terms.swapped
  }

  /// The other end of a range, after a word that joins them, and what the first end counts, where that stands between.
  private mutating func readOtherEnd(
    _ joints: QuantityKinds
  ) -> (term: QuantityTerm, noun: QuantityEntry?)? {
    let start = mark
    if isJoined(joints), let second = readSecondTerm() { return (second, nil) }
    // "40 % to 45 %": the noun may stand after both.
    reset(to: start)
    if let noun = readCounted(), isJoined(joints), let second = readSecondTerm() {
      // "2,480 people to eleven schools" and "between 40 women and 45 children" are no ranges.
      let rest = mark
      let other = readCounted()
      reset(to: rest)
      if other == nil || other?.unit == noun.unit && other?.meaning == noun.meaning { return (second, noun) }
    }
    reset(to: start)
    return nil
  }

  /// Moves past the same number once more, in words after digits or the other way: "200 (doscientas) personas".
  mutating func skipRestatement(of first: QuantityTerm) {
    let start = mark
    if position < tokens.count, tokens[position] == .bracket { skip() }
    var isUncertain = false
    func number(_ term: QuantityTerm) -> Amount? {
      term.isVague ? nil : term.range(decimals: .none, sign: sign, isUncertain: &isUncertain)?.number
    }
    guard let again = readTerm(), again.isInDigits != first.isInDigits, let said = number(first),
      number(again) == said
    else { return reset(to: start) }
  }

  /// Whether a second bound starts here: "200 mas menos de 300" is no difference in Portuguese.
  var startsOtherBound: Bool {
    var reader = self
    return reader.readOtherBoundWords() != nil
  }

  private mutating func readOtherBoundWords() -> QuantityEntry.Kind? {
    _ = phrase([.and, .but])
    return phrase([.moreThan, .atLeast, .upTo, .fewerThan])?.kind
  }

  private mutating func isJoined(_ kinds: QuantityKinds) -> Bool {
    if position < tokens.count, tokens[position] == .dash {
      skip()
      return true
    }
    return phrase(kinds) != nil
  }

  /// "Entre unos 30 y unos 40", "30 to as many as 40": the ends say it all.
  private mutating func skipLooseWords() {
    while phrase([.about, .exactly]) != nil || readArticle() {}
  }

  private mutating func readSecondTerm() -> QuantityTerm? {
    let start = mark
    // "Entre un 40 % y un 45 %": "un" is no number there.
    _ = readArticle()
    if let term = readTerm() { return term }
    reset(to: start)
    skipLooseWords()
    _ = phrase([.upTo])
    return readTerm()
  }

  private mutating func readTerm() -> QuantityTerm? {
    guard let longest = candidates().first else { return nil }
    reset(to: longest.end)
    return longest.term
  }

  /// The numbers, in digits or words, and the words that give a range, which start here: the longest first, and of two
  /// as long the range.
  private mutating func candidates() -> [Candidate] {
    let start = mark
    var numbers = readNumerals()
    reset(to: start)
    guard let term = readVague() else { return numbers }
    let vague = Candidate(term: term, end: mark)
    let place = numbers.firstIndex { $0.end.position <= vague.end.position } ?? numbers.endIndex
    numbers.insert(vague, at: place)
    return numbers
  }

  private struct Candidate {
    var term: QuantityTerm
    var end: Mark
  }

  private mutating func readVague() -> QuantityTerm? {
    guard let entry = phrase([.vague, .collective]), let low = entry.low?.whole, let high = entry.high?.whole
    else {
      return nil
    }
    var term = QuantityTerm(
      base: .vague(low: Int64(low), number: entry.number > 0 ? entry.number : nil, high: Int64(high)))
    let end = mark
    _ = phrase([.of])
    // "Une dizaine de milliers".
    if let multiplier = phrase(entry.number > 0 ? [.multiplier, .counted] : [.multiplier]) {
      term.multipliers = [multiplier.number]
    } else {
      reset(to: end)
    }
    if entry.number > 0, let half = phrase([.half]) { term.hundredths = half.number }
    return term
  }

  /// All numbers that start here, the longest first.
  private mutating func readNumerals() -> [Candidate] {
    var found: [Candidate] = []
    var numeral = QuantityNumeral()
    while extend(&numeral, isFirst: found.isEmpty) {
      guard let term = numeral.term else { break }
      if isLetterApart(after: term) { return [] }
      found.append(Candidate(term: term, end: mark))
    }
    if var term = found.last?.term, term.multipliers.isEmpty, let counted = phrase([.counted]) {
      term.counted = counted
      if let half = phrase([.half]) { term.hundredths = half.number }
      found.append(Candidate(term: term, end: mark))
    }
    return found.reversed()
  }

  /// Whether a letter for millions stands apart from a whole number: "120 m" may be men or metres, "1.3 M" and "5m" may
  /// not.
  private func isLetterApart(after term: QuantityTerm) -> Bool {
    guard case .digits(let text) = term.base, text.separators.isEmpty, UnitKind(unit) != .money,
      position < tokens.count, case .word(let word) = tokens[position], word.utf8.count == 1,
      let multiplier = lexicon.match(tokens[position...], language: nil, [.multiplier])?.entry
    else { return false }
    return multiplier.number >= 1_000_000
  }

  /// Adds what stands here to a number.
  private mutating func extend(_ numeral: inout QuantityNumeral, isFirst: Bool) -> Bool {
    let start = mark
    if !isFirst, let multiplier = phrase([.multiplier]), numeral.multiply(by: multiplier.number, sign: sign) {
      // Nothing is added to "200m": "200m 150f" are men and women.
      if tokens[position - 1].isLetter { numeral.close() }
      return true
    }
    reset(to: start)
    if position < tokens.count, case .number(let text) = tokens[position] {
      skip()
      if numeral.add(text) { return true }
      reset(to: start)
      return false
    }
    if !isFirst, let half = phrase([.half]), numeral.add(hundredths: half.number) { return true }
    reset(to: start)
    let isJoined = !isFirst && phrase([.and]) != nil
    if isJoined, position < tokens.count, case .number(let text) = tokens[position] {
      skip()
      if numeral.add(text) { return true }
      reset(to: start)
      return false
    }
    if let word = phrase([.number]), numeral.add(word, isJoined: isJoined) { return true }
    reset(to: start)
    return false
  }
}

extension QuantityReader.Terms {
  /// The same ends the other way round.
  fileprivate var swapped: Self {
    guard let second else { return self }
    var swapped = self
    (swapped.first, swapped.second) = (second, first)
    (swapped.excludesFirst, swapped.excludesSecond) = (excludesSecond, excludesFirst)
    return swapped
  }
}
