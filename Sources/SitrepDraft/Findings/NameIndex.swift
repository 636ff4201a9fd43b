import SitrepModel

/// Names of a register by their words, to be found in a text.
struct NameIndex: Sendable {
  private var names: [String: [Name]] = [:]
  private let forms: WordForms

  private struct Name: Sendable {
    let words: [String]
    let entry: Int
    /// Whether the register spells it with a capital, so that a text does too.
    let isCapitalised: Bool
  }

  private init(forms: WordForms) { self.forms = forms }

  mutating func add(_ name: String, entry: Int) {
    let scanned = TextScanner(Array(name.unicodeScalars), from: 0).words
    let words = scanned.map(\.folded)
    guard let first = words.first, words.count > 1 || first.unicodeScalars.count > 1 else { return }
    // Of two entries of one name the first is meant.
    if names[first]?.contains(where: { $0.words == words }) == true { return }
    for form in forms.forms(of: first) {
      names[form, default: []].append(
        Name(words: words, entry: entry, isCapitalised: scanned[0].isCapitalised))
    }
  }

  /// In letters: a shorter word without a capital is mostly another word.
  private static let shortest = 5

  struct Mention: Sendable {
    let entry: Int
    let words: Range<Int>
  }

  /// Where names stand, the longest of those that start at a word; none within another.
  /// - Parameter inSmallLetters: whether the text writes names without capitals, so that one of some letters is one.
  func mentions(in words: ArraySlice<TextWord>, inSmallLetters: Bool = false) -> [Mention] {
    var mentions: [Mention] = []
    var index = words.startIndex
    while index < words.endIndex {
      let found = forms.forms(of: words[index].folded).lazy.flatMap { names[$0] ?? [] }.filter { name in
        index + name.words.count <= words.endIndex
          && name.words.indices.allSatisfy { forms.haveInCommon(words[index + $0].folded, name.words[$0]) }
      }.max { $0.words.count < $1.words.count }
      if let found,
        words[index].isCapitalised || found.words.count > 1 || !found.isCapitalised
          || inSmallLetters && words[index].range.count >= Self.shortest
      {
        mentions.append(Mention(entry: found.entry, words: index..<index + found.words.count))
        index += found.words.count
      } else {
        index += 1
      }
    }
    return mentions
  }
}

extension NameIndex {
  init(places operation: Operation, _ forms: WordForms) {
    self.init(forms: forms)
    for (index, place) in operation.places.enumerated() {
      for name in place.names { add(operation.text(name), entry: index) }
      if !place.pcode.isBlank, operation.text(place.pcode).unicodeScalars.count > 3 {
        add(operation.text(place.pcode), entry: index)
      }
    }
    // "Chacalluta" alone means "Chacalluta–Santa Rosa", where no other place is called so.
    for (index, place) in operation.places.enumerated() where place.type == .crossing {
      for name in place.names {
        let ends = operation.text(name).split { "–—/".contains($0) }
        if ends.count == 2 { for end in ends { add(String(end), entry: index) } }
      }
    }
  }

  init(actors operation: Operation, _ forms: WordForms) {
    self.init(forms: forms)
    for (index, actor) in operation.actors.enumerated() {
      for name in [actor.name] + actor.aliases + [actor.office.original] + actor.office.byLanguage.map(\.text)
      where !name.isBlank { add(operation.text(name), entry: index) }
    }
  }
}
