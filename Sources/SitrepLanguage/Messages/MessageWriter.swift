import SitrepModel

/// Fills the placeholders of a text with a message's arguments.
///
/// A message in a message is written straight into the same output: a report has ten of them in a sentence.
struct MessageWriter {
  let language: Language
  private(set) var output = ""

  init(_ language: Language) {
    self.language = language
  }

  mutating func write(_ message: Message) {
    guard let text = language.messageText(of: message.key) else { return output += message.key }
    write(text, message.arguments)
  }

  /// - Parameter count: what is counted there, inside a plural.
  mutating func write(_ text: MessageText, _ arguments: [Message.Argument], count: Count? = nil) {
    for piece in text.pieces {
      switch piece {
      case .literal(let literal): append(literal)
      case .number: output += count?.number ?? ""
      case .plain(let name): with(name, arguments) { $0.write($1, count) }
      case .capital(let name):
        with(name, arguments) { $0.output += $0.language.capitalised($0.language.text($1)) }
      case .short(let name):
        with(name, arguments) { $0.output += $0.language.shortWord($1) }
      case .clause(let name):
        with(name, arguments) { $0.output += $0.language.clause($1) }
      case .cents(let name):
        with(name, arguments) { writer, value in
          if case .amount(let amount) = value {
            writer.output += writer.language.number(amount, decimals: 2)
          } else {
            writer.write(value)
          }
        }
      case .original(let name):
        with(name, arguments) { $0.output += $0.language.original($1) }
      case .written(let name):
        with(name, arguments) { $0.output += $0.language.written($1) }
      case .date(let name, let style):
        with(name, arguments) { $0.output += $0.language.text($1, dates: style) }
      case .plural(let name, let branches):
        with(name, arguments) { $0.writePlural($1, among: branches, with: arguments) }
      case .select(let name, let branches):
        with(name, arguments) { $0.writeSelected($1, among: branches, with: arguments, count: count) }
      }
    }
  }

  /// A sentence that ends with a shortened month ends with the month's point.
  private mutating func append(_ literal: String) {
    let point = UInt8(ascii: ".")
    if literal.utf8.first == point, output.utf8.last == point {
      output += literal.dropFirst()
    } else {
      output += literal
    }
  }

  /// - Parameter count: a noun that is counted takes its form of that number.
  private mutating func write(_ value: Value, _ count: Count? = nil) {
    switch value {
    case .message(let message): write(message)
    case .code(let code):
      output += count?.form.flatMap { language.word(code, counted: $0) } ?? language.text(value)
    default: output += language.text(value)
    }
  }

  /// Calls `write` with the argument of a name; where there is none, the placeholder shows.
  private mutating func with(
    _ name: String, _ arguments: [Message.Argument], write: (inout Self, Value) -> Void
  ) {
    // In place: to go through the arguments would copy each.
    for index in arguments.indices where arguments[index].name == name {
      return write(&self, arguments[index].value)
    }
    output += "{\(name)}"
  }

  private mutating func writePlural(
    _ value: Value, among branches: [MessageText.Branch], with arguments: [Message.Argument]
  ) {
    let number = language.text(value)
    if let whole = PluralOperands(value)?.whole, let exact = branches.first(where: { $0.isExactly(whole) }) {
      return write(exact.text, arguments, count: Count(number: number))
    }
    let category = language.rules.category(of: value)
    let chosen =
      branches.first { $0.selector == category.rawValue } ?? branches.first { $0.selector == "other" }
    if let chosen { write(chosen.text, arguments, count: Count(number: number, form: category)) }
  }

  private mutating func writeSelected(
    _ value: Value, among branches: [MessageText.Branch], with arguments: [Message.Argument], count: Count?
  ) {
    let wanted = language.selector(of: value)
    let chosen =
      branches.first { $0.selector == wanted } ?? branches.first { $0.selector == "other" }
    if let chosen { write(chosen.text, arguments, count: count) }
  }
}

extension MessageWriter {
  /// A number that words around it depend on.
  struct Count {
    /// What `#` stands for.
    let number: String
    /// The form in which nouns stand beside it; nil in the branch of one exact number, which has words of its own.
    var form: PluralCategory?
  }
}
