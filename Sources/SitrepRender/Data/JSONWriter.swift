import SitrepLanguage
import SitrepModel

/// Writes values of the report as JSON: fields in their order, two spaces a level, lists of plain values on one
/// line.
struct JSONWriter {
  let language: Language
  private(set) var output: [UInt8] = []
  private var indent = 0

  init(language: Language) {
    self.language = language
  }

  mutating func write(_ object: ReportedObject) {
    output.append(UInt8(ascii: "{"))
    indent += 2
    var isFirst = true
    object.forEachField { field, value in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      appendNewline(indent: indent, to: &output)
      appendJSON(field.name, to: &output)
      output.append(contentsOf: ": ".utf8)
      write(value)
    }
    indent -= 2
    if !isFirst { appendNewline(indent: indent, to: &output) }
    output.append(UInt8(ascii: "}"))
  }

  private mutating func write(_ value: Value) {
    switch value {
    case .none: append("null")
    case .flag(let flag): append(flag ? "true" : "false")
    case .whole(let number): append(String(number))
    case .amount(let amount): append(amount.description)
    case .decimal(let decimal): append(decimal.isFinite ? decimal.description : "null")
    case .text(let text): appendJSON(text, to: &output)
    case .code(let code): appendJSON(code.value, to: &output)
    case .day(let day): appendJSON(day.description, to: &output)
    case .date(let date): appendJSON(date.description, to: &output)
    case .moment(let moment): appendJSON(moment.description, to: &output)
    case .local(let text) where text.isEmpty: append("null")
    case .local, .message, .range: appendJSON(language.text(value), to: &output)
    case .list(let items): write(items)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ items: [Value]) {
    let holdsObjects = items.contains { if case .object = $0 { true } else { false } }
    output.append(UInt8(ascii: "["))
    if holdsObjects { indent += 2 }
    for (index, item) in items.enumerated() {
      if index > 0 { append(holdsObjects ? "," : ", ") }
      if holdsObjects { appendNewline(indent: indent, to: &output) }
      write(item)
    }
    if holdsObjects {
      indent -= 2
      appendNewline(indent: indent, to: &output)
    }
    output.append(UInt8(ascii: "]"))
  }

  private mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }
}
