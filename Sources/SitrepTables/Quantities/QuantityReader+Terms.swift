import SitrepModel

extension QuantityReader {
  /// One number, or the two ends of a range.
  mutating func readTerms() -> (first: QuantityTerm, second: QuantityTerm?)? {
    let start = mark
    if phrase([.between]) != nil {
      skipLooseWords()
      // "Between one hundred and two hundred": the shorter number, where the longer leaves no second.
      for first in candidates() {
        reset(to: first.end)
        if isJoined([.and, .to]), let second = readSecondTerm() { return (first.term, second) }
      }
      reset(to: start)
    }
    guard let first = readTerm() else { return nil }
    let end = mark
    if isJoined([.to]), let second = readSecondTerm() { return (first, second) }
    // "40 % to 45 %": the noun may stand after both.
    reset(to: end)
    if let noun = phrase([.noun]), isJoined([.to]), let second = readSecondTerm() {
      // "2,480 people to eleven schools" is no range.
      let rest = mark
      let other = phrase([.noun])
      reset(to: rest)
      if other == nil || other?.unit == noun.unit { return (first, second) }
    }
    reset(to: end)
    return (first, nil)
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
    if entry.number > 0, phrase([.half]) != nil { term.hasHalf = true }
    return term
  }

  /// All numbers that start here, the longest first.
  private mutating func readNumerals() -> [Candidate] {
    var found: [Candidate] = []
    var numeral = QuantityNumeral()
    while extend(&numeral, isFirst: found.isEmpty) {
      guard let term = numeral.term else { break }
      found.append(Candidate(term: term, end: mark))
    }
    if var term = found.last?.term, term.multipliers.isEmpty, let counted = phrase([.counted]) {
      term.counted = counted
      if phrase([.half]) != nil { term.hasHalf = true }
      found.append(Candidate(term: term, end: mark))
    }
    return found.reversed()
  }

  /// Adds what stands here to a number.
  private mutating func extend(_ numeral: inout QuantityNumeral, isFirst: Bool) -> Bool {
    let start = mark
    if !isFirst, let multiplier = phrase([.multiplier]), numeral.multiply(by: multiplier.number, sign: sign) {
      return true
    }
    reset(to: start)
    if position < tokens.count, case .number(let text) = tokens[position] {
      skip()
      if numeral.add(text) { return true }
      reset(to: start)
      return false
    }
    if !isFirst, phrase([.half]) != nil, numeral.addHalf() { return true }
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
