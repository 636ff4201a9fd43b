/// A text in one or several languages, in a fixed order.
package struct LocalText: Hashable, Sendable {
  /// Language (BCP 47 primary subtag) and text; the first is the language it was first written in.
  package var texts: [Entry]

  package struct Entry: Hashable, Sendable {
    package var language: String
    package var text: String
    package init(_ language: String, _ text: String) {
      self.language = language
      self.text = text
    }
  }

  package init(_ texts: [Entry] = []) {
    self.texts = texts
  }

  /// A text that stands in every language: a name, an id.
  package init(inAll text: String) {
    self.init([Entry("", text)])
  }

  package var isEmpty: Bool { texts.isEmpty }

  /// As it was first written, which is what names are told apart and put in order by.
  package var original: String { texts.first?.text ?? "" }

  package func text(in language: String) -> String? {
    texts.first { $0.language == language }?.text
  }

  /// The text in the asked language, else in the first it exists in, with the language it is in.
  package func best(for language: String) -> Entry? {
    texts.first { $0.language == language } ?? texts.first
  }
}
