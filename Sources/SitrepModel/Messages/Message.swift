/// Something the report says, as a code with typed arguments: a language makes the sentence of it.
///
/// What has something to fill in is declared by its text in `templates/languages/en.properties`, from which
/// `declare-words` makes a constructor: `.gapNoCount(name:place:speakers:)` of `gap.no-count`. Words without a
/// placeholder, and keys that are put together of the codes of a list, are asked for by the key.
package struct Message: Hashable, Sendable {
  /// The key of its words in the language files: `highlight.figure`.
  package let key: String
  /// In a fixed order; a name appears once.
  package let arguments: [Argument]

  package struct Argument: Hashable, Sendable {
    package let name: String
    package let value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  package init(_ key: String, _ arguments: KeyValuePairs<String, Value> = [:]) {
    self.key = key
    self.arguments = arguments.map { Argument($0.key, $0.value) }
  }

  package init(_ key: String, arguments: [Argument]) {
    self.key = key
    self.arguments = arguments
  }

  package subscript(name: String) -> Value? {
    // In place: to go through the arguments would copy each.
    arguments.indices.first { arguments[$0].name == name }.map { arguments[$0].value }
  }
}
