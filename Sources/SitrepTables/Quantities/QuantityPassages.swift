import SitrepModel

/// A place in a running text that says how many.
package struct QuantityPassage: Sendable {
  /// From the first word that bounds or widens the number to the last that belongs to it, what is counted included;
  /// indices of the pieces given.
  package var pieces: Range<Int>
  /// The number alone.
  package var number: Range<Int>
  package var reading: QuantityReading
  /// Whether it is by how much something grew or shrank: "40 more".
  package var isDifference = false
}

extension QuantityLexicon {
  /// Every place in a text that says how many, by the words of its language.
  ///
  /// What cuts a quantity short is a piece without letters, digits or signs, such as a comma. The time grows with the
  /// length of the text: no quantity is looked for further than some words from its start.
  /// - Parameters:
  ///   - pieces: the words, numbers and marks of the text.
  ///   - language: BCP 47; of one without words digits alone are read.
  package func passages(in pieces: [String], language: String) -> [QuantityPassage] {
    let tongue = tongue(of: language)
    var tokens: [QuantityToken] = []
    var origins: [Int] = []
    for (index, piece) in pieces.enumerated() {
      let found = parted(QuantityToken.tokens(of: piece), language: tongue.own)
      for token in found.isEmpty ? [.other(isDigit: false)] : found {
        tokens.append(token)
        origins.append(index)
      }
    }
    var passages: [QuantityPassage] = []
    var index = 0
    while index < tokens.count {
      guard maySayHowMany(tokens[index...], tongue.own) else {
        index += 1
        continue
      }
      let window = Array(tokens[index..<min(index + Self.longestPassage, tokens.count)])
      var reader = QuantityReader(
        tokens: window, lexicon: self, language: tongue.own, isOwnLanguage: true, sign: tongue.sign, unit: "")
      guard let passage = reader.readPassage(), passage.end > 0 else {
        index += 1
        continue
      }
      func piece(_ token: Int) -> Int { origins[index + token] }
      passages.append(
        QuantityPassage(
          pieces: piece(passage.start)..<(piece(passage.end - 1) + 1),
          number: piece(passage.number.lowerBound)..<(piece(passage.number.upperBound - 1) + 1),
          reading: passage.reading, isDifference: passage.isDifference))
      index += passage.end
    }
    return passages
  }

  /// In tokens; the longest number words have fewer.
  private static let longestPassage = 24

  private func maySayHowMany(_ tokens: ArraySlice<QuantityToken>, _ language: String) -> Bool {
    if tokens.first?.isNumber == true { return true }
    return match(tokens, language: language, QuantityReader.openings) != nil
  }
}

extension QuantityReader {
  /// What a quantity in a running text may start with.
  static let openings: QuantityKinds = [
    .number, .multiplier, .collective, .vague, .notAny, .about, .moreThan, .atLeast, .upTo, .fewerThan,
    .nearly,
    .exactly, .between, .noun,
  ]

  /// A quantity that starts here, whatever follows it.
  mutating func readPassage() -> (
    reading: QuantityReading, start: Int, number: Range<Int>, end: Int, isDifference: Bool
  )? {
    let beginning = mark
    if phrase([.notAny]) != nil, let noun = phrase([.noun]) {
      return (QuantityReading(.number, low: 0, best: 0, high: 0, unit: noun.unit), 0, 0..<1, position, false)
    }
    // "No fewer than 200".
    reset(to: beginning)
    var start = position
    while phrase([.exactly]) != nil { start = position }
    guard var opening = readOpening() else { return nil }
    let first = position
    guard var terms = readTerms(after: opening.bound) else { return nil }
    var number = first..<position
    if isDifference {
      guard let reading = reading(opening, terms, Closing()) else { return nil }
      return (reading, start, number, number.upperBound, true)
    }
    guard var closing = readClosing(after: terms) else { return nil }
    var end = closing.unit != nil || closing.bound != nil ? position : number.upperBound
    if let bound = closing.bound {
      guard let bound = bound.joined(with: opening.bound) else { return nil }
      opening.bound = bound
    }
    // "More than 40 and up to 300 people".
    if terms.second == nil, terms.margin == nil, let bound = opening.bound,
      let ends = readOtherBound(bound, of: terms.first, &closing)
    {
      (terms, opening.bound) = (ends, nil)
      (number, end) = (first..<position, position)
    }
    if closing.unit == nil { closing.unit = opening.currency }
    guard let reading = reading(opening, terms, closing) else { return nil }
    return (reading, start, number, end, false)
  }
}
