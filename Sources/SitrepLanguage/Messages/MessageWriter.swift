import SitrepModel

/// Fills the placeholders of a text with a message's arguments.
struct MessageWriter {
  let language: Language
  let arguments: [Message.Argument]
  private(set) var output = ""

  init(_ language: Language, _ arguments: [Message.Argument]) {
    self.language = language
    self.arguments = arguments
  }

  /// - Parameter number: what `#` stands for, inside a plural.
  mutating func write(_ text: MessageText, number: String? = nil) {
    for piece in text.pieces {
      switch piece {
      case .literal(let literal): output += literal
      case .number: output += number ?? ""
      case .plain(let name): with(name) { $0.output += $0.language.text($1) }
      case .capital(let name): with(name) { $0.output += $0.language.capitalised($0.language.text($1)) }
      case .date(let name, let style): with(name) { $0.output += $0.language.text($1, dates: style) }
      case .plural(let name, let branches): with(name) { $0.writePlural($1, branches) }
      case .select(let name, let branches): with(name) { $0.writeSelected($1, branches, number: number) }
      }
    }
  }

  /// Calls `write` with the argument of a name; where there is none, the placeholder shows.
  private mutating func with(_ name: String, write: (inout Self, Value) -> Void) {
    for argument in arguments where argument.name == name { return write(&self, argument.value) }
    output += "{\(name)}"
  }

  private mutating func writePlural(_ value: Value, _ branches: [MessageText.Branch]) {
    let category = language.rules.category(of: value).rawValue
    let exact = PluralOperands(value)?.whole.map { "=\($0)" }
    let chosen =
      branches.first { $0.selector == exact } ?? branches.first { $0.selector == category }
      ?? branches.first { $0.selector == "other" }
    if let chosen { write(chosen.text, number: language.text(value)) }
  }

  private mutating func writeSelected(_ value: Value, _ branches: [MessageText.Branch], number: String?) {
    let wanted = language.selector(of: value)
    let chosen =
      branches.first { $0.selector == wanted } ?? branches.first { $0.selector == "other" }
    if let chosen { write(chosen.text, number: number) }
  }
}
