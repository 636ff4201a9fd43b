import SitrepModel

/// A text as its words and sentences, with what its head says of it.
package struct DraftText: Sendable {
  /// The whole text as given, head included.
  let scalars: [Unicode.Scalar]
  let words: [TextWord]
  let sentences: [TextSentence]
  let tables: [DrawnTable]
  /// Whether the writer puts no capitals, as in a message from the field.
  let isInSmallLetters: Bool
  /// What the lines before the text say: `title`, `publisher`, `published`, `url`, `language`.
  let head: [String: String]

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    let (head, start) = Self.head(of: scalars)
    self.head = head
    let scanner = TextScanner(scalars, from: start)
    (words, sentences) = (scanner.words, scanner.sentences)
    tables = DrawnTable.tables(in: scalars, from: start, scanner.words)
    isInSmallLetters = scanner.isInSmallLetters
  }

  package static let headNames = ["title", "publisher", "published", "url", "language"]

  /// The lines `name: value` at the start, up to a blank line; none where one of them is something else.
  private static func head(of scalars: [Unicode.Scalar]) -> ([String: String], end: Int) {
    var head: [String: String] = [:]
    var index = scalars.first == "\u{FEFF}" ? 1 : 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, scalars[end] != "\n", end - index < 2000 { end += 1 }
      var line = scalars[index..<end]
      if line.last == "\r" { line.removeLast() }
      if line.allSatisfy({ $0.properties.isWhitespace }) {
        return head.isEmpty ? ([:], 0) : (head, end)
      }
      guard let colon = line.firstIndex(of: ":") else { return ([:], 0) }
      let name = foldedName(String(scalars: line[..<colon]))
      guard headNames.contains(name) else { return ([:], 0) }
      let value = String(scalars: line[(colon + 1)...])
      head[name] = String(value.trimmingPrefix(while: \.isWhitespace))
      index = end + 1
    }
    return (head, scalars.count)
  }

  func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }

  /// From the first of some words to the last.
  func text(ofWords range: Range<Int>) -> String { text(span(ofWords: range)) }

  func span(ofWords range: Range<Int>) -> Range<Int> {
    words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
  }
}
