import SitrepModel

extension NamedRows {
  /// What a source holds of a table, as it was written.
  ///
  /// - Parameter keepsUnknown: whether columns that are not the table's come too, by their own names.
  /// - Throws: the first fault that keeps a part from being read; the source is to be checked before.
  package init(
    of schema: TableSchema, in source: any RowSource, _ labels: ColumnLabels, keepsUnknown: Bool = false
  ) throws {
    self.init(schema: schema, columns: [])
    for part in try source.parts(of: schema, LabelBook(labels)) {
      var faults: [Diagnostic] = []
      switch part.content {
      case .separatedValues(let content):
        let grid = TableGrid(
          separatedValues: try content.read(), file: part.place.file, diagnostics: &faults)
        add(NamedRows(grid, schema: schema, labels: labels, keepsUnknown: keepsUnknown))
      case .yaml(let content):
        let table = try YAMLTable(YAMLText(content.read(), file: part.place.file), schema: schema)
        add(NamedRows(table.rows, at: part.place, schema: schema, labels: labels, keepsUnknown: keepsUnknown))
      case .sheet(let sheet, let workbook):
        guard let grid = workbook.grid(of: sheet, at: part.place, &faults) else { continue }
        add(NamedRows(grid, schema: schema, labels: labels, keepsUnknown: keepsUnknown))
      case .rows(let stream):
        try stream.read {
          add(NamedRows($0, at: part.place, schema: schema, labels: labels, keepsUnknown: keepsUnknown))
        }
      }
    }
  }

  private mutating func add(_ other: NamedRows) {
    columns += other.columns.filter { !columns.contains($0) }
    rows += other.rows
  }

  /// Rows below names or labels.
  private init(
    _ stored: StoredRows, at place: Location, schema: TableSchema, labels: ColumnLabels, keepsUnknown: Bool
  ) {
    let header = TableHeader.recognised(in: [stored.header], schema: schema, labels: labels).header
    let names = header.columnNames.enumerated().map { index, name in
      name ?? (keepsUnknown && stored.header.indices.contains(index) ? stored.header[index].text : nil)
    }
    var rows: [NamedRow] = []
    stored.forEach { row in
      var (cells, locations): ([String: String], [String: Location]) = ([:], [:])
      for (index, name) in names.enumerated() {
        guard let name else { continue }
        if !row[index].isEmpty { cells[name] = row.text(index) }
        locations[name] = row.location(index, in: place)
      }
      guard !cells.isEmpty else { return }
      rows.append(NamedRow(cells: cells, locations: locations, location: row.location(-1, in: place)))
    }
    self.init(schema: schema, columns: names.compactMap(\.self))
    self.rows = rows
  }
}
