import SitrepModel

/// The published shape of the report's JSON.
package enum ReportSchema {
  /// A JSON Schema (draft 2020-12).
  package static func json() -> [UInt8] {
    let types = reportTypes()
    let definitions = types.dropFirst().map { ($0.name, definition(of: $0)) }
    let root = types.first.map(definition(of:)) ?? .object([])
    guard case .object(let members) = root else { return [] }
    let schema = JSONValue.object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string("Situation report")),
      ] + members + [("$defs", .object(definitions))])
    return schema.bytes() + [UInt8(ascii: "\n")]
  }

  private static func definition(of type: ReportedType) -> JSONValue {
    let fields = type.fields()
    return .object([
      ("type", .string("object")),
      ("properties", .object(fields.map { ($0.name, property($0)) })),
      ("required", .array(fields.map { .string($0.name) })),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private static func property(_ field: FieldDescription) -> JSONValue {
    let unit = field.unit.map { " Unit: \($0)." } ?? ""
    return .object([("description", .string(field.meaning + unit))] + members(of: field.type))
  }

  private static func members(of type: FieldType) -> [(String, JSONValue)] {
    switch type {
    case .flag: [("type", .string("boolean"))]
    case .whole: [("type", .string("integer"))]
    case .amount, .decimal: [("type", .string("number"))]
    case .quantity: [("type", .array([.string("number"), .string("string")]))]
    case .text, .openCode, .message: [("type", .string("string"))]
    case .localText: [("type", .array([.string("string"), .string("null")]))]
    case .code(_, let values): [("type", .string("string")), ("enum", .array(values.map(JSONValue.string)))]
    case .day: [("type", .string("string")), ("format", .string("date"))]
    case .date: [("type", .string("string")), ("$comment", .string("EDTF (ISO 8601-2), levels 0 and 1"))]
    case .moment: [("type", .string("string")), ("format", .string("date-time"))]
    case .list(let item): [("type", .string("array")), ("items", .object(members(of: item)))]
    case .object(let object): [("$ref", .string("#/$defs/\(object.name)"))]
    case .optional(let inner):
      [("anyOf", .array([.object(members(of: inner)), .object([("type", .string("null"))])]))]
    }
  }
}
