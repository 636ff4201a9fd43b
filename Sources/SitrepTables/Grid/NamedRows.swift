package import SitrepModel

/// The rows of a table with their cells by name of the column, as they were written.
package struct NamedRows: Sendable {
  package let schema: TableSchema
  /// The names of the columns that the table has.
  package var columns: [String]
  package var rows: [NamedRow] = []
  package var diagnostics: [Diagnostic] = []
  /// Whether names and HXL tags stand one below the other, as in an entry form.
  package var isForm = false
  /// Columns that the table may have and this one lacks, each where it would stand: in a form, which has them all,
  /// someone took them out.
  package var absentColumns: [Diagnostic] = []
  /// The columns by which a row without an id is known; none where it is known by all that it says.
  package var keys: [String] = []
  /// Whether the rows come from a survey, so that several about one figure may be people, whom nobody has added up.
  package var areSurveyed = false
  /// Whether someone said what several rows of one figure are.
  package var mayRepeatFigures = false

  package init(schema: TableSchema, columns: [String]) {
    self.schema = schema
    self.columns = columns
  }
}

package struct NamedRow: Sendable {
  package var cells: [String: String]
  /// Where each cell stands.
  package var locations: [String: Location]
  package var location: Location
  /// The id under which an earlier import may have taken the row, where it has another now.
  package var formerID = ""
  /// The lines of the rows that it was made of; none where it is one of the file's.
  package var combinedLines: [Int] = []

  package init(cells: [String: String], locations: [String: Location], location: Location) {
    self.cells = cells
    self.locations = locations
    self.location = location
  }

  package subscript(column: String) -> String { cells[column] ?? "" }

  package subscript(column: some DescribedColumn) -> String { self[column.name] }

  /// What the row is called by in tables whose rows have ids.
  package var id: String { self[RecordColumn.id] }

  package func location(of column: String) -> Location { locations[column] ?? location }
}

extension NamedRows {
  /// The rows of a grid whose header names columns by HXL tag, name or label.
  /// - Parameters:
  ///   - needsID: whether a missing column of ids is an error too; an import makes ids of its own.
  ///   - keepsUnknown: whether columns that are not the table's come too, by their own names.
  package init(
    _ grid: TableGrid, schema: TableSchema, labels: ColumnLabels, needsID: Bool = false,
    keepsUnknown: Bool = false
  ) {
    let headers = grid.rows.prefix(HXLTag.searchedRows).map { row in
      row.map { HeaderCell(text: $0.text, mark: CellMark(line: $0.line, column: $0.column)) }
    }
    self.init(schema: schema, columns: [])
    guard !headers.isEmpty else { return }
    var (header, taken, faults) = TableHeader.recognised(in: headers, schema: schema, labels: labels)
    let tagRow = headers.firstIndex { HXLTag.isTagRow($0.map(\.text)) }
    let named = Self.rowOfNames(in: grid.rows, schema: schema)
    // A row of names further down, below labels or tags, was sorted there with the entries.
    let isHeaded = named.map { $0 > 1 && header.columnNames.count { $0 != nil } > 1 } ?? false
    if let named, tagRow.map({ $0 > named }) ?? !isHeaded {
      if let tagRow, tagRow > named + 1 {
        // What stands between the names and the tags would be taken for titles, and lost.
        noteMoved(grid.rows[tagRow], below: named, in: grid)
      }
      if tagRow != named + 1 {
        // The names of the columns tell more than labels that were changed.
        (header, _, faults) = TableHeader.recognised(in: [headers[named]], schema: schema, labels: labels)
        taken = named + 1
      }
    }
    let names = header.columnNames
    let kept = keepsUnknown ? Self.names(names, unknown: faults, in: headers) : names
    columns = kept.compactMap(\.self)
    isForm = named != nil && named.map { $0 + 1 } == tagRow
    note(faults, missing: header, needsID: needsID, in: grid)
    if let named, tagRow == named + 1, noteContradictions(headers[named], names, in: grid) { return }
    if named == nil, tagRow == nil { noteNearTags(headers, in: grid) }
    let read = Set(names.indices.filter { names[$0] != nil })
    diagnostics += grid.faults(in: read, below: headers[taken - 1].first?.mark.line ?? 0)
    diagnostics += grid.overlongRows(below: taken - 1)
    let unnamed = Set(header.unnamed)
    var noted: Set<Int> = []
    for row in grid.rows.dropFirst(taken) where !noteHeader(row, names: names, labels: labels, in: grid) {
      add(row, kept, unnamed: unnamed, noted: &noted, in: grid)
    }
  }

  /// The names of columns, those that are not the table's by what stands in the header.
  private static func names(
    _ names: [String?], unknown faults: [HeaderFault], in headers: [[HeaderCell]]
  ) -> [String?] {
    var names = names
    for fault in faults {
      guard case .unknown = fault.kind else { continue }
      let indexes = headers.lazy.compactMap { row in row.firstIndex { $0.mark == fault.cell.mark } }
      if let index = indexes.first, names.indices.contains(index) { names[index] = fault.cell.text }
    }
    return names
  }

  private mutating func add(
    _ row: [TableGrid.GridCell], _ names: [String?], unnamed: Set<Int>, noted: inout Set<Int>,
    in grid: TableGrid
  ) {
    guard row.contains(where: { !$0.text.isEmpty }) else { return }
    var cells: [String: String] = [:]
    var locations: [String: Location] = [:]
    for (index, cell) in row.enumerated() {
      if unnamed.contains(index), !cell.text.isEmpty, noted.insert(index).inserted {
        diagnostics.append(.unnamedCell(cell.text, at: grid.location(line: cell.line, column: cell.column)))
      }
      guard names.indices.contains(index), let name = names[index] else { continue }
      let text = cell.text.trimmed
      if !text.isEmpty { cells[name] = text }
      locations[name] = grid.location(line: cell.line, column: cell.column)
    }
    // A row whose cells all stand in columns that are not ours says nothing.
    guard !cells.isEmpty, let first = row.first else { return }
    rows.append(
      NamedRow(cells: cells, locations: locations, location: grid.location(line: first.line, column: 0)))
  }

  /// The row among the first that is one of the columns' names, as a form has it below its labels. Labels may be
  /// names too, but for their capitals: the row with most names as they are written counts.
  private static func rowOfNames(in rows: [[TableGrid.GridCell]], schema: TableSchema) -> Int? {
    var best: (index: Int, written: Int)?
    for (index, row) in rows.prefix(HXLTag.searchedRows).enumerated() {
      let filled = row.filter { !$0.text.isEmpty }
      let named = filled.filter { schema.cell(named: $0.text) != nil }
      guard named.count >= 2, named.count * 2 > filled.count else { continue }
      let written = named.count { $0.text == $0.text.lowercased() }
      if best.map({ written > $0.written }) ?? true { best = (index, written) }
    }
    return best?.index
  }
}

extension TableHeader {
  /// The column that each cell of a row holds; nil where it is not one of the table's.
  var columnNames: [String?] {
    var names = [String?](repeating: nil, count: count)
    for column in schema.columns {
      let index = bound(column).index
      if names.indices.contains(index) { names[index] = column.name }
      for cell in languageCells(of: column) where names.indices.contains(cell.index) {
        names[cell.index] = column.name(in: cell.language)
      }
    }
    return names
  }
}
