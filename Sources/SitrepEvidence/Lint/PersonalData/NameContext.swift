import SitrepModel

/// The words around a possible name, and in it, by which it is told whether it is one.
struct NameContext {
  private let text: ScannedText
  private let name: Range<Int>
  private let covered: [Bool]

  init(_ text: ScannedText, _ name: Range<Int>, _ covered: [Bool]) {
    (self.text, self.name, self.covered) = (text, name, covered)
  }

  /// Whether the word at an index, where there is one, says something.
  private func isBefore(_ kind: PersonalDataWords.Kind, _ index: Int) -> Bool {
    text.words.indices.contains(index) && text.words[index].says(kind)
  }

  private var first: Int { name.lowerBound }
  private var gap: ScannedText.Gap { text.words[first].before }

  // MARK: Signs against a person

  /// "San José", "la calle Juan Noé", "el hospital José", "Los Ángeles".
  var isOfPlace: Bool {
    guard gap == .spaces || gap == .point else { return false }
    if isBefore(.placePrefix, first - 1) { return true }
    guard gap == .spaces else { return false }
    if isBefore(.body, first - 1) { return true }
    return isBefore(.body, first - 2) && isBefore(.particle, first - 1)
  }

  /// "the interim president, José Jerí", "José Jerí, president of Peru": those in office may be named.
  var isOfOffice: Bool {
    var index = first - 1
    for _ in 0..<8 where index >= 0 {
      let gap = text.words[index + 1].before
      guard gap == .spaces || gap == .comma else { break }
      let word = text.words[index]
      if word.says(.office) { return true }
      guard
        covered[index] || word.isCapitalised || word.says(.particle)
          || word.says(.officeAdjective)
      else { break }
      index -= 1
    }
    guard name.upperBound < text.words.count, text.words[name.upperBound].before == .comma else {
      return false
    }
    for index in name.upperBound..<min(name.upperBound + 4, text.words.count) {
      if index > name.upperBound, text.words[index].before != .spaces { return false }
      if text.words[index].says(.office) { return true }
    }
    return false
  }

  // MARK: Signs of a person

  var isPerson: Bool {
    let words = text.words[name]
    if words.contains(where: { $0.says(.givenName) }) { return true }
    if isBefore(.title, first - 1), gap == .spaces || gap == .point { return true }
    if gap == .spaces, isBefore(.relation, first - 1) || isNamed { return true }
    return hasAge || isAfterAge || isInitialled || isSpeaking
  }

  /// "a man named X", "de nombre X", "s'appelle X".
  private var isNamed: Bool {
    if isBefore(.naming, first - 1) { return true }
    let linked =
      isBefore(.namingLink, first - 1)
      && isBefore(.namingBefore, first - 2)
    if linked { return true }
    guard isBefore(.called, first - 1) else { return false }
    return (2...5).contains {
      isBefore(.person, first - $0) || isBefore(.relation, first - $0)
    }
  }

  /// "Yusimar, 27, said", "Yusimar (27 años)", "Yusimar, de 27 años", "Yusimar, aged 27".
  private var hasAge: Bool {
    var index = text.words[name.upperBound - 1].range.upperBound
    if text[index] == ".", isInitial(text, name.upperBound - 1) { index += 1 }
    guard let mark = text[index], mark == "," || mark == " " && text[index + 1] == "(" else { return false }
    index += mark == "," ? 1 : 2
    if text[index] == " " { index += 1 }
    var introduced = false
    if let next = text.words.indices.contains(name.upperBound) ? name.upperBound : nil,
      text.words[next].range.lowerBound == index,
      text.words[next].says(.age)
    {
      introduced = text.words[next].folded == "aged"
      index = text.words[next].range.upperBound + 1
    }
    var (age, digits) = (0, 0)
    while let scalar = text[index], scalar.isDigit, digits < 4 {
      age = age * 10 + Int(scalar.value - 48)
      digits += 1
      index += 1
    }
    guard (1...3).contains(digits), (1...110).contains(age) else { return false }
    if introduced { return true }
    if let word = text.word(before: index).map({ $0 + 1 }) ?? (text.words.isEmpty ? nil : 0),
      text.words.indices.contains(word), text.words[word].range.lowerBound <= index + 1,
      text.words[word].says(.years)
    {
      return !isFollowedByLapse(word)
    }
    // "Tacna, 45, Puno, 30" is a list of counts; a sentence goes on in small letters.
    guard mark == ",", text[index] == ",", let next = text[index + 2] else { return false }
    return next.properties.isLowercase
  }

  /// "a girl of 16 years, Kimberlyn, …".
  private var isAfterAge: Bool {
    gap == .comma && isBefore(.years, first - 1)
      && text[text.words[name.upperBound - 1].range.upperBound] == ","
  }

  /// "Arica, 30 years after": no age.
  private func isFollowedByLapse(_ years: Int) -> Bool {
    isBefore(.lapse, years + 1)
  }

  /// "J. Pérez", "M. A. Soto".
  private var isInitialled: Bool {
    guard name.count > 1, isInitial(text, first), text.words[first + 1].before == .point,
      text.words[name.upperBound - 1].range.count > 2
    else { return false }
    if isBefore(.lettered, first - 1) { return false }
    // U.S., U.N., U.E.
    if text.words[first].folded == "u", text.words[first + 1].range.count == 1 { return false }
    return !text.words[first + 1].says(.starter)
  }

  /// "Yusimar Contreras said".
  private var isSpeaking: Bool {
    name.count > 1 && isBefore(.saying, name.upperBound)
      && text.words[name.upperBound].before == .spaces
  }
}
