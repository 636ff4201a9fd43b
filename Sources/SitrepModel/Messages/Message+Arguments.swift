extension Message {
  /// The same with another value for one of its arguments.
  package func replacing(_ name: String, with value: Value) -> Message {
    Message(key, arguments: arguments.map { $0.name == name ? Argument(name, value) : $0 })
  }
}
