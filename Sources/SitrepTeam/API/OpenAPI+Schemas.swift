import SitrepRender
import SitrepTables

extension OpenAPI {
  /// What is sent and answered, by name.
  static var schemas: [(String, JSONValue)] {
    [
      ("Report", object([], others: true)),
      (
        "Entries",
        object(
          [("rows", array(of: row)), ("key", text("By which rows that are sent again are known."))],
          required: ["rows"])
      ),
      ("Appended", object([("ids", array(of: text(nil)))], required: ["ids"])),
      (
        "Conflict",
        object(
          [
            ("error", text(nil)), ("row", whole), ("corrects", text(nil)), ("corrected_by", text(nil)),
            ("cells", object([], others: true)),
          ], required: ["error"], others: true)
      ),
      ("Refused", object([("error", text(nil)), ("problems", array(of: problem))], required: ["error"])),
      ("Error", object([("error", text(nil)), ("message", text(nil))], required: ["error"], others: true)),
    ]
  }

  private static var row: JSONValue {
    object(
      [
        (
          "table",
          .object([("type", .string("string")), ("enum", .array(SentRows.tables.map { .string($0.name) }))])
        ),
        (
          "cells",
          .object([
            ("type", .string("object")),
            ("description", .string("By name of the column, as the tables have them.")),
            (
              "additionalProperties",
              .object([("type", .array([.string("string"), .string("number"), .string("null")]))])
            ),
          ])
        ),
        ("corrects", text("The id of what it corrects.")),
        ("seen", text("The id of another's correction over which it stands.")),
      ], required: ["table", "cells"])
  }

  private static var problem: JSONValue {
    func optional(_ type: String) -> JSONValue {
      .object([("type", .array([.string(type), .string("null")]))])
    }
    return object(
      [
        ("code", text("The same in every language; docs/diagnostics.md lists all.")),
        ("severity", text(nil)), ("row", optional("integer")),
        ("column", optional("string")),
        ("problem", text(nil)), ("value", optional("string")), ("expected", optional("string")),
        ("suggestion", optional("string")),
      ], required: ["code", "severity", "problem"])
  }

  private static func object(
    _ members: [(String, JSONValue)], required: [String] = [], others: Bool = false
  ) -> JSONValue {
    .object([
      ("type", .string("object")), ("properties", .object(members)),
      ("required", .array(required.map(JSONValue.string))), ("additionalProperties", .boolean(others)),
    ])
  }

  private static func array(of items: JSONValue) -> JSONValue {
    .object([("type", .string("array")), ("items", items)])
  }

  private static func text(_ meaning: String?) -> JSONValue {
    .object(
      [("type", .string("string"))] + (meaning.map { [("description", JSONValue.string($0))] } ?? []))
  }

  private static var whole: JSONValue { .object([("type", .string("integer"))]) }
}
