import SitrepModel

extension NamedRows {
  /// What a table of an operation's folder holds now, from its CSV and YAML files and the sheets of workbooks.
  ///
  /// - Throws: the first fault that keeps a file from being read; the folder is to be checked before.
  package static func inFolder(
    _ folder: String, schema: TableSchema, labels: ColumnLabels
  ) throws -> NamedRows {
    var result = NamedRows(schema: schema, columns: [])
    let names = try FolderListing.names(in: folder)
    for name in ["\(schema.name).csv", "\(schema.name).yaml", "\(schema.name).yml"] where names.contains(name)
    {
      let bytes = try InputFile.bytes(of: "\(folder)/\(name)")
      var rows: NamedRows
      if name.hasSuffix(".csv") {
        var faults: [Diagnostic] = []
        let grid = TableGrid(separatedValues: bytes, file: name, diagnostics: &faults)
        rows = NamedRows(grid, schema: schema, labels: labels)
      } else {
        let table = try YAMLTable(YAMLText(bytes, file: name), schema: schema)
        rows = NamedRows(table, file: name, schema: schema, labels: labels)
      }
      result.add(rows)
    }
    for sheet in WorkbookTables(folder: folder, names: names, labels: labels).sheets(of: schema) {
      var faults: [Diagnostic] = []
      result.add(NamedRows(sheet.grid(&faults), schema: schema, labels: labels))
    }
    return result
  }

  private mutating func add(_ other: NamedRows) {
    columns += other.columns.filter { !columns.contains($0) }
    rows += other.rows
  }

  private init(_ table: YAMLTable, file: String, schema: TableSchema, labels: ColumnLabels) {
    var grid = TableGrid(file: file)
    grid.rows.append(
      table.rows.header.map { .init(text: $0.text, line: $0.mark.line, column: $0.mark.column) })
    table.rows.forEach { row in
      grid.rows.append(
        (0..<row.count).map {
          let mark = row.mark($0)
          return .init(text: row.text($0), line: mark.line, column: mark.column)
        })
    }
    self.init(grid, schema: schema, labels: labels)
  }
}
