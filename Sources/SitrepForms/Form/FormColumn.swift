import SitrepLanguage
package import SitrepTables

/// A column of a form: one of a table's, or that of one language.
struct FormColumn {
  let column: Column
  let name: String
  let label: String
  let hxl: String?
  /// Whether it is one of those that make a complete entry; the others are folded away.
  let isShown: Bool

  var width: Double {
    switch column.kind {
    case .text where column.languages != .none: 44
    case .text, .quantity: 26
    default: min(30, max(12, Double(max(label.count, name.count)) + 3))
    }
  }

  /// Whether its cells hold numbers, which programs check as such only where they are not text.
  var isNumber: Bool {
    switch column.kind {
    case .number, .decimal, .whole: true
    default: false
    }
  }

  /// What is to be written into its cells, in words.
  func expected(_ language: Language) -> String { language.text("form.expect.\(column.kind.wordKey)") }
}

extension CellKind {
  /// Under which key the languages say what is expected: `form.expect.date`.
  package var wordKey: String {
    switch self {
    case .identifier: "id"
    case .reference(.source): "source"
    case .reference(.place), .reference(.actor): "name"
    case .reference, .choice, .openChoice, .country: "list"
    case .date: "date"
    case .day: "day"
    case .moment: "moment"
    case .quantity: "quantity"
    case .number, .decimal: "number"
    case .whole: "whole"
    case .duration: "duration"
    case .language: "language"
    case .list: "several"
    case .name, .text, .zone, .timeOfDay: "text"
    }
  }

  /// Whether nothing but the list's values is right.
  var isClosed: Bool {
    switch self {
    case .choice: true
    default: false
    }
  }
}
