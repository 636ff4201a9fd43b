/// One field of a type of the report: declared once, it is a name in JSON and its schema, a column of a sheet, a
/// line of the dictionary and a name that templates know; and what it holds is found by those who go through a report.
package struct Field<Owner: Sendable>: Sendable {
  package let description: FieldDescription
  package let value: @Sendable (Owner) -> Value
  let content: Content

  /// What those who go through a report find in a field.
  enum Content: Sendable {
    /// Nothing: a value, or what stands in other fields.
    case value
    /// Words that a language may lack.
    case told(@Sendable (Owner, _ language: String) -> Bool)
    /// Ids of records that are shown or rested on.
    case records(@Sendable (Owner, (String) -> Void) -> Void)
    case parts(Parts<Owner>)
  }

  /// - Parameters:
  ///   - meaning: what it says, in one sentence, for the dictionary.
  ///   - unit: persons, days, degrees …; nil where there is none.
  ///   - hxl: the HXL tag of the column, where one fits.
  init(
    _ name: String, _ type: FieldType, _ meaning: String, unit: String? = nil, hxl: String? = nil,
    holding content: Content, value: @escaping @Sendable (Owner) -> Value
  ) {
    description = FieldDescription(name: name, type: type, meaning: meaning, unit: unit, hxl: hxl)
    self.content = content
    self.value = value
  }

  package init(
    _ name: String, _ type: FieldType, _ meaning: String, unit: String? = nil, hxl: String? = nil,
    value: @escaping @Sendable (Owner) -> Value
  ) {
    self.init(name, type, meaning, unit: unit, hxl: hxl, holding: .value, value: value)
  }

  package var name: String { description.name }
}

package struct FieldDescription: Sendable {
  package let name: String
  package let type: FieldType
  package let meaning: String
  package let unit: String?
  package let hxl: String?
}

/// What a field can hold; any field may also be null where it says so.
package indirect enum FieldType: Sendable {
  case flag
  case whole
  case amount
  /// A number where a point was said, else the words.
  case quantity
  case decimal
  case text
  case localText
  /// A closed list: the vocabulary and its codes.
  case code(vocabulary: String, values: [String])
  /// An open list.
  case openCode(vocabulary: String)
  case day
  case date
  case moment
  case message
  case list(FieldType)
  case object(ReportedType)
  case optional(FieldType)

  package static func code<List: Coded>(_ list: List.Type) -> FieldType {
    .code(vocabulary: list.vocabulary, values: list.codes)
  }

  package static func object<Item: Reported>(_ item: Item.Type) -> FieldType { .object(ReportedType(item)) }
  package static func objects<Item: Reported>(_ item: Item.Type) -> FieldType {
    .list(.object(ReportedType(item)))
  }
}

/// A type of the report value.
package protocol Reported: Hashable, Sendable {
  /// What schemas and the dictionary call it: `figure`.
  static var typeName: String { get }
  static var fields: [Field<Self>] { get }
  /// The fields whose parts come first on a page, in its order; the others follow in theirs.
  static var pageOrder: [String] { get }
  /// How its caveats are reached; nil where it carries none. What is `Marked` has it from that.
  static var marking: Marking<Self>? { get }

  // Requirements, so that each type has its own, made for it by the compiler: they are asked of every field of every
  // record.

  /// Calls `body` with the name and the value of each field in order.
  func forEachField(_ body: (_ name: String, Value) throws -> Void) rethrows
  /// The value of the field with this index.
  func value(at index: Int) -> Value
  func isSame(as other: any Reported) -> Bool
}

extension Reported {
  package static var pageOrder: [String] { [] }
  package static var marking: Marking<Self>? { nil }

  package func forEachField(_ body: (_ name: String, Value) throws -> Void) rethrows {
    // In place: going through the fields themselves would copy each with all that describes it.
    try Self.fields.withUnsafeBufferPointer { fields in
      for index in fields.indices { try body(fields[index].description.name, fields[index].value(self)) }
    }
  }

  package func value(at index: Int) -> Value {
    Self.fields.withUnsafeBufferPointer { $0[index].value(self) }
  }

  package func isSame(as other: any Reported) -> Bool {
    guard let other = other as? Self else { return false }
    return self == other
  }
}

/// A type of the report, by its name and its fields' descriptions.
package struct ReportedType: Sendable {
  package let name: String
  package let fields: @Sendable () -> [FieldDescription]

  package init<Item: Reported>(_ item: Item.Type) {
    name = item.typeName
    fields = { item.fields.map(\.description) }
  }
}

/// A value of the report with its fields, whatever its type.
package struct ReportedObject: Hashable, Sendable {
  package let item: any Reported

  package init(_ item: some Reported) {
    self.item = item
  }

  /// What its type is called.
  package var typeName: String { type(of: item).typeName }

  /// The first field, where it is a text: the id of what is told, within a list.
  package var id: String? {
    if case .text(let id) = item.value(at: 0) { id } else { nil }
  }

  /// Calls `body` with the name and the value of each field in order.
  package func forEachField(_ body: (_ name: String, Value) throws -> Void) rethrows {
    try item.forEachField(body)
  }

  /// The value of a field, or nil where the type has no such field.
  package func value(of name: String) -> Value? {
    Self.find(name, in: item)
  }

  private static func find<Item: Reported>(_ name: String, in item: Item) -> Value? {
    Item.fields.first { $0.name == name }?.value(item)
  }

  package static func == (first: ReportedObject, second: ReportedObject) -> Bool {
    first.item.isSame(as: second.item)
  }

  package func hash(into hasher: inout Hasher) {
    item.hash(into: &hasher)
  }
}
