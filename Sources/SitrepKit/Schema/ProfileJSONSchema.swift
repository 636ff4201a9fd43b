import SitrepRender
import SitrepTables

/// The JSON Schema of `operation.yaml`, whose dotted keys are mappings in mappings.
enum ProfileJSONSchema {
  static func members(_ columns: [Column]) -> [(String, JSONValue)] {
    var groups: [(name: String, columns: [Column])] = []
    for column in columns {
      let name = String(column.name.prefix { $0 != "." })
      if groups.last?.name == name {
        groups[groups.count - 1].columns.append(column)
      } else {
        groups.append((name, [column]))
      }
    }
    let required = groups.filter { !$0.columns[0].name.contains(".") && $0.columns[0].isRequired }.map(\.name)
    let changing = groups.filter { !ProfileKey.fixed.contains($0.name) }
    let schema = TableJSONSchema.object(
      groups.map { name, columns in
        (name, name == "changes" ? changes(columns, of: changing) : group(name, columns))
      }, required: required)
    return if case .object(let members) = schema { members } else { [] }
  }

  private static func group(_ name: String, _ columns: [Column]) -> JSONValue {
    switch name {
    case "indicators": .object(mapping(to: inner(columns.filter { $0.name != "indicators.id" })))
    case "topics":
      .object(mapping(to: columns.first { $0.name == "topics.name" }.map(value) ?? TableJSONSchema.text))
    case "clocks":
      .object(mapping(to: columns.first { $0.name == "clocks.timezone" }.map(value) ?? TableJSONSchema.text))
    case "totals": .object([("type", .string("array")), ("items", inner(columns))])
    case "freshness_days": alsoByIndicator(columns[0])
    default: columns[0].name.contains(".") ? inner(columns) : value(columns[0])
    }
  }

  /// A list, each item of which says from when, and any of the keys that may change.
  private static func changes(
    _ columns: [Column], of groups: [(name: String, columns: [Column])]
  ) -> JSONValue {
    let item = TableJSONSchema.object(
      columns.map { (key($0), value($0)) } + groups.map { ($0.name, group($0.name, $0.columns)) },
      required: columns.map(key))
    return .object([("type", .string("array")), ("items", item)])
  }

  private static func key(_ column: Column) -> String {
    String(column.name.drop { $0 != "." }.dropFirst())
  }

  private static func inner(_ columns: [Column]) -> JSONValue {
    TableJSONSchema.object(
      columns.map { (key($0), value($0)) }, required: columns.filter(\.isRequired).map(key))
  }

  private static func value(_ column: Column) -> JSONValue {
    column.languages == .none ? TableJSONSchema.property(column) : TableJSONSchema.text(column)
  }

  /// One number for all, or one for each indicator that is named, with `default` for the others.
  private static func alsoByIndicator(_ column: Column) -> JSONValue {
    let days = JSONValue.object(CellJSONSchema.members(of: column.kind))
    return .object([
      ("description", .string(column.meaning)), ("anyOf", .array([days, .object(mapping(to: days))])),
    ])
  }

  private static func mapping(to value: JSONValue) -> [(String, JSONValue)] {
    [("type", .string("object")), ("additionalProperties", value)]
  }
}
