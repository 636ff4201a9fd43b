import Synchronization

/// The words of an operation's quantities in the languages that can tell them, each told when it is first asked for:
/// an operation has many more quantities than a report shows.
package final class Quotations: Sendable {
  private let tell: @Sendable (_ words: String, _ quotation: Int) -> QuotedWords
  private let told = Mutex<[Int32: QuotedWords]>([:])

  /// - Parameter tell: what gives the words of a quotation with how other languages say them.
  package init(_ tell: @escaping @Sendable (_ words: String, _ quotation: Int) -> QuotedWords) {
    self.tell = tell
  }

  /// No language tells the words of another.
  package static let none = Quotations { words, _ in QuotedWords(words, in: "") }

  func quoted(_ words: String, _ quotation: Int32) -> QuotedWords {
    if let known = told.withLock({ $0[quotation] }) { return known }
    let quoted = tell(words, Int(quotation))
    told.withLock { $0[quotation] = quoted }
    return quoted
  }
}
