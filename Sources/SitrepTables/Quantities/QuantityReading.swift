package import SitrepModel

/// What a text says of how many.
package struct QuantityReading: Equatable, Sendable {
  package var kind: Quantity.Kind
  package var low: Amount?
  package var best: Amount?
  package var high: Amount?
  /// The unit that the noun counted names: persons, households, percent, things …
  package var unit: String?
  /// Whether it is so many in a time: "40 a day".
  package var isRate = false
  /// Whether it is so many new ones: "no new cases".
  package var isOfNewOnes = false
  package var remark: Remark?

  package enum Remark: Equatable, Sendable {
    /// The text has digits, and the number can't be read: an error, for it would be lost.
    case unreadableNumber
    /// The words are not in the lexicon: kept as they are, without a range.
    case unknownWords
    /// A number with decimals of what comes in wholes.
    case notWhole
    /// The range ends below its start.
    case reversed
    /// "20 to 30,000", which may start at 20 or at 20,000.
    case sharedThousands
    /// "2019–2025" of what is not named, which may be two years.
    case years
    /// A number and another beside it: "34 dead, nine of them children".
    case severalNumbers
    /// A decimal whose sign the language of the source does not settle.
    case uncertainDecimal
    /// What is counted has a name that is not in the lexicon, so its unit is not known.
    case unknownNoun
    /// The words themselves doubt what they say: "200 feared dead".
    case doubted
  }

  package init(
    _ kind: Quantity.Kind, low: Amount? = nil, best: Amount? = nil, high: Amount? = nil, unit: String? = nil,
    remark: Remark? = nil
  ) {
    self.kind = kind
    self.low = low
    self.best = best
    self.high = high
    self.unit = unit
    self.remark = remark
  }
}

extension QuantityLexicon {
  /// Reads a text that says how many.
  ///
  /// The words of the text's own language are tried first, then those of the others: an officer may have put a
  /// foreign source's words into the language of the office.
  /// - Parameters:
  ///   - language: BCP 47; blank where it is not known.
  ///   - unit: what is counted, where the record says so; only percentages have decimals.
  ///   - isChange: whether the number is a difference, which may have a sign.
  package func read(
    _ text: String, language: String, unit: String = "", isChange: Bool = false
  ) -> QuantityReading {
    read(text, in: tongue(of: language), unit: unit, isChange: isChange)
  }

  /// How texts of a language are read.
  struct Tongue: Sendable {
    /// Without its region.
    let own: String
    /// The languages whose words are tried, the own first.
    let order: [String]
    let sign: DecimalSign?
  }

  func tongue(of language: String) -> Tongue {
    let own = foldedName(String(language.prefix { $0 != "-" && $0 != "_" }))
    return Tongue(
      own: own, order: languages.filter { $0 == own } + languages.filter { $0 != own },
      sign: decimalSigns[language])
  }

  func read(_ text: String, in tongue: Tongue, unit: String, isChange: Bool) -> QuantityReading {
    var tokens = QuantityToken.tokens(of: text)
    if isPlaceholder(tokens, of: text) { return QuantityReading(.refusal) }
    // Accountants write −3 as "(3)", and others set 3 apart so.
    if isChange, tokens.count == 1, text.contains("(") {
      return QuantityReading(.unread, remark: .unreadableNumber)
    }
    guard tokens.count > 1, tokens[1].isNumber else { return read(tokens, tongue, unit: unit) }
    switch tokens[0] {
    case .dash:
      tokens.removeFirst()
      return read(tokens, tongue, unit: unit).negated
    case .word("+") where isChange:
      tokens.removeFirst()
      return read(tokens, tongue, unit: unit)
    case .word("+"):
      let reading = read(tokens, tongue, unit: unit)
      // "+700 %" is by how much it grew, and not more than 700.
      guard unit == UnitID.percent || reading.unit == UnitID.percent else { return reading }
      return QuantityReading(.unread, remark: .unreadableNumber)
    default: return read(tokens, tongue, unit: unit)
    }
  }

  /// Whether a text stands for no number: a mark alone, or "N/A".
  func isPlaceholder(_ text: String) -> Bool { isPlaceholder(QuantityToken.tokens(of: text), of: text) }

  private func isPlaceholder(_ tokens: [QuantityToken], of text: String) -> Bool {
    if tokens.allSatisfy(\.isMark) { return !text.allSatisfy(\.isWhitespace) }
    let words = tokens.drop(while: \.isMark)
    return match(words, language: nil, [.placeholder])?.count == words.count
  }

  /// What a text says apart from its words, where they were read whole, and the language that read them.
  ///
  /// A sign before the number of a change is no word: it says the same to every reader.
  func wording(
    of text: String, in tongue: Tongue, unit: String, isChange: Bool
  ) -> (wording: QuantityWording, language: String)? {
    let tokens = QuantityToken.tokens(of: text)
    if isChange, tokens.first == .word("+") || tokens.first == .dash { return nil }
    for language in tongue.order {
      var reader = reader(of: tokens, tongue, language, unit: unit)
      if reader.read() != nil { return reader.wording.map { ($0, language) } }
    }
    return nil
  }

  private func reader(
    of tokens: [QuantityToken], _ tongue: Tongue, _ language: String, unit: String
  ) -> QuantityReader {
    QuantityReader(
      tokens: withoutIdleBrackets(parted(tokens, language: language), language), lexicon: self,
      language: language,
      isOwnLanguage: language == tongue.own, sign: tongue.sign, unit: unit)
  }

  /// The tokens with the brackets alone that part a number from what stands before them.
  private func withoutIdleBrackets(_ tokens: [QuantityToken], _ language: String) -> [QuantityToken] {
    guard tokens.contains(.bracket) else { return tokens }
    let numbers: QuantityKinds = [.number, .multiplier, .collective, .counted, .vague]
    return tokens.indices.filter { index in
      guard tokens[index] == .bracket else { return true }
      let rest = tokens[(index + 1)...]
      return rest.first?.isNumber == true || match(rest, language: language, numbers) != nil
    }.map { tokens[$0] }
  }

  private func read(_ tokens: [QuantityToken], _ tongue: Tongue, unit: String) -> QuantityReading {
    var failure: QuantityReading.Remark?
    var ofUnknown: QuantityReading?
    // "40 to 45" in a Spanish source: every language sees both numbers.
    let isOfDigits = tokens.count(where: \.isNumber) > 1
    for language in tongue.order {
      var reader = reader(of: tokens, tongue, language, unit: unit)
      if let reading = reader.read() {
        guard let first = ofUnknown else {
          if reading.remark != .unknownNoun { return reading }
          ofUnknown = reading
          continue
        }
        // "380 households" in a Spanish source: another language has the noun, and reads the same number.
        if reading.unit != nil, reading.remark == nil, (reading.low, reading.high) == (first.low, first.high)
        {
          return reading
        }
      }
      failure = failure ?? reader.failure
      // A language that lacks a number word of its own would read half of what is said.
      if language == tongue.own, failure == .sharedThousands || (failure == .severalNumbers && !isOfDigits) {
        break
      }
    }
    if let ofUnknown { return ofUnknown }
    let hasDigits = tokens.contains(where: \.hasDigits)
    if !hasDigits, failure == .severalNumbers { failure = nil }
    return QuantityReading(.unread, remark: failure ?? (hasDigits ? .unreadableNumber : .unknownWords))
  }
}

extension QuantityReading {
  fileprivate var negated: QuantityReading {
    var reading = self
    (reading.low, reading.high) = (high.map { 0 - $0 }, low.map { 0 - $0 })
    reading.best = best.map { 0 - $0 }
    return reading
  }
}
