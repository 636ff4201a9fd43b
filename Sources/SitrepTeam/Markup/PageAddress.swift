import SitrepModel

/// The address of a page of ours: path segments and a query, percent-encoded when written, so that no id or text that a
/// person typed leads elsewhere.
package struct PageAddress: Sendable, Hashable {
  package private(set) var segments: [String]
  package private(set) var query: [(name: String, value: String)]
  /// The part of the page; blank for its start.
  private var fragment = ""
  private var isHere = false

  package init(_ segments: String..., query: [(name: String, value: String)] = []) {
    (self.segments, self.query) = (segments, query)
  }

  package init(segments: [String], query: [(name: String, value: String)] = []) {
    (self.segments, self.query) = (segments, query)
  }

  /// A part of the page on which the link stands.
  package init(here fragment: String) {
    (segments, query, self.fragment, isHere) = ([], [], fragment, true)
  }

  /// The same page, asked with one thing more; a blank value asks nothing.
  package func with(_ name: String, _ value: String) -> PageAddress {
    var address = self
    address.query.removeAll { $0.name == name }
    if !value.isEmpty { address.query.append((name, value)) }
    return address
  }

  package func at(_ fragment: String) -> PageAddress {
    var address = self
    address.fragment = fragment
    return address
  }

  package var text: String {
    var text = segments.isEmpty && !isHere ? "/" : ""
    for segment in segments { text += "/" + PercentCoding.encoded(segment) }
    for (index, part) in query.enumerated() {
      text +=
        (index == 0 ? "?" : "&") + PercentCoding.encoded(part.name) + "=" + PercentCoding.encoded(part.value)
    }
    return fragment.isEmpty ? text : text + "#" + PercentCoding.encoded(fragment)
  }

  package static func == (first: PageAddress, second: PageAddress) -> Bool { first.text == second.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
