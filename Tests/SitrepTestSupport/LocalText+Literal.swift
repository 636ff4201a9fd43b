import SitrepModel

/// A name that stands in every language, as fixtures write it.
extension LocalText: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(inAll: text) }
}
