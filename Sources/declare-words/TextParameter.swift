/// What fills in a text: `{count, plural, …}` is a parameter `count`.
struct TextParameter {
  var name: String
  /// Whether a plural hangs on it, so that it must be a number.
  var isCount: Bool
}

extension [TextParameter] {
  /// Adds a parameter, or what more is known of one that is among them.
  mutating func add(_ parameter: TextParameter) {
    if let known = firstIndex(where: { $0.name == parameter.name }) {
      self[known].isCount = self[known].isCount || parameter.isCount
    } else {
      append(parameter)
    }
  }
}
