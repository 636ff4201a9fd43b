/// A value of a JSON text, as it was read; members and items keep their order.
package enum JSONItem: Sendable {
  /// With the line that it begins in, from 1.
  case object([(name: String, item: JSONItem)], line: Int)
  case list([JSONItem])
  case text(String)
  /// A number without a fraction or an exponent.
  case whole(Int)
  /// Any other number, and a whole one that is too large.
  case decimal(Double)
  case flag(Bool)
  case null

  /// The member of an object; nil where there is none of the name, or it is no object.
  package subscript(name: String) -> JSONItem? {
    guard case .object(let members, _) = self else { return nil }
    return members.first { $0.name == name }?.item
  }

  package var list: [JSONItem]? { if case .list(let items) = self { items } else { nil } }
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  package var number: Double? {
    switch self {
    case .whole(let number): Double(number)
    case .decimal(let number): number
    default: nil
    }
  }

  /// The line that an object begins in, from 1; 0 of anything else.
  package var line: Int { if case .object(_, let line) = self { line } else { 0 } }
}
