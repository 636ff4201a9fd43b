import SitrepModel

/// How the columns of a survey's export become those of a table: what a small YAML file beside it says.
///
/// A column of the export is known by its label, its XML name, groups included (`site/visit/date`), or its HXL tag; a cell may
/// also be a fixed text, and the answers of a question may stand for values of ours.
package struct ImportMapping: Sendable {
  package var table: TableSchema
  package var sheet: String?
  package var columns: [MappedColumn]

  package struct MappedColumn: Sendable {
    /// The column of the table.
    package var name: String
    /// The columns of the export, the first filled of which counts; empty where the text is fixed.
    package var from: [String]
    package var fixed: String?
    /// Answers of the survey and what they mean here.
    package var values: [String: String]
    /// For questions with several answers: what stands between them here. The export has them in a column each,
    /// `question/answer` with 1 or 0, or in one cell, separated by spaces.
    package var separator: String?
    /// Whether its times are in UTC without saying so, as a survey's times of submission are.
    package var isUTC: Bool

    package init(
      name: String, from: [String], fixed: String? = nil, values: [String: String] = [:],
      separator: String? = nil, isUTC: Bool = false
    ) {
      self.name = name
      self.from = from
      self.fixed = fixed
      self.values = values
      self.separator = separator
      self.isUTC = isUTC
    }
  }

  package init(table: TableSchema, sheet: String? = nil, columns: [MappedColumn]) {
    self.table = table
    self.sheet = sheet
    self.columns = columns
  }

  /// The rows of an export as rows of the table.
  package func rows(of grid: TableGrid) -> NamedRows {
    var result = NamedRows(schema: table, columns: columns.map(\.name))
    // In an HXL file the columns are known by their tags, or by what stands above them.
    let last = grid.rows.prefix(HXLTag.searchedRows).firstIndex { HXLTag.isTagRow($0.map(\.text)) } ?? 0
    guard grid.rows.indices.contains(last) else { return result }
    let header = grid.rows[last]
    let names = grid.rows[...last].reversed().flatMap { $0.enumerated().map { (Self.key($1.text), $0) } }
    let positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
    for column in columns {
      let isThere = column.from.contains { positions[Self.key($0)] != nil || hasAnswers($0, header) }
      guard let wanted = column.from.first, !isThere else { continue }
      result.diagnostics.append(
        Diagnostic(
          .error, at: grid.location(line: header.first?.line ?? 1, column: 0),
          "the export has no column", value: column.from.joined(separator: "\", \""),
          expected: "a column of the export, by label or XML name with its groups",
          suggestion: nearest(to: wanted, among: header.map(\.text))))
    }
    for row in grid.rows.dropFirst(last + 1) {
      var cells: [String: String] = [:]
      var locations: [String: Location] = [:]
      for column in columns {
        guard let found = value(of: column, in: row, header, positions) else { continue }
        cells[column.name] = found.text
        locations[column.name] = found.cell.map { grid.location(line: $0.line, column: $0.column) }
      }
      guard let first = row.first, cells.contains(where: { name, _ in !isFixed(name) }) else { continue }
      result.rows.append(
        NamedRow(cells: cells, locations: locations, location: grid.location(line: first.line, column: 0)))
    }
    return result
  }

  private func isFixed(_ name: String) -> Bool {
    columns.first { $0.name == name }?.from.isEmpty ?? true
  }

  private func value(
    of column: MappedColumn, in row: [TableGrid.GridCell], _ header: [TableGrid.GridCell],
    _ positions: [String: Int]
  ) -> (text: String, cell: TableGrid.GridCell?)? {
    for wanted in column.from {
      if let separator = column.separator, let chosen = answers(to: wanted, in: row, header) {
        guard let first = chosen.first else { continue }
        let texts = chosen.map { String(header[$0].text.dropFirst(wanted.count + 1)) }
        return (texts.map { column.values[$0] ?? $0 }.joined(separator: separator), row[first])
      }
      guard let position = positions[Self.key(wanted)], row.indices.contains(position),
        !row[position].text.isEmpty
      else { continue }
      let cell = row[position]
      let texts = column.separator == nil ? [cell.text] : cell.text.split(separator: " ").map(String.init)
      let meant = texts.map { column.values[$0] ?? time($0, of: column) }
      return (meant.joined(separator: column.separator ?? ""), cell)
    }
    return column.fixed.map { ($0, nil) }
  }

  /// The columns `question/answer` that are ticked; nil where the question has none. They are clearer than its own
  /// column, in which labels of several words run into one another.
  private func answers(
    to question: String, in row: [TableGrid.GridCell], _ header: [TableGrid.GridCell]
  ) -> [Int]? {
    let columns = header.indices.filter { header[$0].text.hasPrefix("\(question)/") }
    guard !columns.isEmpty else { return nil }
    return columns.filter { row.indices.contains($0) && ["1", "TRUE", "True"].contains(row[$0].text) }
  }

  /// A time as surveys write it, `2025-12-01T18:22:10.123-03:00`, without the fraction of its second, and with the
  /// zone that the mapping gives it.
  private func time(_ text: String, of column: MappedColumn) -> String {
    switch table.column(named: column.name)?.kind {
    case .date, .moment, .day: break
    default: return text
    }
    guard let start = text.firstIndex(of: "T") else { return text }
    var plain = text
    if let point = text.firstIndex(of: ".") {
      plain = String(text[..<point] + text[text.index(after: point)...].drop { $0.isASCII && $0.isNumber })
    }
    let hasZone = text[start...].contains { $0 == "Z" || $0 == "+" || $0 == "-" }
    return column.isUTC && !hasZone ? plain + "Z" : plain
  }

  private func hasAnswers(_ question: String, _ header: [TableGrid.GridCell]) -> Bool {
    header.contains { $0.text.hasPrefix("\(question)/") }
  }

  /// Names are compared without case, accents and repeated spaces.
  private static func key(_ text: String) -> String { HXLTag.canonical(text) ?? foldedName(text) }
}
