import Foundation
import SitrepTables
import SitrepTestSupport
import Testing

@testable import SitrepKit

@Suite("Schema")
struct SchemaTests {
  static func parsed(_ name: String?) throws -> [String: Any] {
    let json = try Schema.json(name)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  @Test("every table, the profile and the report have a schema that is JSON", arguments: Schema.names)
  func each(name: String) throws {
    let schema = try Self.parsed(name)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let type = ["operation": "object", "report": "object", "indicators": "string"][name] ?? "array"
    #expect(schema["type"] as? String == type)
  }

  @Test("the schema of a table names each of its columns, and requires those that reading requires")
  func columns() throws {
    for table in TableSchema.all {
      let items = try #require(try Self.parsed(table.name)["items"] as? [String: Any])
      let properties = try #require(items["properties"] as? [String: Any])
      #expect(Set(properties.keys) == Set(table.columns.map(\.name)), "\(table.name)")
      // A text may stand in columns for each language instead.
      let required = table.columns.filter { $0.isRequired && $0.languages != .onlyEach }
      #expect(Set(items["required"] as? [String] ?? []) == Set(required.map(\.name)), "\(table.name)")
    }
  }

  @Test("dotted keys of the profile are mappings in mappings")
  func profile() throws {
    let properties = try #require(try Self.parsed("operation")["properties"] as? [String: Any])
    let reporter = try #require(properties["reporter"] as? [String: Any])
    #expect((reporter["properties"] as? [String: Any])?.keys.sorted() == ["contact_role", "organisation"])
    let required = try Self.parsed("operation")["required"] as? [String]
    #expect(required?.contains("first_report") == true)
    #expect(properties.keys.allSatisfy { !$0.contains(".") })
  }

  @Test("the whole schema has a member for each table")
  func whole() throws {
    let properties = try #require(try Self.parsed(nil)["properties"] as? [String: Any])
    #expect(Set(properties.keys) == Set(Schema.names).subtracting(["report", "indicators"]))
  }

  @Test(
    "the committed pages say what the program knows",
    arguments: [
      (nil, "docs/data-dictionary.md"), ("report", "docs/report-fields.md"),
      ("indicators", "docs/indicators.md"),
    ])
  func documentation(name: String?, path: String) throws {
    try expectGolden(try Schema.markdown(name), at: "\(Project.root)/\(path)")
  }

  @Test("the committed page of problems lists those that are declared")
  func problems() throws {
    try expectGolden(ProblemDictionary.markdown(), at: "\(Project.root)/docs/diagnostics.md")
  }

  @Test("the committed JSON Schemas are those that the program writes, of the folder and of each part")
  func committedSchemas() throws {
    try expectGolden(try Schema.json(nil), at: "\(Project.root)/docs/schema/folder.json")
    for name in Schema.names {
      try expectGolden(try Schema.json(name), at: "\(Project.root)/docs/schema/\(name).json")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(Project.root)/docs/schema")
    #expect(Set(files) == Set((Schema.names + ["folder"]).map { "\($0).json" }))
  }

  @Test("a bar in a text does not end its cell")
  func bars() throws {
    let lines = try Schema.markdown("places").split(separator: "\n").filter { $0.hasPrefix("| `") }
    #expect(lines.allSatisfy { $0.replacing("\\|", with: "").split(separator: "|").count == 5 })
  }

  @Test("an unknown table is a wrong request")
  func unknown() {
    let error = #expect(throws: SitrepError.self) { try Schema.json("estimats") }
    #expect(error?.exitCode == 2)
    #expect(error?.description == "error: unknown table \"estimats\" (did you mean \"estimates\"?)")
  }
}
