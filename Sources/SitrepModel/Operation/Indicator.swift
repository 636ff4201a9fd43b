/// What is counted: what an operation says of it, and what the catalogue says where the operation does not.
package struct Indicator: Sendable, Hashable {
  package var id: String
  package var name: LocalText
  /// For the head of a column.
  package var short = LocalText()
  /// The noun behind a number, by plural form: "person killed", "people killed". A language that tells more forms
  /// apart than one from many has the others too.
  package var one = LocalText()
  package var two = LocalText()
  package var few = LocalText()
  package var many = LocalText()
  package var other = LocalText()
  package var role: IndicatorRole
  /// How and in what it is usually counted; nil is as a number present, and in persons.
  package var measure: Measure?
  package var unit: String?
  package var sector: Sector?
  /// Hashtag and attributes by HXL 1.1.
  package var hxl: String?
  /// What comes first in a report: lower before higher.
  package var order = Int.max

  package init(id: String, name: LocalText, role: IndicatorRole) {
    self.id = id
    self.name = name
    self.role = role
  }
}

extension Indicator? {
  /// Whether its number needs no word on what kind it is: the dead are those so far, the displaced those now, as are those
  /// of an indicator that nobody describes.
  package func isUsual(_ measure: Measure) -> Bool { measure == self?.measure ?? .stock }
}

/// The indicators that every operation knows, by id.
package struct IndicatorCatalogue: Sendable {
  /// In the order in which they lead a report.
  package let entries: [Indicator]
  private let positions: [String: Int]

  /// - Parameter entries: of each id one.
  package init(_ entries: [Indicator] = []) {
    let ordered = entries.sorted { ($0.order, $0.id) < ($1.order, $1.id) }
    self.entries = ordered
    positions = Dictionary(
      ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> Indicator? { positions[id].map { entries[$0] } }
}
