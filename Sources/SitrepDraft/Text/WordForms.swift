/// Words without what a language writes together with them: "والشرطة" is "and the police".
struct WordForms: Sendable {
  private(set) var prefixes: [String] = []
  /// Of the prefixes: a word that starts with another letter has none.
  private var firstLetters: Set<Unicode.Scalar> = []

  /// In scalars: what is left of a word must be one.
  private static let shortest = 2

  mutating func add(_ prefix: String) {
    guard let first = prefix.unicodeScalars.first, !prefixes.contains(prefix) else { return }
    prefixes.append(prefix)
    firstLetters.insert(first)
  }

  /// A word and what is left of it without each of the prefixes.
  func forms(of word: String) -> [String] {
    guard let first = word.unicodeScalars.first, firstLetters.contains(first) else { return [word] }
    return [word]
      + prefixes.compactMap { prefix in
        guard word.hasPrefix(prefix) else { return nil }
        let rest = word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
        return rest.count < Self.shortest ? nil : String(scalars: rest)
      }
  }

  func haveInCommon(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    if prefixes.isEmpty { return false }
    let own = forms(of: word)
    return forms(of: other).contains(where: own.contains)
  }
}
