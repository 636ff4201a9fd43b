package import SitrepModel

/// A column of the flat sheets, as the dictionary lists it.
package struct DictionaryEntry: Sendable {
  /// The type of the report that declares the field.
  package let type: String
  package let field: FieldDescription

  /// Stands for the type of a field that no type has.
  package static let unknownType = "unknown"
}

extension ReportWorkbook {
  /// All columns of all flat sheets, in their order.
  package static var dictionary: [DictionaryEntry] { FlatSheets.dictionary.flatMap(\.columns) }
}

extension FlatSheets {
  static var dictionary: [(kind: SheetKind, columns: [DictionaryEntry])] {
    [
      (.figures, entries(figures)), (.estimates, entries(estimates)), (.conditions, entries(conditions)),
      (.policies, entries(policies)), (.responses, entries(responses)), (.events, entries(events)),
      (.changes, entries(changes)), (.gaps, entries(gaps)), (.caveats, entries(caveats)),
      (.sources, entries(sources)), (.history, entries(history)),
      (.places, entries(places(nil)) + entries(cells)), (.groups, entries(groups)),
      (.summaries, entries(summaries)), (.shares, entries(shares)), (.data, entries(data)),
    ]
  }

  private static var cells: [SheetColumn<Report.FigureCell>] { columns(cellColumns, of: { $0 }) }

  private static func entries<Row>(_ columns: [SheetColumn<Row>]) -> [DictionaryEntry] {
    columns.map { DictionaryEntry(type: $0.type, field: $0.field) }
  }
}
