import SitrepModel

/// Passages of a text that an output has to mark: free text in another language than the one around it, and text
/// written from right to left, whose order must not reach the numbers beside it (Unicode Standard Annex #9).
///
/// A passage stands between `start`, its language (blank where it is the one around it) and `endOfLanguage`, and
/// `end`: the C1 control characters for a selected area, for no text of a report keeps control characters.
package enum Passage {
  package static let start: Unicode.Scalar = "\u{86}"
  package static let endOfLanguage: Unicode.Scalar = "\u{9A}"
  package static let end: Unicode.Scalar = "\u{87}"
}

/// How a language sets passages off from what is around them.
enum PassageMarks: Sendable {
  case none
  /// Between the characters of `Passage`, for an output that can tell their language and direction.
  case all
  /// Those in another language between the characters that keep their order (FSI and PDI), for cells.
  case isolates
}

extension Language {
  /// The same language, with all passages between the characters of `Passage`.
  package func markingPassages() -> Language {
    var language = self
    language.passages = .all
    return language
  }

  /// The same language; one from right to left keeps the order of what stands in another.
  package func isolatingPassages() -> Language {
    var language = self
    if isRightToLeft { language.passages = .isolates }
    return language
  }

  /// The text as a passage in that language.
  func passage(_ text: String, in language: String) -> String {
    switch passages {
    case .none: text
    case .all: "\(Passage.start)\(language)\(Passage.endOfLanguage)\(text)\(Passage.end)"
    case .isolates: "\u{2068}\(text)\u{2069}"
    }
  }

  /// The text as a passage where some of it is written the other way than the language and no part of it is a passage
  /// yet.
  func isolated(_ text: String) -> String {
    guard case .all = passages else { return text }
    let scalars = text.unicodeScalars
    if isRightToLeft {
      guard scalars.contains(where: isOfLeftToRightScript) else { return text }
    } else {
      guard text.utf8.contains(where: { $0 >= 0xD6 }), scalars.contains(where: isOfRightToLeftScript) else {
        return text
      }
    }
    return scalars.contains(Passage.start) ? text : passage(text, in: "")
  }
}

extension Language {
  /// A text in this language, read its way even where it begins with a name in letters that run the other way.
  func ownWay(_ text: String) -> String {
    guard isRightToLeft, passages != .none,
      let first = text.unicodeScalars.first(where: \.properties.isAlphabetic), isOfLeftToRightScript(first)
    else { return text }
    return "\u{200F}" + text
  }

  /// What an officer wrote, as a passage in the language that the operation's officers write.
  func written(_ value: Value) -> String {
    guard case .text(let text) = value, let officersLanguage, officersLanguage != code else {
      return self.text(value)
    }
    return passage(text, in: officersLanguage)
  }
}

/// A letter of any other script than those written from right to left.
private func isOfLeftToRightScript(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic && !isOfRightToLeftScript(scalar)
}

/// The blocks of scripts that are written from right to left: Hebrew to Arabic Extended, and those beyond the BMP.
package func isOfRightToLeftScript(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x590...0x8FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
    0x1E800...0x1EFFF:
    true
  default: false
  }
}
