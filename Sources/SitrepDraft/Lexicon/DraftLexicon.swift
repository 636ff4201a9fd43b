/// The words by which texts of one language tell what they are about: `templates/draft/<language>/`.
package struct DraftLexicon: Sendable {
  package let language: String
  package private(set) var entries: [DraftEntry] = []
  private var phrases: [String: [Phrase]] = [:]
  private var stems: [String: [Phrase]] = [:]
  private var longestStem = 0
  private(set) var forms = WordForms()

  struct Phrase: Sendable {
    /// After the first word.
    let rest: [Part]
    let entry: Int
  }

  enum Part: Sendable {
    case exact(String)
    /// The start of a word: `declar*`.
    case stem(String)
    /// Up to three words of any kind: `~`.
    case gap
  }

  /// Where an entry's words stand in a text.
  struct Mark: Sendable {
    let kind: DraftEntry.Kind
    let entry: Int
    let words: Range<Int>
  }

  package init(language: String) {
    self.language = language
  }

  mutating func add(_ entry: DraftEntry, phrases texts: [String]) {
    for text in texts {
      let parts = text.split(separator: " ").flatMap(Self.parts)
      entries.append(
        DraftEntry(
          kind: entry.kind, code: entry.code, words: text, example: entry.example, location: entry.location))
      if entry.kind == .prefix {
        forms.add(wordKey(text))
        continue
      }
      let phrase = Phrase(rest: Array(parts.dropFirst()), entry: entries.count - 1)
      switch parts.first {
      case .exact(let word): phrases[word, default: []].append(phrase)
      case .stem(let stem):
        stems[stem, default: []].append(phrase)
        longestStem = max(longestStem, stem.unicodeScalars.count)
      case .gap, nil: break
      }
    }
  }

  private static func parts(of text: Substring) -> [Part] {
    if text == "~" { return [.gap] }
    let isStem = text.utf8.last == UInt8(ascii: "*")
    let words = TextScanner(Array((isStem ? text.dropLast() : text).unicodeScalars), from: 0).words
    return words.enumerated().map { index, word in
      isStem && index == words.count - 1 ? .stem(word.folded) : .exact(word.folded)
    }
  }

  /// Where the words of the lexicon stand, in the order of the text; of those of a kind that start at one word the
  /// longest; several of one length where they count in different units. What is counted, and a country, is told by no
  /// words within those of another: "South Sudan" is not Sudan.
  func marks(in words: ArraySlice<TextWord>) -> [Mark] {
    var marks: [Mark] = []
    for start in words.indices where words[start].kind == .word || words[start].folded == "%" {
      let first = marks.count
      for word in forms.forms(of: words[start].folded) {
        add(phrases[word], at: start, words, to: &marks, from: first)
        var end = word.startIndex
        for _ in 0..<min(longestStem, word.unicodeScalars.count) {
          end = word.unicodeScalars.index(after: end)
          if let found = stems[String(word.unicodeScalars[..<end])] {
            add(found, at: start, words, to: &marks, from: first)
          }
        }
      }
    }
    return marks
  }

  private func add(
    _ phrases: [Phrase]?, at start: Int, _ words: ArraySlice<TextWord>, to marks: inout [Mark],
    from first: Int
  ) {
    for phrase in phrases ?? [] {
      guard let end = end(of: phrase.rest[...], from: start + 1, in: words) else { continue }
      let mark = Mark(kind: entries[phrase.entry].kind, entry: phrase.entry, words: start..<end)
      if mark.kind == .indicator || mark.kind == .country,
        marks[..<first].contains(where: {
          $0.kind == mark.kind && $0.words.upperBound >= end && unit(of: $0) == unit(of: mark)
        })
      {
        continue
      }
      let alike = marks[first...].filter { $0.kind == mark.kind }
      let longest = alike.map(\.words.count).max() ?? 0
      if longest < mark.words.count {
        for index in (first..<marks.count).reversed() where marks[index].kind == mark.kind {
          marks.remove(at: index)
        }
        marks.append(mark)
      } else if longest == mark.words.count, mark.kind == .indicator,
        !alike.contains(where: { unit(of: $0) == unit(of: mark) })
      {
        // "Buried" are people or houses: what stands beside it tells.
        marks.append(mark)
      }
    }
  }

  private func unit(of mark: Mark) -> String { DraftReading.parts(entries[mark.entry].code).unit }

  private func end(of parts: ArraySlice<Part>, from index: Int, in words: ArraySlice<TextWord>) -> Int? {
    guard let part = parts.first else { return index }
    if case .gap = part {
      for skipped in 0...3 where index + skipped <= words.endIndex {
        if skipped > 0, words[index + skipped - 1].kind == .mark || words[index + skipped - 1].kind == .end {
          return nil
        }
        if let end = end(of: parts.dropFirst(), from: index + skipped, in: words) { return end }
      }
      return nil
    }
    guard index < words.endIndex, words[index].kind != .end else { return nil }
    switch part {
    case .exact(let word): guard forms.haveInCommon(words[index].folded, word) else { return nil }
    case .stem(let stem): guard words[index].folded.hasPrefix(stem) else { return nil }
    case .gap: return nil
    }
    return end(of: parts.dropFirst(), from: index + 1, in: words)
  }

  /// Whether an entry's words are found in a text, or longer ones that say the same.
  package func fires(_ entry: Int, in text: DraftText) -> Bool {
    let own = entries[entry]
    if own.kind == .tongue { return tongueWords(in: text.words[...]).all > 0 }
    let first =
      TextScanner(Array(own.words.unicodeScalars.filter { $0 != "*" }), from: 0).words.first?.folded ?? ""
    if own.kind == .prefix {
      return text.words.contains { $0.folded.hasPrefix(first) && forms.forms(of: $0.folded).count > 1 }
    }
    return text.sentences.contains { sentence in
      marks(in: text.words[sentence.words]).contains {
        $0.entry == entry
          || entries[$0.entry].kind == own.kind && entries[$0.entry].code == own.code
            && text.words[$0.words].contains { $0.folded.hasPrefix(first) }
      }
    }
  }

  /// How many words of the language stand in some words, and how many different ones.
  func tongueWords(in words: ArraySlice<TextWord>) -> (all: Int, different: Int) {
    let found = words.map(\.folded).filter { word in
      phrases[word]?.contains { $0.rest.isEmpty && entries[$0.entry].kind == .tongue } ?? false
    }
    return (found.count, Set(found).count)
  }
}
