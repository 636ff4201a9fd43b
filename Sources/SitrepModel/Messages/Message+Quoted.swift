extension Message {
  /// Words in quotes, in the asked language where it tells them, with the original beside them.
  package static func told(_ words: QuotedWords) -> Message {
    Message.wordsTold(words: .quoted(words))
  }
}
