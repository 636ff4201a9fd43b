import SitrepLanguage
import SitrepModel

/// Writes values of the report as JSON: fields in their order, two spaces a level, lists of plain values on one
/// line.
struct JSONWriter: ~Copyable {
  let language: Language
  private let year: Int
  private let written: WrittenItems?
  private var output = JSONBytes()
  private var indent = 0

  /// - Parameters:
  ///   - day: the report's.
  ///   - written: the items that other reports of a series wrote.
  init(language: Language, day: Day, written: WrittenItems?) {
    self.language = language.reporting(on: day)
    year = day.components.year
    self.written = written
  }

  /// One for a part of a list.
  private init(language: Language, year: Int, written: WrittenItems?, indent: Int) {
    (self.language, self.year, self.written, self.indent) = (language, year, written, indent)
  }

  /// Writes an object, and gives away what is written whenever a long list is in hand: its items are written on all
  /// cores, some hundred at a time, so that no more of a large report is held than that.
  mutating func write(_ object: ReportedObject, to receive: ([UInt8]) throws -> Void) throws {
    try write(object) { writer, value throws in
      guard case .list(let items) = value, items.holdsObjects, items.count > 2 * Self.itemsTogether
      else { return writer.write(value) }
      try writer.write(long: items, to: receive)
    }
    try receive(output.take())
  }

  /// How many items of a long list one core writes at a time.
  private static let itemsTogether = 32
  private static let itemsInHand = 1024

  private mutating func write(long items: ValueList, to receive: ([UInt8]) throws -> Void) throws {
    var type = ""
    if case .object(let object)? = items.first { type = object.typeName }
    written?.makeRoom(forListOf: items.count, type)
    output.append("[")
    for start in stride(from: 0, to: items.count, by: Self.itemsInHand) {
      try receive(output.take())
      for part in parts(of: items, start..<min(start + Self.itemsInHand, items.count), type) {
        try receive(part)
      }
    }
    output.appendNewline(indent: indent)
    output.append("]")
  }

  /// Some items of a long list, written on all cores; those that were written before are taken over.
  /// - Parameter type: what their type is called.
  private borrowing func parts(of items: ValueList, _ inHand: Range<Int>, _ type: String) -> [[UInt8]] {
    let (language, year, written, indent) = (language, year, written, indent + 2)
    let known = written?.list(of: type, inYear: year)
    let parts = inHand.mapPartsInParallel(grain: Self.itemsTogether) { part in
      var writer = JSONWriter(language: language, year: year, written: written, indent: indent)
      var new: [WrittenItems.Item] = []
      for index in part {
        if index > 0 { writer.output.append(",") }
        guard let known, case .object(let object) = items[index], let id = object.id else {
          writer.writeLine(items[index])
          continue
        }
        if let same = known[id], same.object == object {
          writer.output.append(same.bytes)
        } else {
          let start = writer.output.count
          writer.writeLine(items[index])
          new.append(WrittenItems.Item(id: id, object: object, bytes: writer.output.bytes(from: start)))
        }
      }
      return (bytes: writer.output.take(), new: new)
    }
    written?.add(parts.flatMap(\.new), of: type, inYear: year)
    return parts.map(\.bytes)
  }

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
      output.append(name: name)
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
    case .local, .quoted, .message, .range: output.append(string: language.text(value))
    case .list(let items): write(items)
    case .object(let object): write(object)
    }
  }

  private mutating func write(_ items: ValueList) {
    output.append("[")
    var isFirst = true
    // A list holds objects or plain values, never both.
    if items.holdsObjects && !items.isEmpty {
      indent += 2
      items.forEach { item in
        if !isFirst { output.append(",") }
        isFirst = false
        writeLine(item)
      }
      indent -= 2
      output.appendNewline(indent: indent)
    } else {
      items.forEach { item in
        if !isFirst { output.append(", ") }
        isFirst = false
        write(item)
      }
    }
    output.append("]")
  }

  /// Writes an object of a list on lines of its own.
  private mutating func writeLine(_ item: Value) {
    output.appendNewline(indent: indent)
    write(item)
  }
}
