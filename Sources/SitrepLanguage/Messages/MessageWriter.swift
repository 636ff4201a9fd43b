import SitrepModel

/// Fills the placeholders of a checked text with a message's arguments.
struct MessageWriter {
  let language: Language
  let bytes: [UInt8]
  let arguments: [Message.Argument]
  private(set) var output = ""

  init(_ language: Language, _ bytes: [UInt8], _ arguments: [Message.Argument]) {
    self.language = language
    self.bytes = bytes
    self.arguments = arguments
  }

  /// - Parameter number: what `#` stands for, inside a plural.
  mutating func write(_ range: Range<Int>, number: String? = nil) {
    var scanner = MessageScanner(bytes, range, inPlural: number != nil)
    // A fault can't come: the file was checked when it was read.
    while let piece = try? scanner.next() {
      switch piece {
      case .literal(let literal): output += String(decoding: bytes[literal], as: UTF8.self)
      case .scalar(let scalar): output.unicodeScalars.append(scalar)
      case .number: output += number ?? ""
      case .placeholder(let placeholder): write(placeholder, number: number)
      }
    }
  }

  private mutating func write(_ placeholder: MessageScanner.Placeholder, number: String?) {
    guard let value = argument(placeholder.name) else {
      output += "{" + String(decoding: bytes[placeholder.name], as: UTF8.self) + "}"
      return
    }
    switch placeholder.kind {
    case .plain: output += language.text(value)
    case .capital: output += language.capitalised(language.text(value))
    case .date:
      let style = DateStyle(rawValue: String(decoding: bytes[placeholder.rest], as: UTF8.self)) ?? .long
      output += language.text(value, dates: style)
    case .plural: writePlural(value, placeholder.rest)
    case .select: writeSelected(value, placeholder.rest, number: number)
    }
  }

  private func argument(_ name: Range<Int>) -> Value? {
    arguments.first { $0.name.utf8.elementsEqual(bytes[name]) }?.value
  }

  private mutating func writePlural(_ value: Value, _ branches: Range<Int>) {
    let operands = PluralOperands(value)
    let category = operands.map { language.rules.plural($0) } ?? .other
    var scanner = MessageScanner(bytes, branches)
    var chosen: Range<Int>?
    while let branch = try? scanner.nextBranch() {
      let selector = bytes[branch.selector]
      if selector.first == UInt8(ascii: "=") {
        if let whole = operands?.whole, selector.dropFirst().elementsEqual(String(whole).utf8) {
          chosen = branch.text
          break
        }
      } else if selector.elementsEqual(category.rawValue.utf8)
        || (chosen == nil && selector.elementsEqual("other".utf8))
      {
        chosen = branch.text
      }
    }
    if let chosen { write(chosen, number: language.text(value)) }
  }

  private mutating func writeSelected(_ value: Value, _ branches: Range<Int>, number: String?) {
    let wanted = language.selector(of: value)
    var scanner = MessageScanner(bytes, branches)
    var other: Range<Int>?
    while let branch = try? scanner.nextBranch() {
      let selector = bytes[branch.selector]
      if selector.elementsEqual(wanted.utf8) {
        write(branch.text, number: number)
        return
      }
      if selector.elementsEqual("other".utf8) { other = branch.text }
    }
    if let other { write(other, number: number) }
  }
}
