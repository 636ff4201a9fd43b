import SitrepLanguage
import SitrepModel
import SitrepRender
import SitrepTemplates
import SitrepTestSupport

/// What the cases of Mustache's specification fill their templates with: one type that has every name they use.
struct SpecContext: Reported {
  var values: [String: Value] = [:]

  init(_ values: [String: Value] = [:]) {
    self.values = values
  }

  static let typeName = "context"

  static let fields: [Field<SpecContext>] =
    ["subject", "forbidden", "string", "text", "name", "two", "data", "value", "item", "n", "foo", "content"]
    .map {
      field($0, .text)
    }
    + ["boolean", "bool", "section", "isTrue", "isFalse"].map { field($0, .flag) }
    + ["mph", "one", "number"].map { field($0, .whole) }
    + [
      field("power", .decimal), field("ratio", .amount), field("day", .day), field("null", .optional(.text)),
    ]
    + [field("label", .code(Label.self)), field("message", .message), field("local", .localText)]
    + ["list", "tops"].map { field($0, .objects(SpecContext.self)) }
    + ["names", "sections"].map { field($0, .list(.text)) }
    + [field("numbers", .list(.whole)), field("lists", .list(.list(.text)))]
    + ["context", "person", "a", "b", "c", "d", "e"].map { field($0, .object(SpecContext.self)) }
    + [field("missing", .optional(.object(SpecContext.self)))]

  private static func field(_ name: String, _ type: FieldType) -> Field<SpecContext> {
    Field(name, type, "A name of the specification.") { $0.values[name] ?? .none }
  }

  var asValue: Value { .object(ReportedObject(self)) }
}

extension Value {
  static func context(_ values: [String: Value] = [:]) -> Value { SpecContext(values).asValue }
}

/// Renders `template` with `partials`, all of them files of a folder of their own.
func rendered(
  _ template: String, _ values: [String: Value] = [:], partials: [String: String] = [:],
  escaping: OutputEscaping = .html, allowsRaw: Bool = true, fragments: [String: String] = [:]
) throws -> String {
  try withTemplate(
    template, partials: partials, escaping: escaping, allowsRaw: allowsRaw, fragments: fragments
  ) {
    String(decoding: try $0.render(SpecContext(values)) { name, _ in fragments[name] ?? "" }, as: UTF8.self)
  }
}

func withTemplate<Result>(
  _ template: String, partials: [String: String] = [:], escaping: OutputEscaping = .html,
  allowsRaw: Bool = true, fragments: [String: String] = [:], others: [TemplateFragment] = [],
  _ body: (Template) throws -> Result
) throws -> Result {
  try withTemporaryFolder { folder in
    try folder.write(template, to: "report/spec/main.txt")
    for (name, text) in partials { try folder.write(text, to: "report/spec/\(name).txt") }
    let templates = TemplateFolder(overrides: [folder.path])
    return try body(
      Template(
        "main", of: SpecContext.self, folder: "report/spec", fileExtension: "txt", templates: templates,
        language: Language("en", templates: templates), escaping: escaping,
        fragments: fragments.keys.sorted().map { TemplateFragment($0, of: SpecContext.self, "") } + others,
        allowsRaw: allowsRaw))
  }
}
