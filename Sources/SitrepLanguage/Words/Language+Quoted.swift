import SitrepModel

extension Language {
  /// Words that say how many, in this language where it tells them, else as they were said.
  func text(_ words: QuotedWords) -> String {
    guard let telling = words.telling(in: code) else { return isolated(words.original) }
    let number = telling.number.map { range($0.low, $0.high) }
    return [telling.before, number ?? "", telling.after].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The words as they were said, for beside those that tell them.
  func original(_ value: Value) -> String {
    guard case .quoted(let words) = value else { return text(value) }
    return passage(words.original, in: words.language)
  }
}
