import SitrepModel

extension QuantityReader {
  /// One number, or the two ends of a range.
  mutating func readTerms() -> (first: QuantityTerm, second: QuantityTerm?)? {
    let start = position
    if phrase([.between]) != nil {
      if let first = readTerm(), isJoined([.and, .to]), let second = readTerm() { return (first, second) }
      position = start
    }
    guard let first = readTerm() else { return nil }
    let end = position
    if isJoined([.to]), let second = readTerm() { return (first, second) }
    // "40 % to 45 %": the noun may stand after both.
    position = end
    if phrase([.noun]) != nil, isJoined([.to]), let second = readTerm() { return (first, second) }
    position = end
    return (first, nil)
  }

  private mutating func isJoined(_ kinds: QuantityKinds) -> Bool {
    if position < tokens.count, tokens[position] == .dash {
      position += 1
      return true
    }
    return phrase(kinds) != nil
  }

  /// A number in digits or words, or words that give a range: whatever takes up more of the text.
  private mutating func readTerm() -> QuantityTerm? {
    let start = position
    let number = readNumber()
    let numberEnd = position
    position = start
    let vague = readVague()
    if let vague, number == nil || position >= numberEnd { return vague }
    position = numberEnd
    return number
  }

  private mutating func readVague() -> QuantityTerm? {
    guard let entry = phrase([.vague, .collective]), let low = entry.low?.whole, let high = entry.high?.whole
    else {
      return nil
    }
    var term = QuantityTerm(
      base: .vague(low: Int64(low), number: entry.number > 0 ? entry.number : nil, high: Int64(high)))
    let end = position
    _ = phrase([.of])
    if let multiplier = phrase([.multiplier]) {
      term.multiplier = multiplier.number
    } else {
      position = end
    }
    return term
  }

  private mutating func readNumber() -> QuantityTerm? {
    guard var term = readDigits() ?? readNumberWords() else { return nil }
    if term.multiplier == 1 { term.counted = phrase([.counted]) }
    if term.multiplier > 1, phrase([.half]) != nil { term.hasHalf = true }
    return term
  }

  private mutating func readDigits() -> QuantityTerm? {
    guard position < tokens.count, case .number(let text) = tokens[position] else { return nil }
    position += 1
    var term = QuantityTerm(base: .digits(text))
    while let multiplier = phrase([.multiplier]) {
      let (product, overflow) = term.multiplier.multipliedReportingOverflow(by: multiplier.number)
      if overflow { return nil }
      term.multiplier = product
    }
    return term
  }

  /// "Forty-five", "doscientos mil", "mil quinientos": parts that grow smaller are added, a multiplier multiplies
  /// what stands before it.
  private mutating func readNumberWords() -> QuantityTerm? {
    var total: Int64 = 0
    var current: Int64 = 0
    var isAny = false
    var last: (multiplier: Int64, value: Int64)?
    while true {
      if isAny, let multiplier = phrase([.multiplier])?.number {
        let value = current > 0 ? current : total
        let (product, overflow) = value.multipliedReportingOverflow(by: multiplier)
        if overflow { return nil }
        last = (multiplier, value)
        if multiplier == 100 {
          current = product
        } else if current > 0 {
          (total, current) = (total + product, 0)
        } else {
          total = product
        }
        continue
      }
      let end = position
      if isAny { _ = phrase([.and]) }
      guard let number = phrase([.number])?.number, current == 0 || number < Self.magnitude(of: current)
      else {
        position = end
        break
      }
      current += number
      (isAny, last) = (true, nil)
    }
    guard isAny else { return nil }
    if let last, last.multiplier * last.value == total + current {
      return QuantityTerm(base: .words(last.value), multiplier: last.multiplier)
    }
    return QuantityTerm(base: .words(total + current))
  }

  /// The largest power of ten that divides a number: what follows it in words must be smaller.
  static func magnitude(of number: Int64) -> Int64 {
    var power: Int64 = 1
    while number > 0, number % (power * 10) == 0 { power *= 10 }
    return power
  }
}
