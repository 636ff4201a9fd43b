/// The passages of a plain text or Markdown: an item of a list, a row of a table, a paragraph, each on one line, with
/// the number of its first line.
///
/// Marks of caveats (`[1][4]`) and the numbers of a list's items are taken out; they are counted, not reported.
package struct TextPassages {
  package private(set) var passages: [WrittenPassage] = []

  package init(_ text: String) {
    var current: WrittenPassage?
    var isInTable = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let content = line.drop { $0 == " " }
      let starts = isInTable || content.isEmpty || Self.startsItem(content)
      isInTable = content.first == "|" || Self.isRow(content)
      if starts, let passage = current {
        passages.append(passage)
        current = nil
      }
      if content.isEmpty { continue }
      // Markdown writes `18\\.650`.
      let text = Self.withoutMarks(Self.withoutBullet(content)).replacing("\\", with: "")
      current = WrittenPassage(
        place: current?.place ?? "line \(index + 1)", text: current.map { "\($0.text) \(text)" } ?? text)
    }
    if let current { passages.append(current) }
  }

  private static func startsItem(_ line: Substring) -> Bool {
    // A note of the list, not a mark that ends a line of other text.
    let isNote = line.first == "[" && line.contains("] ")
    return isNote || line.first == "|" || line.first == "#" || isRow(line)
      || withoutBullet(line).count < line.count
  }

  /// Whether cells stand beside each other in it, with blanks between them.
  private static func isRow(_ line: Substring) -> Bool {
    line.utf8.indices.dropLast().contains { index in
      line.utf8[index] == UInt8(ascii: " ") && line.utf8[line.utf8.index(after: index)] == UInt8(ascii: " ")
    }
  }

  /// The line after `1. ` or `- `.
  private static func withoutBullet(_ line: Substring) -> Substring {
    if line.hasPrefix("- ") || line.hasPrefix("* ") { return line.dropFirst(2) }
    let rest = line.drop { $0.isASCII && $0.isNumber }
    return rest.count < line.count && line.count - rest.count <= 2 && rest.hasPrefix(". ")
      ? rest.dropFirst(2) : line
  }

  /// `[1]`, `[^1]` and `[1, 4]` hold numbers of caveats alone.
  private static func withoutMarks(_ line: Substring) -> String {
    var result = ""
    var rest = line
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      rest = rest[open...]
      let close = rest.firstIndex(of: "]") ?? rest.endIndex
      let inside = rest[rest.index(after: open)..<close]
      let isMark =
        close < rest.endIndex && inside.allSatisfy { ($0.isASCII && $0.isNumber) || "^, ".contains($0) }
      if !isMark { result += rest[..<close] }
      rest = rest[close...]
      if isMark { rest = rest.dropFirst() }
    }
    return result + rest
  }
}
