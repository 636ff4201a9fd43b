/// The names in the braces of a text, those in the branches of its plurals and choices included: `{name}`,
/// `{when, date, short}`, `{count, plural, one {# row} other {# rows}}`, `{label, select, none {} other { ({label})}}`.
struct Placeholders {
  /// In the order in which they first stand, each once.
  private(set) var names: [String] = []

  /// - Throws: `DeclarationFault` for a brace or a quote that is not closed.
  init(in text: String) throws { try read(text[...]) }

  private mutating func read(_ text: Substring) throws {
    var rest = text
    while let sign = rest.first {
      let following = rest.dropFirst()
      if sign == "'", following.first == "{" || following.first == "}" {
        guard let end = following.firstIndex(of: "'") else {
          throw DeclarationFault("a quote that is not closed")
        }
        rest = following[following.index(after: end)...]
      } else if sign == "{" {
        let end = try closingBrace(in: rest)
        try readPlaceholder(following[..<end])
        rest = rest[rest.index(after: end)...]
      } else {
        rest = following
      }
    }
  }

  private mutating func readPlaceholder(_ content: Substring) throws {
    let parts = content.split(separator: ",", maxSplits: 2)
    let name = parts.first.map(trimmed) ?? ""
    if !names.contains(name) { names.append(name) }
    guard parts.count == 3, ["plural", "select"].contains(trimmed(parts[1])) else { return }
    var branches = parts[2]
    while let start = branches.firstIndex(of: "{") {
      let end = try closingBrace(in: branches[start...])
      try read(branches[branches.index(after: start)..<end])
      branches = branches[branches.index(after: end)...]
    }
  }
}

/// Where the brace that the text begins with is closed.
/// - Throws: `DeclarationFault` where it is not.
func closingBrace(in text: Substring) throws -> Substring.Index {
  var depth = 0
  for index in text.indices {
    if text[index] == "{" { depth += 1 }
    if text[index] == "}" { depth -= 1 }
    if depth == 0 { return index }
  }
  throw DeclarationFault("a brace that is not closed")
}
