extension LocalText {
  /// The text in at most so many characters in each language: up to the end of its last sentence that has room, else
  /// of its last word, with a sign that something follows.
  package func shortened(to most: Int) -> LocalText {
    LocalText(texts.map { Entry($0.language, Self.shortened($0.text, to: most)) })
  }

  private static func shortened(_ text: String, to most: Int) -> String {
    guard text.count > most else { return text }
    let room = text.prefix(most)
    if let end = room.indices.last(where: { isEnd($0, in: text) }) { return String(text[...end]) }
    // Else a part of the sentence that can stand alone, and that more follows.
    let clause = room.dropLast().indices.last { index in
      ",;".contains(text[index]) && text[text.index(after: index)].isWhitespace
        && text.distance(from: text.startIndex, to: index) * 3 > most
    }
    if let clause { return String(text[..<clause].reversed().drop(while: \.isWhitespace).reversed()) + "…" }
    let words = text.prefix(most - 1)
    let cut = words.lastIndex(where: \.isWhitespace) ?? words.endIndex
    let kept = text[..<cut]
    let end = kept.lastIndex { !$0.isWhitespace && !",;:–—-(".contains($0) } ?? kept.startIndex
    return kept.isEmpty ? String(words) + "…" : String(kept[...end]) + "…"
  }

  /// Whether a sentence ends there: not a point within a number or after an initial.
  private static func isEnd(_ index: String.Index, in text: String) -> Bool {
    guard ".!?؟。".contains(text[index]) else { return false }
    let next = text.index(after: index)
    guard next == text.endIndex || text[next].isWhitespace else { return false }
    let word = text[..<index].reversed().prefix { !$0.isWhitespace }
    return word.count > 3
  }
}
