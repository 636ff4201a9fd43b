import SitrepLanguage
import SitrepModel

/// Writes values of the report as JSON: fields in their order, two spaces a level, lists of plain values on one
/// line.
struct JSONWriter: ~Copyable {
  let language: Language
  private var output = JSONBytes()
  private var indent: Int

  init(language: Language, indent: Int = 0) {
    self.language = language
    self.indent = indent
  }

  /// Writes an object, and gives away what is written whenever a long list is in hand: its items are written on all
  /// cores, some hundred at a time, so that no more of a large report is held than that.
  mutating func write(_ object: ReportedObject, to receive: ([UInt8]) throws -> Void) throws {
    try write(object) { writer, value throws in
      guard case .list(let items) = value, items.count > Self.itemsInHand else { return writer.write(value) }
      try writer.write(long: items, to: receive)
    }
    try receive(output.take())
  }

  private static let itemsInHand = 512

  private mutating func write(long items: [Value], to receive: ([UInt8]) throws -> Void) throws {
    let (language, indent) = (language, indent)
    output.append("[")
    for start in stride(from: 0, to: items.count, by: Self.itemsInHand * 8) {
      try receive(output.take())
      let inHand = start..<min(start + Self.itemsInHand * 8, items.count)
      let parts = inHand.mapPartsInParallel(grain: Self.itemsInHand / 4) { part in
        var writer = JSONWriter(language: language, indent: indent + 2)
        for index in part { writer.write(item: items[index], isFirst: index == 0) }
        return writer.take()
      }
      for part in parts { try receive(part) }
    }
    output.appendNewline(indent: indent)
    output.append("]")
  }

  private mutating func take() -> [UInt8] { output.take() }

  private mutating func write(_ object: ReportedObject) {
    write(object) { $0.write($1) }
  }

  private mutating func write(
    _ object: ReportedObject, _ writeValue: (inout Self, Value) throws -> Void
  ) rethrows {
    output.append("{")
    indent += 2
    var isFirst = true
    try object.forEachField { name, value in
      if !isFirst { output.append(",") }
      isFirst = false
      output.appendNewline(indent: indent)
      output.append(string: name)
      output.append(": ")
      try writeValue(&self, value)
    }
    indent -= 2
    if !isFirst { output.appendNewline(indent: indent) }
    output.append("}")
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .none: output.append("null")
    case .flag(let flag): output.append(flag ? "true" : "false")
    case .whole(let number): output.append(number)
    case .amount(let amount):
      if let whole = amount.whole { output.append(whole) } else { output.append(plain: amount.description) }
    case .decimal(let decimal): output.append(plain: decimal.isFinite ? decimal.description : "null")
    case .text(let text): output.append(string: text)
    case .code(let code): output.append(string: code.value)
    case .day(let day): output.append(string: day.description)
    case .date(let date): output.append(string: date.description)
    case .moment(let moment): output.append(string: moment.description)
    case .local(let text) where text.isEmpty: output.append("null")
    case .local, .message, .range: output.append(string: language.text(value))
    case .list(let items): write(items)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ items: [Value]) {
    output.append("[")
    // A list holds objects or plain values, never both.
    if case .object? = items.first {
      indent += 2
      for (index, item) in items.enumerated() { write(item: item, isFirst: index == 0) }
      indent -= 2
      output.appendNewline(indent: indent)
    } else {
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(", ") }
        write(item)
      }
    }
    output.append("]")
  }

  /// Writes an object of a list on lines of its own.
  private mutating func write(item: Value, isFirst: Bool) {
    if !isFirst { output.append(",") }
    output.appendNewline(indent: indent)
    write(item)
  }
}
