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
    if let clause { return text[..<clause].trimmingEnd + "…" }
    let words = text.prefix(most - 1)
    let cut = words.lastIndex(where: \.isWhitespace) ?? words.endIndex
    let kept = text[..<cut]
    let end = kept.lastIndex { !$0.isWhitespace && !",;:–—-(".contains($0) } ?? kept.startIndex
    return kept.isEmpty ? String(words) + "…" : String(kept[...end]) + "…"
  }

  /// The text whole where it has at most so many characters in every language; else so many of its first sentences, or
  /// parts of one between semicolons, as have room in all of them; nil where not even the first has.
  ///
  /// So what is told in one language is told in all, and no sentence is cut in the middle.
  package func opening(atMost most: Int) -> LocalText? {
    if texts.isEmpty { return nil }
    if texts.allSatisfy({ $0.text.count <= most }) { return self }
    let openings = texts.map { Self.openings($0.text, upTo: most) }
    let count = openings.map { $0.prefix { $0.count <= most }.count }.min() ?? 0
    guard count > 0 else { return nil }
    return LocalText(zip(texts, openings).map { Entry($0.language, $1[count - 1]) })
  }

  /// What a text begins with: its first part, its first two, and so on until one has more characters than `most`.
  private static func openings(_ text: String, upTo most: Int) -> [String] {
    var openings: [String] = []
    for index in text.indices {
      if let last = openings.last, last.count > most { return openings }
      if isEnd(index, in: text) {
        openings.append(String(text[...index]))
      } else if text[index] == ";", text[text.index(after: index)...].first?.isWhitespace ?? false {
        openings.append(text[..<index].trimmingEnd + ".")
      }
    }
    if openings.last != text { openings.append(text) }
    return openings
  }

  /// The text without the point at its end, for a sentence that goes on.
  package var withoutFinalPoint: LocalText {
    LocalText(texts.map { Entry($0.language, $0.text.withoutFinalPoint) })
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

extension Substring {
  fileprivate var trimmingEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
