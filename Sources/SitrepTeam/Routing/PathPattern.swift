/// A path with names where its parts may differ: `/records/{id}`.
package struct PathPattern: Sendable, Hashable, ExpressibleByStringLiteral, CustomStringConvertible {
  private enum Part: Sendable, Hashable {
    case text(String)
    case any(String)
  }

  private let parts: [Part]
  package let description: String

  package init(stringLiteral text: String) {
    description = text
    parts = text.split(separator: "/").map { part in
      part.hasPrefix("{") && part.hasSuffix("}")
        ? .any(String(part.dropFirst().dropLast())) : .text(String(part))
    }
  }

  /// The names in it, in their order.
  package var parameters: [String] {
    parts.compactMap { if case .any(let name) = $0 { name } else { nil } }
  }

  var length: Int { parts.count }

  /// How many parts stand as they are: of two patterns that match, the one with more is meant.
  var textCount: Int { parts.count - parameters.count }

  /// What stands where names are; nil where the path is another.
  package func match(_ path: [String]) -> [String: String]? {
    guard path.count == parts.count else { return nil }
    for (part, text) in zip(parts, path) {
      if case .text(let expected) = part, expected != text { return nil }
    }
    return zip(parts, path).reduce(into: [:]) { values, pair in
      if case .any(let name) = pair.0 { values[name] = pair.1 }
    }
  }
}
