package import SitrepLanguage
package import SitrepModel
import SitrepTables

/// What forms say in the languages they may be written in, by which their cells are understood again.
package struct FormWords: Sendable {
  package let codes: CodeLabels
  /// What stands where an id would in the example of a sheet, folded.
  private let examples: Set<String>

  /// - Parameter languages: those of the operation before others.
  package init(_ languages: [Language], operation: Operation) {
    codes = CodeLabels(languages, operation: operation)
    examples = Set(languages.map { foldedName($0.text(Self.exampleKey)) })
  }

  /// No words but codes.
  package init() {
    codes = CodeLabels()
    examples = []
  }

  static let exampleKey = "form.example-id"

  /// A table's rows as its file would have them: codes for their words, and no examples. What is wrong with an example
  /// is told, for it may be an entry that would be lost.
  func settle(_ rows: inout NamedRows) {
    let schema = rows.schema
    var kinds: [String: CellKind] = [:]
    for name in rows.columns { kinds[name] = schema.column(ofCell: name)?.kind }
    var kept: [NamedRow] = []
    kept.reserveCapacity(rows.rows.count)
    for var row in rows.rows {
      for (name, text) in row.cells {
        if let kind = kinds[name] { row.cells[name] = codes.code(of: text, kind) }
      }
      guard let first = schema.columns.first?.name, examples.contains(foldedName(row[first])) else {
        kept.append(row)
        continue
      }
      guard let filled = Self.filled(row, first: first, of: schema) else { continue }
      rows.diagnostics.append(
        Diagnostic(
          .error, at: row.location(of: filled), .filledExample(example: row[first]), value: row[filled]))
    }
    rows.rows = kept
  }

  /// A cell of an example that says something else than the example.
  private static func filled(_ row: NamedRow, first: String, of schema: TableSchema) -> String? {
    row.cells.keys.sorted().first { name in
      guard name != first, let column = schema.column(ofCell: name) else { return false }
      return row[name] != column.example
    }
  }
}
