import SitrepRender
import SitrepTables

/// What a cell may hold, in the words of JSON Schema.
enum CellJSONSchema {
  static func members(of kind: CellKind) -> [(String, JSONValue)] {
    switch kind {
    case .identifier: string(pattern: "^[^\\s/|]+$")
    case .reference, .name, .text, .zone: string()
    // YAML reads a bare year as a number.
    case .date: [("type", .array([.string("string"), .string("integer")])), comment("EDTF (ISO 8601-2)")]
    case .day: string(format: "date")
    case .moment: string() + [comment("a day, or a day and time (ISO 8601)")]
    case .quantity, .number: [("type", .array([.string("number"), .string("string")]))]
    case .choice(_, let values): [("enum", .array(values.map(JSONValue.string)))]
    case .openChoice(_, let known): string() + [("examples", .array(known.map(JSONValue.string)))]
    case .whole(let range):
      [
        ("type", .string("integer")), ("minimum", .integer(range.lowerBound)),
        ("maximum", .integer(range.upperBound)),
      ]
    case .decimal(let range):
      [
        ("type", .string("number")), ("minimum", .decimal(range.lowerBound)),
        ("maximum", .decimal(range.upperBound)),
      ]
    case .duration:
      [("type", .array([.string("string"), .string("integer")])), comment("ISO 8601, or days")]
    case .language: string(pattern: "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")
    case .country: string(pattern: "^[A-Z]{3}$")
    case .timeOfDay: string(pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$")
    case .list(let item):
      [
        (
          "anyOf",
          .array([
            .object([("type", .string("array")), ("items", .object(members(of: item)))]),
            .object(string() + [comment("several separated by |")]),
          ])
        )
      ]
    }
  }

  private static func string(pattern: String? = nil, format: String? = nil) -> [(String, JSONValue)] {
    [("type", .string("string"))]
      + [("pattern", pattern), ("format", format)].compactMap { name, value in
        value.map { (name, .string($0)) }
      }
  }

  private static func comment(_ text: String) -> (String, JSONValue) { ("$comment", .string(text)) }
}
