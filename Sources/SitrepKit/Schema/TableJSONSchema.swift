import SitrepModel
import SitrepRender
import SitrepTables

/// The JSON Schema (draft 2020-12) of tables as YAML or JSON hold them: a list of mappings, the profile one
/// mapping.
enum TableJSONSchema {
  static let dialect = ("$schema", JSONValue.string("https://json-schema.org/draft/2020-12/schema"))

  /// A whole folder: a member for each table.
  static func ofFolder(_ tables: [TableSchema]) -> JSONValue {
    .object([
      dialect, ("title", .string("Operation")), ("type", .string("object")),
      ("properties", .object(tables.map { ($0.name, schema($0)) })),
      ("required", .array([.string(TableSchema.profile.name)])), ("additionalProperties", .boolean(false)),
    ])
  }

  static func document(_ table: TableSchema) -> JSONValue {
    guard case .object(let members) = schema(table) else { return .object([]) }
    return .object([dialect, ("title", .string(table.name))] + members)
  }

  private static func schema(_ table: TableSchema) -> JSONValue {
    let description = ("description", JSONValue.string(table.meaning))
    if table.name == TableSchema.profile.name {
      return .object([description] + ProfileJSONSchema.members(table.columns))
    }
    let row = object(
      table.columns.map(property), required: table.columns.filter(\.isRequired).compactMap(requiredName),
      patterns: table.columns.filter { $0.languages != .none }.map { ("^\($0.name)_[a-z]{2,3}$", text) })
    return .object([description, ("type", .string("array")), ("items", row)])
  }

  static func object(
    _ properties: [(String, JSONValue)], required: [String], patterns: [(String, JSONValue)] = []
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [("type", .string("object")), ("properties", .object(properties))]
    if !patterns.isEmpty { members.append(("patternProperties", .object(patterns))) }
    if !required.isEmpty { members.append(("required", .array(required.map(JSONValue.string)))) }
    return .object(members + [("additionalProperties", .boolean(false))])
  }

  private static func property(of column: Column) -> (String, JSONValue) {
    // One that must be there is a text of its own, whatever stands beside it for languages.
    let isOneText = column.languages == .none || column.languages == .alsoEach && column.isRequired
    return (column.name, isOneText ? property(column) : text(column))
  }

  /// A text, or a mapping from languages to texts; a column for each language may stand beside it.
  static func text(_ column: Column) -> JSONValue {
    .object([
      ("description", .string(column.meaning)),
      ("type", .array(["string", "object", "null"].map(JSONValue.string))),
      ("additionalProperties", text),
    ])
  }

  private static func requiredName(_ column: Column) -> String? {
    column.languages == .onlyEach ? nil : column.name
  }

  static func property(_ column: Column) -> JSONValue {
    let blank = column.blankMeaning.map { " Blank: \($0)." } ?? ""
    let value = CellJSONSchema.members(of: column.kind)
    let kind = column.isRequired ? .object(value) : orNull(value)
    guard case .object(let members) = kind else { return kind }
    let example = column.example.isEmpty ? [] : [("examples", JSONValue.array([.string(column.example)]))]
    return .object([("description", .string(column.meaning + blank))] + members + example)
  }

  private static func orNull(_ members: [(String, JSONValue)]) -> JSONValue {
    .object([("anyOf", .array([.object(members), .object([("type", .string("null"))])]))])
  }

  static let text = JSONValue.object([("type", .array([.string("string"), .string("null")]))])
}
