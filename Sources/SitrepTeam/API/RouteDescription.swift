/// What a route for programs takes and gives, as OpenAPI tells it.
package struct RouteDescription: Sendable {
  let name: String
  /// One sentence.
  let summary: String
  var query: [Parameter] = []
  /// The name of the schema of the body; nil where there is none.
  var body: String?
  /// What stands behind each status, by the name of its schema.
  var answers: [Answer]

  struct Parameter: Sendable {
    let name: String
    var isRequired = false
    let meaning: String
    let example: String
    /// What it must look like, as a regular expression; nil for any text.
    var pattern: String?
  }

  struct Answer: Sendable {
    let status: Int
    let meaning: String
    let schema: String
  }
}
