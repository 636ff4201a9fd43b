/// Words about the input or a request: in English by themselves, in another language by their key in its file below
/// `templates/problems`.
package struct DiagnosticText: Hashable, Sendable {
  /// The key of the words, with what fills them in.
  package let message: Message
  package let english: String

  /// Made from `templates/problems/en.properties`, and by nothing else.
  init(_ key: String, _ english: String, _ arguments: KeyValuePairs<String, Value> = [:]) {
    message = Message(key, arguments)
    self.english = english
  }

  /// Several, separated by commas.
  package static func listed(_ texts: [DiagnosticText]) -> DiagnosticText {
    joined(texts) { .listed(first: $0, second: $1) }
  }

  /// Any one of several.
  package static func anyOf(_ texts: [String]) -> DiagnosticText {
    joined(texts.map { .verbatim(text: $0) }) { .either(first: $0, second: $1) }
  }

  private static func joined(
    _ texts: [DiagnosticText], _ join: (DiagnosticText, DiagnosticText) -> DiagnosticText
  ) -> DiagnosticText {
    guard let first = texts.first else { return .verbatim(text: "") }
    return texts.dropFirst().reduce(first, join)
  }

  /// One of the values of a list.
  package static func oneOf(_ values: [String]) -> DiagnosticText {
    .oneOf(values: values.joined(separator: ", "))
  }
}

extension DiagnosticText: CustomStringConvertible {
  package var description: String { english }
}

/// What is wrong with the input, with what would have been right where that is always the same. Each is declared once,
/// by its code, in `templates/problems/en.properties`: `.cellCount(count: 3, header: 4)`.
package struct DiagnosticMessage: Hashable, Sendable {
  /// What programs know the problem by, in every language: `unknown-place`.
  package let code: String
  package private(set) var problem: DiagnosticText
  package let expected: DiagnosticText?

  init(_ problem: DiagnosticText, expected: DiagnosticText? = nil) {
    (code, self.problem, self.expected) = (problem.message.key, problem, expected)
  }

  /// The same problem, told with where it stands.
  package func inside(_ place: (DiagnosticText) -> DiagnosticText) -> DiagnosticMessage {
    var message = self
    message.problem = place(problem)
    return message
  }

  /// A problem as the file of words declares it, placeholders in braces.
  package struct Declaration: Sendable {
    package let section: String
    package let code: String
    package let problem: String
    package let expected: String?
  }
}

/// What fills in such words.
package protocol DiagnosticArgument: CustomStringConvertible {
  var argument: Value { get }
}

extension String: DiagnosticArgument {
  package var argument: Value { .text(self) }
}

extension Int: DiagnosticArgument {
  package var argument: Value { .whole(self) }
}

extension DiagnosticText: DiagnosticArgument {
  package var argument: Value { .message(message) }
}

extension Code: DiagnosticArgument {
  /// As it is spelled in the tables; other languages have words for it.
  package var description: String { value }
  package var argument: Value { .code(self) }
}

extension Location: DiagnosticArgument {
  package var argument: Value { .text(description) }
}
