import SitrepModel

// What is wrong with the rows above the entries, each with what to do about it.
extension NamedRows {
  mutating func note(_ faults: [HeaderFault], missing header: TableHeader, needsID: Bool, in grid: TableGrid)
  {
    for fault in faults {
      let place = grid.location(line: fault.cell.mark.line, column: fault.cell.mark.column)
      switch fault.kind {
      case .unknown(let nearest):
        diagnostics.append(
          Diagnostic(
            .warning, at: place, HeaderFault.unknownColumn, value: fault.cell.text, suggestion: nearest))
      case .duplicate:
        diagnostics.append(
          Diagnostic(
            .error, at: place, "duplicate column", value: fault.cell.text,
            expected: "each column once; clear or delete this one"))
      }
    }
    for column in header.missingColumns where needsID || isForm || column.name != RecordColumn.id.name {
      let name = column.languages == .onlyEach ? column.name(in: "en") : column.name
      diagnostics.append(
        Diagnostic(
          .error, at: grid.location(line: header.line, column: 0), HeaderFault.missingColumn, value: name,
          expected: "this column, by its name, its label or its HXL tag"))
    }
  }

  mutating func noteMoved(
    _ row: [TableGrid.GridCell], _ problem: String, below named: Int, in grid: TableGrid
  ) {
    let place = grid.rows[named].first?.line ?? 0
    diagnostics.append(
      Diagnostic(
        .error, at: grid.location(line: row.first?.line ?? 0, column: 0), problem,
        expected: "it in row \(place + 1), below the names of the columns; was it sorted with the entries?"))
  }

  /// Tags that say something else than the names above them: a row that was sorted by itself.
  mutating func noteContradictions(_ cells: [HeaderCell], _ names: [String?], in grid: TableGrid) {
    for (cell, name) in zip(cells, names) {
      guard let named = schema.cell(named: cell.text), let name, schema.cell(named: name) != named else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          .error, at: grid.location(line: cell.mark.line + 1, column: cell.mark.column),
          "an HXL tag of another column", value: name,
          expected: "the tag of \(cell.text); were the cells of this row sorted or moved?"))
    }
  }

  /// A row with some tags, too few of which are right for the row to be one of tags.
  mutating func noteNearTags(_ rows: [[HeaderCell]], in grid: TableGrid) {
    for row in rows {
      let tags = row.filter { $0.text.utf8.first == UInt8(ascii: "#") }
      guard tags.count > 1, let first = tags.first(where: { HXLTag.canonical($0.text) == nil }) ?? tags.first
      else { continue }
      let isTag = HXLTag.canonical(first.text) != nil
      diagnostics.append(
        Diagnostic(
          .error, at: grid.location(line: first.mark.line, column: first.mark.column),
          isTag ? "a row that is almost one of HXL tags" : "a cell that is almost an HXL tag",
          value: isTag ? nil : first.text,
          expected: "tags such as #date+occurred in at least half of the filled cells of the row",
          suggestion: schema.nearestName(to: first.text)))
      return
    }
  }

  /// Whether a row among the entries is another header: tags, names or labels.
  mutating func noteHeader(
    _ row: [TableGrid.GridCell], _ names: [String?], _ labels: ColumnLabels, in grid: TableGrid
  ) -> Bool {
    let filled = row.indices.filter { !row[$0].text.isEmpty }
    guard filled.count > 1 else { return false }
    let isTags = HXLTag.isTagRow(row.map(\.text))
    let own = filled.count { index in
      guard names.indices.contains(index), let name = names[index] else { return false }
      return schema.cell(called: row[index].text, labels: labels).map { $0 == schema.cell(named: name) }
        ?? false
    }
    guard isTags || (own > 1 && own * 2 > filled.count) else { return false }
    // A row of tags that stands too low was told already.
    let place = grid.location(line: row[filled[0]].line, column: 0)
    guard !diagnostics.contains(where: { $0.location == place && $0.severity == .error }) else { return true }
    diagnostics.append(
      Diagnostic(
        .error, at: place, "a second header among the entries", value: row[filled[0]].text,
        expected: "one header, at the top; delete this row, or move it back if it was sorted down"))
    return true
  }
}
