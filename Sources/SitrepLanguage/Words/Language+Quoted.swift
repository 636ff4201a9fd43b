import SitrepModel

extension Language {
  /// Words that say how many, in this language where it tells them, else as they were said.
  func text(_ words: QuotedWords) -> String {
    told(words) ?? isolated(keepingNumbers(words.original))
  }

  /// How this language says them; nil where they stand as said.
  func told(_ words: QuotedWords) -> String? {
    guard let telling = words.telling(in: code) else { return nil }
    let number = telling.number.map { range($0.low, $0.high) }
    let told = [telling.before, number ?? "", telling.after].filter { !$0.isEmpty }.joined(separator: " ")
    return told == words.original ? nil : told
  }

  /// The words as they were said, for beside those that tell them.
  func original(_ value: Value) -> String {
    guard case .quoted(let words) = value else { return text(value) }
    return passage(keepingNumbers(words.original), in: words.language)
  }
}

/// The text with its numbers whole: no line ends between the thousands and the hundreds of "21 000".
private func keepingNumbers(_ text: String) -> String {
  keepingTogether(text) { space, bytes in
    space > 0 && space + 1 < bytes.count && isDigit(bytes[space - 1]) && isDigit(bytes[space + 1])
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
