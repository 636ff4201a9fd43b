import SitrepModel

/// Takes a text apart into words, sentences and paragraphs, each scalar looked at a fixed number of times.
struct TextScanner {
  let scalars: [Unicode.Scalar]
  private(set) var words: [TextWord] = []
  private(set) var sentences: [TextSentence] = []
  private var index: Int
  private var sentenceStart = 0
  private var paragraph = 0
  private var item = 0
  /// Whether the writer puts no capitals, so that a small letter may begin a sentence.
  let isInSmallLetters: Bool

  /// In words, and in scalars.
  private static let longestSentence = (words: 120, scalars: 4000)

  private let lineEndsToAParagraph: Int

  init(_ scalars: [Unicode.Scalar], from start: Int) {
    self.scalars = scalars
    index = start
    lineEndsToAParagraph = Self.hasBlankLines(scalars[min(start, scalars.count)...]) ? 2 : 1
    isInSmallLetters = Self.isInSmallLetters(scalars[min(start, scalars.count)...])
    while index < scalars.count {
      step()
      // What has no end is cut, so that no sentence takes longer than another.
      if words.count - sentenceStart >= Self.longestSentence.words || isLong { endSentence() }
    }
    endSentence()
  }

  /// Whether a blank line parts what stands before it from what follows.
  private static func hasBlankLines(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var (isAfterText, lineEnds) = (false, 0)
    for scalar in scalars {
      if scalar.isLineEnd, scalar != "\r" {
        lineEnds += 1
      } else if !scalar.properties.isWhitespace {
        if isAfterText, lineEnds > 1 { return true }
        (isAfterText, lineEnds) = (true, 0)
      }
    }
    return false
  }

  /// Fewer words than one of so many have a capital where a writer puts none.
  private static let wordsToACapital = 20

  private static func isInSmallLetters(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var (words, capitals) = (0, 0)
    var isWithin = false
    for scalar in scalars {
      let isLetter = scalar.isWordLetter
      if isLetter, !isWithin {
        words += 1
        if scalar.properties.isUppercase { capitals += 1 }
      }
      isWithin = isLetter
    }
    return words >= wordsToACapital && capitals * wordsToACapital < words
  }

  private var isLong: Bool {
    words.count > sentenceStart
      && index - words[sentenceStart].range.lowerBound >= Self.longestSentence.scalars
  }

  private mutating func step() {
    let scalar = scalars[index]
    if scalar.isNumeral {
      number()
    } else if scalar.isWordLetter {
      word()
    } else if scalar.isLineEnd {
      lineEnd()
    } else if scalar.properties.isWhitespace || scalar.properties.generalCategory == .format {
      index += 1
    } else {
      mark(scalar)
    }
  }

