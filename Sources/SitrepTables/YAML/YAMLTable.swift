import SitrepModel
import Yams

/// A table in YAML: a list of mappings, one a row.
///
/// A column that stands once for each language may also be a mapping from languages to texts, and a list may be a
/// list rather than texts separated by `|`.
struct YAMLTable {
  private(set) var rows: StoredRows
  private(set) var diagnostics: [Diagnostic] = []
  private let file: String

  /// More rows and cells than a file of the allowed size has: aliases that multiply.
  private static let mostCells = 2_000_000

  init(_ text: YAMLText, schema: TableSchema) {
    file = text.file
    rows = StoredRows(header: [])
    guard let root = text.root, root.cellText != "" else { return }
    guard let items = root.sequence else {
      note(root, .tableForm(form: root.form))
      return
    }
    var header: [HeaderCell] = []
    var indexes: [String: Int] = [:]
    var cells: [(mark: CellMark, values: [Int: (text: String, mark: CellMark)])] = []
    var count = 0
    for item in items {
      guard let mapping = item.mapping else {
        note(item, .rowForm(form: item.form))
        continue
      }
      var values: [Int: (text: String, mark: CellMark)] = [:]
      for (key, value) in mapping {
        for (name, text, mark) in entries(of: key, value: value, schema) {
          let index = indexes[name] ?? header.count
          if index == header.count {
            indexes[name] = index
            header.append(HeaderCell(text: name, mark: key.cellMark))
          }
          values[index] = (text, mark)
        }
      }
      count += values.count
      guard count <= Self.mostCells else {
        note(item, .tooManyCells(limit: Self.mostCells))
        return
      }
      cells.append((item.cellMark, values))
    }
    rows = StoredRows(header: header)
    for row in cells { rows.append(line: row.mark.line, mark: row.mark, row.values) }
  }

  /// The cells that a key and its value stand for.
  private mutating func entries(
    of key: Node, value: Node, _ schema: TableSchema
  ) -> [(name: String, text: String, mark: CellMark)] {
    guard let name = key.cellText, !name.isEmpty else {
      note(key, .keyForm(form: key.form))
      return []
    }
    if let text = value.cellText { return [(name, text, value.cellMark)] }
    if let items = value.sequence {
      let texts = items.compactMap(\.cellText)
      if texts.count < items.count {
        note(value, .nestedList, value: name)
      }
      return [(name, texts.joined(separator: "|"), value.cellMark)]
    }
    let isEachLanguage = schema.column(named: name).map { $0.languages != .none } ?? false
    guard isEachLanguage, let mapping = value.mapping else {
      note(value, .wrongForm(key: name, form: DiagnosticText.aMapping), expected: .text)
      return []
    }
    return mapping.compactMap { language, text in
      guard let language = language.cellText, let words = text.cellText else {
        note(text, .languageForm(column: name, form: text.form))
        return nil
      }
      return ("\(name)_\(language)", words, text.cellMark)
    }
  }

  private mutating func note(
    _ node: Node, _ message: DiagnosticMessage, value: String? = nil, expected: DiagnosticText? = nil
  ) {
    let mark = node.cellMark
    diagnostics.append(
      Diagnostic(
        .error, at: Location(file: file, line: mark.line, column: mark.column), message, value: value,
        expected: expected))
  }
}
