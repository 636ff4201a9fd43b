import SitrepModel

/// A text as its scalars and its words.
struct ScannedText {
  let scalars: [Unicode.Scalar]
  private(set) var words: [Word] = []

  struct Word {
    /// In scalars of the text.
    var range: Range<Int>
    /// As names are compared: small letters without accents.
    var folded: String
    /// What it says of what stands beside it.
    var kinds: Set<PersonalDataWords.Kind>
    /// Starts with a capital and goes on with a small letter, or is written in capitals throughout.
    var isCapitalised: Bool
    /// Two letters or more, all of them capitals: an acronym, or a text that shouts.
    var isAcronym: Bool
    /// Of a script without capitals, such as Arabic.
    var isCaseless: Bool
    /// What stands between it and the word before: nothing but spaces, a comma, or more.
    var before: Gap

    func says(_ kind: PersonalDataWords.Kind) -> Bool { kinds.contains(kind) }

    /// Whether it may be a part of a person's name: it has a capital, or its script has none and it is a given name.
    var isNamelike: Bool { isCapitalised || isCaseless && says(.givenName) }
  }

  enum Gap {
    case spaces, comma, point, hyphen, other
  }

  init(_ text: String, _ lexicon: PersonalDataWords) {
    scalars = Array(text.unicodeScalars)
    var index = 0
    var gapStart = 0
    while index < scalars.count {
      guard scalars[index].isLetter else {
        index += 1
        continue
      }
      let start = index
      // A hyphen between letters belongs to the word: Marie-Claire.
      while index < scalars.count, scalars[index].isLetter || scalars[index].isDigit || joins(index) {
        index += 1
      }
      let letters = scalars[start..<index]
      let capitals = letters.prefix { $0.properties.isUppercase }.count
      let folded = foldedName(String(String.UnicodeScalarView(letters)))
      words.append(
        Word(
          range: start..<index, folded: folded, kinds: lexicon.kinds(of: folded),
          isCapitalised: capitals > 0, isAcronym: letters.count > 1 && capitals == letters.count,
          isCaseless: !scalars[start].isASCII && !letters.contains(where: \.properties.isCased),
          before: gap(gapStart..<start)))
      gapStart = index
    }
  }

  private func joins(_ index: Int) -> Bool {
    scalars[index] == "-" && index + 1 < scalars.count && scalars[index + 1].isLetter
      && !scalars[index - 1].isDigit
  }

  private func gap(_ range: Range<Int>) -> Gap {
    var gap = Gap.spaces
    for scalar in scalars[range] where !scalar.isSpace {
      guard gap == .spaces else { return .other }
      switch scalar {
      case ",": gap = .comma
      case ".": gap = .point
      case "-", "–", "—": gap = .hyphen
      case "'", "’": gap = .spaces
      default: return .other
      }
    }
    return gap
  }

  /// The index of the last word that ends at or before a scalar.
  func word(before index: Int) -> Int? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
}

extension Unicode.Scalar {
  var isLetter: Bool { isASCII ? isASCIILetter : properties.isAlphabetic }
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  var isDigit: Bool { ("0"..."9").contains(self) }
  var isSpace: Bool { self == " " || properties.isWhitespace }
}
