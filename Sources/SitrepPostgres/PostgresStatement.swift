/// A statement with the name under which a server keeps it prepared.
struct PostgresStatement: Sendable {
  let name: String
  let sql: String

  init(_ name: String, _ sql: String) {
    self.name = name
    self.sql = sql
  }
}

/// Texts as one array of PostgreSQL's: `{"a","b \"c\""}`.
func arrayLiteral(_ texts: [String]) -> String {
  var literal = "{"
  for (index, text) in texts.enumerated() {
    literal += index > 0 ? ",\"" : "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" || scalar == "\\" { literal += "\\" }
      // No text of the server's can hold it; the cells have it escaped.
      literal.unicodeScalars.append(scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    literal += "\""
  }
  return literal + "}"
}