  private subscript(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private mutating func append(_ kind: TextWord.Kind, from start: Int) {
    let text = String(scalars: scalars[start..<index])
    words.append(
      TextWord(
        range: start..<index, folded: kind == .word ? wordKey(text) : text, kind: kind,
        isCapitalised: scalars[start].properties.isUppercase))
  }

  private mutating func word() {
    let start = index
    while let scalar = self[index], scalar.isWordLetter || scalar.isNumeral || scalar.isJoined {
      // "و18" is "and 18".
      if scalar.isNumeral, scalars[index - 1].isArabic { break }
      index += 1
    }
    append(.word, from: start)
  }

  /// Digits, with what separates groups of three and what makes a date, a time or a reference of them.
  private mutating func number() {
    let start = index
    var run = 0
    while let scalar = self[index] {
      if scalar.isNumeral {
        run += 1
        index += 1
        continue
      }
      guard let next = self[index + 1], next.isNumeral else { break }
      let isInside = ".,/:\u{066B}\u{066C}".unicodeScalars.contains(scalar)
      let isSpace = scalar == " " || scalar == "\u{A0}" || scalar == "\u{202F}" || scalar == "\u{2009}"
      let isGroup = (isSpace || scalar == "'" || scalar == "’") && run <= 3 && isGroupOfThree(at: index + 1)
      guard isInside || isGroup else { break }
      run = 0
      index += 1
    }
    // "40k", "5th".
    while let scalar = self[index], scalar.isWordLetter { index += 1 }
    append(.number, from: start)
  }

  private func isGroupOfThree(at index: Int) -> Bool {
    guard (0..<3).allSatisfy({ self[index + $0]?.isNumeral == true }) else { return false }
    return self[index + 3].map { !$0.isNumeral && !$0.isWordLetter } ?? true
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    let start = index
    index += 1
    switch scalar {
    case ".", "!", "?", "…", "؟", "。":
      if scalar == ".", isAbbreviation { return }
      append(.end, from: start)
      endSentence()
    case "'", "’", "‘", "`", "´", "/", "_", "*", "#", "|", "\\", "^", "&", "@": break
    case "-", "‐", "‑", "–", "—", "−":
      // Between digits it is "to"; within a word nothing; between words a clause ends.
      let isTight = self[start - 1].map { !$0.properties.isWhitespace } ?? false
      let isRange = words.last?.kind == .number && nextIsNumeral
      if isRange || !isTight || self[index].map({ $0.properties.isWhitespace }) ?? true {
        append(.mark, from: start)
      }
    default: append(.mark, from: start)
    }
  }

  private var nextIsNumeral: Bool {
    self[index]?.isNumeral == true || (self[index] == " " && self[index + 1]?.isNumeral == true)
  }

  /// "Dec. 14", "J. Pérez", "U.S.", and a point with no space after it.
  private var isAbbreviation: Bool {
    guard let last = words.last, last.kind == .word, last.range.upperBound == index - 1 else {
      return self[index].map { $0.isNumeral || $0.isWordLetter } ?? false
    }
    guard let next = self[index] else { return false }
    if !next.properties.isWhitespace { return next.isWordLetter || next.isNumeral }
    var after = index
    while let scalar = self[after], scalar.properties.isWhitespace, !scalar.isLineEnd { after += 1 }
    guard let first = self[after] else { return false }
    // "7.2 m." ends a sentence, "J. Pérez" and "Dec. 14" do not.
    // "205 km/h." ends one too.
    if last.range.count == 1 {
      return words.dropLast().last?.kind != .number && (last.isCapitalised || !first.properties.isUppercase)
    }
    return first.properties.isLowercase && !isInSmallLetters
      || first.isNumeral && last.range.count <= 4 && last.isCapitalised
        && scalars[last.range.lowerBound + 1].properties.isLowercase
  }

  /// One line end ends a sentence, for titles stand on lines of their own; two end a paragraph, and where no two stand
  /// together one does.
  private mutating func lineEnd() {
    var count = 0
    while let scalar = self[index], scalar.properties.isWhitespace {
      if scalar == "\n" || scalar != "\r" && scalar.isLineEnd { count += 1 }
      index += 1
    }
    endSentence()
    if count >= lineEndsToAParagraph { paragraph += 1 }
    if count > 1 || startsItem { item += 1 }
  }

  /// Whether a point of a list or an entry of a log stands here: "- ", "• ", "3) ", "0610 ", "06:10 ".
  private var startsItem: Bool {
    guard let first = self[index] else { return false }
    if "-–—•·*▪‣◦".unicodeScalars.contains(first) { return true }
    var end = index
    while let scalar = self[end], scalar.isNumeral || scalar == ":", end - index < 6 { end += 1 }
    guard end > index, let after = self[end] else { return false }
    return after == ")" || after == "." && self[end + 1] == " " || end - index >= 4
  }

  private mutating func endSentence() {
    if words.count > sentenceStart {
      sentences.append(TextSentence(words: sentenceStart..<words.count, paragraph: paragraph, item: item))
    }
    sentenceStart = words.count
  }
}

extension String {
  /// Some scalars as a string.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}

/// A word as lexicons and texts are compared: folded, and in Arabic script without marks of vowels.
func wordKey(_ word: String) -> String {
  let folded = foldedName(word)
  guard folded.unicodeScalars.contains(where: \.isArabic) else { return folded }
  var key = String.UnicodeScalarView()
  for scalar in folded.unicodeScalars {
    switch scalar {
    case "\u{064B}"..."\u{065F}", "\u{0640}", "\u{0670}": continue
    case "أ", "إ", "آ", "ٱ": key.append("ا")
    case "ى": key.append("ي")
    default: key.append(scalar)
    }
  }
  return String(key)
}

extension Unicode.Scalar {
  var isNumeral: Bool { isASCII ? ("0"..."9").contains(self) : properties.numericType == .decimal }

  var isWordLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic && properties.numericType == nil
  }

  var isArabic: Bool { (0x0600...0x06FF).contains(value) && !isNumeral }

  /// A mark that belongs to the letter before it.
  var isJoined: Bool { !isASCII && properties.generalCategory == .nonspacingMark }

  var isLineEnd: Bool { self == "\n" || self == "\r" || self == "\u{2028}" || self == "\u{2029}" }
}
