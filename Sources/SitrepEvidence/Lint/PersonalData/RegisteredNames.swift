import SitrepModel

/// Names that may stand in a report: those of actors, places, publishers and organisations.
struct RegisteredNames: Sendable {
  /// Folded words of each name, by its first word, the longest first.
  private var phrases: [String: [[String]]] = [:]
  /// Every word of the names that is not also a given name.
  private var words: Set<String> = []

  init(_ names: some Sequence<String>, _ lexicon: PersonalDataWords) {
    var all: Set<[String]> = []
    for name in names {
      let scanned = ScannedText(name, lexicon).words
      let folded = scanned.map(\.folded)
      if !folded.isEmpty { all.insert(folded) }
      // "Rosa" alone is not the Santa Rosa of the register.
      for (index, word) in scanned.enumerated() where index == 0 || !scanned[index - 1].says(.placePrefix) {
        if !word.says(.givenName) && !word.says(.particle) { words.insert(word.folded) }
      }
    }
    for phrase in all {
      // Given names belong to many: "Ana" as an alias of an actor would hide every Ana.
      if phrase.count == 1, lexicon.kinds(of: phrase[0]).contains(.givenName) { continue }
      phrases[phrase[0], default: []].append(phrase)
    }
    for first in phrases.keys { phrases[first]?.sort { $0.count > $1.count } }
  }

  /// Which words of a text belong to a registered name that stands there whole.
  func covered(_ text: ScannedText) -> [Bool] {
    var covered = [Bool](repeating: false, count: text.words.count)
    var index = 0
    while index < covered.count {
      let match = phrases[text.words[index].folded]?.first { phrase in
        index + phrase.count <= covered.count
          && phrase.indices.allSatisfy { text.words[index + $0].folded == phrase[$0] }
      }
      for offset in 0..<(match?.count ?? 0) { covered[index + offset] = true }
      index += match?.count ?? 1
    }
    return covered
  }

  func holds(_ word: String) -> Bool { words.contains(word) }
}
