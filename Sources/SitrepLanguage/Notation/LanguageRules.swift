import SitrepModel

/// What a language needs beside its words, read from its file: how it counts, writes and joins.
struct LanguageRules: Sendable {
  /// When a number takes which plural form (CLDR); it takes `other` where none holds.
  private(set) var plurals: [(category: PluralCategory, condition: PluralCondition)] = []
  /// How a word begins before which "and" changes: Spanish "Chile e Irán", and how it does not: "agua y hielo".
  private var altering: [String] = []
  private var notAltering: [String] = []
  /// Whether it is written from right to left.
  private(set) var isRightToLeft = false
  /// Before which signs a text has a space, at which no line may end: French "morts ; blessés".
  private var spacedSigns: [UInt8: [[UInt8]]] = [:]
  /// Its digits from 0 to 9, where they are not those of ASCII.
  private var digits: [Character]?

  /// The keys of the rules in a language's file.
  static let keys =
    PluralCategory.allCases.filter { $0 != .other }.map { pluralPrefix + $0.rawValue }
    + [
      "list.and-altered.before", "list.and-altered.not-before", "writing.direction", spacedSignsKey,
      "number.digits",
    ]

  /// Takes the text of one of the keys.
  /// - Returns: what is wrong with its text, nil where nothing is.
  mutating func take(_ key: String, _ text: String) -> DiagnosticMessage? {
    switch key {
    case "list.and-altered.before": altering = words(of: text)
    case "list.and-altered.not-before": notAltering = words(of: text)
    case "writing.direction":
      guard ["ltr", "rtl"].contains(text) else { return .unknownDirection }
      isRightToLeft = text == "rtl"
    case Self.spacedSignsKey:
      spacedSigns = Dictionary(grouping: words(of: text).map { Array($0.utf8) }) { $0[0] }
    case "number.digits":
      let characters = Array(text)
      guard characters.count == 10, Set(characters).count == 10 else {
        return .badDigits
      }
      digits = text == "0123456789" ? nil : characters
    default: return takePlural(key, text)
    }
    return nil
  }

  /// Whether a key is a rule, which a language has only where it needs it.
  static func isOptional(_ key: String) -> Bool {
    key.hasPrefix(pluralPrefix) || key.hasPrefix("list.and-altered") || key == spacedSignsKey
      || furtherForms.contains { key.hasPrefix($0) }
  }

  /// Forms of counted nouns that not every language tells apart.
  private static let furtherForms = PluralCategory.allCases.filter { $0 != .one }.map {
    "unit_\($0.rawValue)."
  }

  private static let pluralPrefix = "plural."
  private static let spacedSignsKey = "writing.spaced-signs"

  private mutating func takePlural(_ key: String, _ text: String) -> DiagnosticMessage? {
    guard let category = PluralCategory(rawValue: String(key.dropFirst(Self.pluralPrefix.count))) else {
      return nil
    }
    do {
      plurals.append((category, try PluralCondition(text)))
      return nil
    } catch {
      return .unreadablePluralRule(part: error.part)
    }
  }

  private func words(of text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }

  /// Which plural form a number takes.
  func plural(_ number: PluralOperands) -> PluralCategory {
    plurals.first { $0.condition.holds(for: number) }?.category ?? .other
  }

  /// Whether "and" changes before a word.
  func altersAnd(_ following: String) -> Bool {
    guard !altering.isEmpty else { return false }
    let word = String(String.UnicodeScalarView(following.unicodeScalars.drop { !$0.properties.isAlphabetic }))
      .lowercased()
    return altering.contains { word.hasPrefix($0) } && !notAltering.contains { word.hasPrefix($0) }
  }

  /// A text whose lines end before none of the signs that it has a space before.
  func keepingSigns(_ text: String) -> String {
    spacedSigns.isEmpty ? text : keepingTogether(text) { isSpacedSign(at: $0 + 1, of: $1) }
  }

  private func isSpacedSign(at index: Int, of bytes: [UInt8]) -> Bool {
    guard index < bytes.count, let signs = spacedSigns[bytes[index]] else { return false }
    return signs.contains { bytes[index...].starts(with: $0) }
  }

  /// A number's text with the language's own digits.
  func withOwnDigits(_ text: String) -> String {
    guard let digits else { return text }
    return String(text.map { $0.isASCII ? $0.wholeNumberValue.map { digits[$0] } ?? $0 : $0 })
  }
}
