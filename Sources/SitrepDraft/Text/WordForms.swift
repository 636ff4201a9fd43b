/// Words without what a language writes together with them: "والشرطة" is "and the police".
struct WordForms: Sendable {
  private(set) var prefixes: [String] = []

  /// In scalars: what is left of a word must be one.
  private static let shortest = 2

  mutating func add(_ prefix: String) { if !prefixes.contains(prefix) { prefixes.append(prefix) } }

  /// A word and what is left of it without each of the prefixes.
  func forms(of word: String) -> [String] {
    guard !prefixes.isEmpty else { return [word] }
    return [word]
      + prefixes.compactMap { prefix in
        guard word.hasPrefix(prefix) else { return nil }
        let rest = word.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
        return rest.count < Self.shortest ? nil : String(String.UnicodeScalarView(rest))
      }
  }

  func haveInCommon(_ word: String, _ other: String) -> Bool {
    if word == other { return true }
    guard !prefixes.isEmpty else { return false }
    let own = forms(of: word)
    return forms(of: other).contains(where: own.contains)
  }
}
