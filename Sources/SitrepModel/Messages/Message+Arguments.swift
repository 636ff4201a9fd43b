extension Message {
  /// The same with an argument that no language shows, but by which it is told what the sentence says (``said``) and
  /// what a language lacks of it.
  package func adding(_ name: String, _ value: Value) -> Message {
    Message(key, arguments: arguments + [Argument(name, value)])
  }

  /// The same with another value for one of its arguments.
  package func replacing(_ name: String, with value: Value) -> Message {
    Message(key, arguments: arguments.map { $0.name == name ? Argument(name, value) : $0 })
  }
}
