import SitrepRender

/// The description of what programs ask (OpenAPI 3.1), made from the routes themselves.
struct OpenAPI {
  private let routes: [Route]

  init(_ routes: [Route]) {
    self.routes = routes
  }

  var document: JSONValue {
    let paths = routes.compactMap { route in
      route.description.map { (route.pattern.description, Self.operation(route, $0)) }
    }
    return .object([
      ("openapi", .string("3.1.0")),
      (
        "info",
        .object([
          ("title", .string("Sitrep")), ("version", .string("1")),
          ("description", .string("Reports of an operation, and rows for its tables.")),
        ])
      ),
      ("paths", .object(paths)),
      (
        "components",
        .object([
          ("schemas", .object(Self.schemas)),
          (
            "securitySchemes",
            .object([
              ("token", .object([("type", .string("http")), ("scheme", .string("bearer"))]))
            ])
          ),
        ])
      ),
      ("security", .array([.object([("token", .array([]))])])),
    ])
  }

  private static func operation(_ route: Route, _ description: RouteDescription) -> JSONValue {
    let inPath = route.pattern.parameters.map { name in
      parameter(
        name, in: "path", isRequired: true, meaning: "The operation's id.", pattern: nil, example: nil)
    }
    let inQuery = description.query.map {
      parameter(
        $0.name, in: "query", isRequired: $0.isRequired, meaning: $0.meaning, pattern: $0.pattern,
        example: $0.example)
    }
    var members: [(String, JSONValue)] = [
      ("operationId", .string(description.name)), ("summary", .string(description.summary)),
      ("parameters", .array(inPath + inQuery)),
    ]
    if let body = description.body {
      members.append(
        ("requestBody", .object([("required", .boolean(true)), ("content", content(body))])))
    }
    let refusals = description.body == nil ? Self.refusals : Self.refusals + Self.bodyRefusals
    let answers = (description.answers + refusals).sorted { $0.status < $1.status }
    members.append(
      (
        "responses",
        .object(
          answers.map { answer in
            (
              String(answer.status),
              .object([("description", .string(answer.meaning)), ("content", content(answer.schema))])
            )
          })
      ))
    return .object([(route.method.rawValue.lowercased(), .object(members))])
  }

  /// What every request may be answered besides.
  private static let refusals: [RouteDescription.Answer] =
    [
      (400, "The request is malformed, or asks for what there is not."),
      (401, "No token, or one that is unknown."),
      (403, "The token has not the right."), (404, "No such operation."),
      (405, "Nothing is asked there by that method."),
      (414, "The address is too long."), (431, "The headers are too large."),
      (503, "The store does not answer, or too many ask at once: ask again a little later."),
    ].map { .init(status: $0.0, meaning: $0.1, schema: "Error") }

  private static let bodyRefusals: [RouteDescription.Answer] =
    [(413, "The body is too large."), (415, "The body is no JSON.")]
    .map { .init(status: $0.0, meaning: $0.1, schema: "Error") }

  private static func parameter(
    _ name: String, in place: String, isRequired: Bool, meaning: String, pattern: String?, example: String?
  ) -> JSONValue {
    var schema: [(String, JSONValue)] = [("type", .string("string"))]
    if let pattern { schema.append(("pattern", .string(pattern))) }
    return .object(
      [
        ("name", .string(name)), ("in", .string(place)), ("required", .boolean(isRequired)),
        ("description", .string(meaning)), ("schema", .object(schema)),
      ] + (example.map { [("example", .string($0))] } ?? []))
  }

  private static func content(_ schema: String) -> JSONValue {
    .object([
      (
        "application/json",
        .object([("schema", .object([("$ref", .string("#/components/schemas/\(schema)"))]))])
      )
    ])
  }
}
