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
          Diagnostic(.warning, at: place, .unknownColumn, value: fault.cell.text, suggestion: nearest))
      case .duplicate(let first):
        let other = grid.location(line: first.line, column: first.column)
        diagnostics.append(
          Diagnostic(
            .error, at: place, .duplicateColumn(place: other), value: fault.cell.text,
            expected: .columnOnceInSheet(place: other)))
      }
    }
    for column in header.absentColumns {
      let name = column.languages == .onlyEach ? column.name(in: "en") : column.name
      let fault = Diagnostic(
        .error,
        at: grid.location(line: header.line, column: grid.sheet == nil ? 0 : header.place(of: column)),
        .missingColumn, value: name, expected: .columnByAnyName)
      let isNeeded = column.isRequired && (needsID || isForm || column.name != RecordColumn.id.name)
      if isNeeded { diagnostics.append(fault) } else { absentColumns.append(fault) }
    }
  }

  /// A row of HXL tags that stands among the entries.
  mutating func noteMoved(_ row: [TableGrid.GridCell], below named: Int, in grid: TableGrid) {
    let place = grid.rows[named].first?.line ?? 0
    let first = row.first { !$0.text.isEmpty }
    diagnostics.append(
      Diagnostic(
        .error, at: grid.location(line: first?.line ?? 0, column: first?.column ?? 0),
        .tagsAmongEntries(row: "\(place + 1)")))
  }

  /// Tags that say something else than the names above them: a row that was sorted by itself.
  /// - Returns: whether there are such tags, so that nobody knows what the columns hold.
  mutating func noteContradictions(
    _ cells: [HeaderCell], _ names: [String?], in grid: TableGrid
  ) -> Bool {
    let moved = zip(cells, names).filter { cell, name in
      guard let named = schema.cell(named: cell.text), let name else { return false }
      return schema.cell(named: name) != named
    }
    guard let (cell, name) = moved.first else { return false }
    diagnostics.append(
      Diagnostic(
        .error, at: grid.location(line: cell.mark.line + 1, column: cell.mark.column),
        .tagOfOtherColumn(column: cell.text, count: moved.count), value: name))
    return true
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
          isTag ? .nearTagRow : .nearTag, value: isTag ? nil : first.text,
          suggestion: schema.nearestName(to: first.text)))
      return
    }
  }

  /// Whether a row among the entries is another header: tags, names or labels.
  mutating func noteHeader(
    _ row: [TableGrid.GridCell], names: [String?], labels: ColumnLabels, in grid: TableGrid
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
    let place = grid.location(line: row[filled[0]].line, column: row[filled[0]].column)
    guard !diagnostics.contains(where: { $0.location == place && $0.severity == .error }) else { return true }
    diagnostics.append(
      Diagnostic(
        .error, at: place, .secondHeader, value: row[filled[0]].text))
    return true
  }
}
