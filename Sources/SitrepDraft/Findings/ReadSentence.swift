import SitrepTables

/// A sentence with all that was found in it.
struct ReadSentence: Sendable {
  let sentence: TextSentence
  var marks: [DraftLexicon.Mark]
  var passages: [QuantityPassage]
  let places: [NameIndex.Mention]
  let dates: [DateMention]
  /// Words of another country, where it is not where the operation is.
  let elsewhere: [Range<Int>]
  /// What stands between brackets or a pair of dashes.
  var insertions: [Range<Int>]
  var speakers: [SpeakerMention] = []

  func marks(_ kinds: DraftEntry.Kind...) -> [DraftLexicon.Mark] { marks.filter { kinds.contains($0.kind) } }

  func has(_ kind: DraftEntry.Kind) -> Bool { marks.contains { $0.kind == kind } }

  /// Whether words of a kind stand between two stretches of words.
  func has(_ kind: DraftEntry.Kind, between first: Range<Int>, _ second: Range<Int>) -> Bool {
    let start = min(first.upperBound, second.upperBound)
    let end = max(first.lowerBound, second.lowerBound)
    return marks.contains { $0.kind == kind && $0.words.lowerBound >= start && $0.words.upperBound <= end }
  }
}

extension DraftLexicon {
  func code(_ mark: Mark) -> String { entries[mark.entry].code }

  /// Whether a mark tells how many live somewhere, which is told of a place and not of what happened.
  func isPopulation(_ mark: Mark) -> Bool { code(mark).hasPrefix("total-population/") }

  /// The words of a mark behind those that may be any: of "gave 400 bottles to", found by `gave ~ to`, the "to".
  func tail(of mark: Mark) -> Range<Int> {
    let words = entries[mark.entry].words.split(separator: " ")
    guard let gap = words.lastIndex(of: "~") else { return mark.words }
    return mark.words.upperBound - (words.count - 1 - gap)..<mark.words.upperBound
  }

  /// Whether the words of a mark hold a number themselves: "phase 3", "per 100,000".
  func namesNumber(_ mark: Mark) -> Bool {
    entries[mark.entry].words.unicodeScalars.contains(where: \.isNumeral)
  }

  /// Whether a word that starts a mark has an "and" before it that is written together with it.
  func joinsOn(_ mark: Mark, _ word: String) -> Bool {
    joins(word, onto: entries[mark.entry].words.prefix { $0 != " " && $0 != "*" })
  }

  /// Whether a word is another one with an "and" before it that is written together with it.
  func joins(_ word: String, onto other: some StringProtocol) -> Bool {
    guard !forms.prefixes.isEmpty else { return false }
    let own = wordKey(String(other))
    return entries.contains {
      $0.kind == .and && forms.prefixes.contains($0.words) && word.hasPrefix($0.words) && !word.hasPrefix(own)
    }
  }

  /// How a rule is told: what it is about, and the words it fired on.
  func rule(_ mark: Mark) -> String {
    let entry = entries[mark.entry]
    return entry.code.isEmpty
      ? "\(entry.kind.rawValue): \(entry.words)" : "\(entry.kind.rawValue) \(entry.code): \(entry.words)"
  }
}
