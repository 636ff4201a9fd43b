/// A text with placeholders, taken apart once: many are written thousands of times in a report.
struct MessageText: Sendable {
  var pieces: [Piece] = []

  enum Piece: Sendable {
    case literal(String)
    /// What `#` stands for.
    case number
    case plain(name: String)
    case capital(name: String)
    /// The word under `<vocabulary>.short`, where a language has one.
    case short(name: String)
    /// A sentence as part of one that goes on: without the point at its end.
    case clause(name: String)
    /// An amount of money, with two decimals or none.
    case cents(name: String)
    /// Words as they were said, whatever language tells them.
    case original(name: String)
    /// What an officer wrote, in the language of the operation's officers.
    case written(name: String)
    case date(name: String, DateStyle)
    case plural(name: String, [Branch])
    case select(name: String, [Branch])
  }

  struct Branch: Sendable {
    /// `one`, `=0`, `verified`.
    let selector: String
    let text: MessageText

    /// Whether it is the branch `=0` of the number 0.
    func isExactly(_ number: Int) -> Bool {
      selector.utf8.first == UInt8(ascii: "=") && selector == "=\(number)"
    }
  }

  /// The text, where it has no placeholders.
  var literal: String? {
    switch pieces.first {
    case .literal(let text)? where pieces.count == 1: text
    case nil: ""
    default: nil
    }
  }

  /// Adds what is written as it stands; neighbours make one piece.
  mutating func append(_ text: String) {
    if case .literal(let before)? = pieces.last {
      pieces[pieces.count - 1] = .literal(before + text)
    } else {
      pieces.append(.literal(text))
    }
  }
}
