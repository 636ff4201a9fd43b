import SitrepModel

/// How the columns of a survey's export become those of a table: what a small YAML file beside it says.
///
/// A column of the export is known by its label, its XML name, groups included (`site/visit/date`), or its HXL tag; a
/// cell may also be a fixed text, and the answers of a question may stand for values of ours.
package struct ImportMapping: Sendable {
  package var table: TableSchema
  package var sheet: String?
  package var columns: [MappedColumn]
  /// For a group of questions asked several times, whose answers stand on a sheet of their own: where the rest of
  /// each submission stands. nil finds it by what surveys write.
  package var parent: ParentSheet?
  package var leftOut: [LeftOutRows] = []
  /// What several rows of one figure are; nil where the mapping does not say.
  package var combination: Combination?

  package struct MappedColumn: Sendable {
    /// The column of the table.
    package var name: String
    /// The columns of the export, the first filled of which counts; empty where the text is fixed.
    package var from: [String]
    package var fixed: String?
    /// Answers of the survey and what they mean here.
    package var values: [String: String] = [:]
    /// For questions with several answers: what stands between them here. The export has them in a column each,
    /// `question/answer` with 1 or 0, or in one cell, separated by spaces.
    package var separator: String?
    /// Whether its times are in UTC without saying so, as a survey's times of submission are.
    package var isUTC = false
    /// Whether it holds days, of which an export made times.
    package var isDay = false
    /// What stands before each of its texts here.
    package var prefix = ""
    /// Whether an export may have none of its columns.
    package var isOptional = false
  }

  /// The sheet of the submissions, and the columns by which the rows of a repeated group lead there.
  package struct ParentSheet: Sendable {
    /// nil is the sheet that the rows name, else the first that has the column.
    package var sheet: String?
    package var key = "_parent_index"
    package var parentKey = "_index"
  }

  /// Rows that are no entries: those in which a column of the export is blank, or has one of some texts, as the rows
  /// of totals have.
  package struct LeftOutRows: Sendable {
    package var column: String
    /// nil for a blank cell.
    package var texts: [String]?
  }

  /// How rows that are people or households become figures.
  package enum Combination: Sendable, Equatable {
    /// Each row is a figure of its own.
    case none
    /// By the columns of the table that tell the figures apart; nil are those that do.
    case rows(Way, by: [String]?)

    package enum Way: Sendable, Equatable {
      case sum
      case count
      /// How many different texts a column of the export has.
      case distinct(String)
    }
  }

  /// The rows of an export as rows of the table.
  /// - Parameter others: the workbook's other sheets, on one of which the rest of each submission may stand.
  package func rows(of grid: TableGrid, others: [TableGrid] = []) -> NamedRows {
    var result = NamedRows(schema: table, columns: columns.map(\.name))
    guard let sheet = ExportSheet(grid, wanted: wanted) else { return result }
    var export = Export(sheet, others: others, parent: parent, wanted: wanted)
    var cells = columns.map { MappedCells($0, of: table, in: export) }
    let leaving = leftOut.map { LeavingRows($0, in: export) } + blanksLeftOut(in: export)
    result.diagnostics =
      export.diagnostics + missing(in: export) + export.sheets.flatMap { $0.duplicates(of: wanted) }
    guard !result.diagnostics.contains(where: { $0.severity == .error }) else { return result }
    result.diagnostics += export.sheets.flatMap { $0.faults(ofColumns: wanted) }
    for index in cells.indices { result.diagnostics += cells[index].settleDays(in: export) }

    var counted = CombinedRows(self, in: export)
    var left = LeftOutCount(leaving, sheet: grid)
    for index in sheet.rows.indices {
      guard let chain = export.chain(of: index) else { continue }
      let row = Self.row(cells, chain, export)
      guard let row, !left.takes(chain, export) else { continue }
      if counted.isUsed { counted.add(row, chain, export) } else { result.rows.append(row) }
    }
    result.diagnostics += export.rowDiagnostics + left.diagnostics
    if counted.isUsed { counted.move(to: &result) }
    result.areSurveyed = true
    result.mayRepeatFigures = combination != nil
    let hasIDs = columns.contains { $0.name == RecordColumn.id.name }
    if !hasIDs, combination != Combination.none { result.keys = table.figureColumns.map(\.name) }
    return result
  }

  /// The columns of the export that are read.
  var wanted: [String] { columns.flatMap(\.from) + leftOut.map(\.column) }

  /// Which of a workbook's sheets is meant where the mapping names none: the first that has most of the columns, for
  /// notes often stand before the data.
  package func likeliest(of sheets: [TableGrid]) -> TableGrid? {
    let counts = sheets.map(countOfColumns)
    return zip(sheets, counts).first { $0.1 == counts.max() }?.0
  }

  /// Sheets that have as many of the columns as the one that is read, and rows below them.
  package func others(like grid: TableGrid, of sheets: [TableGrid]) -> [TableGrid] {
    let count = countOfColumns(grid)
    return sheets.filter { other in
      other.sheet != grid.sheet && count > 0 && countOfColumns(other) == count
        && ExportSheet(other, wanted: wanted)?.rows.isEmpty == false
    }
  }

  private func countOfColumns(_ grid: TableGrid) -> Int {
    ExportSheet(grid, wanted: wanted).map { wanted.count(where: $0.has) } ?? 0
  }

  /// A row of the table; nil where nothing in it is from the export.
  private static func row(_ cells: [MappedCells], _ chain: [Int], _ export: Export) -> NamedRow? {
    var (texts, locations): ([String: String], [String: Location]) = ([:], [:])
    var former = ""
    var isFilled = false
    for cell in cells {
      guard let found = cell.value(in: chain, export) else { continue }
      texts[cell.column.name] = found.text
      locations[cell.column.name] = found.place
      if found.place != nil { isFilled = true }
      if !found.former.isEmpty { former = found.former }
    }
    guard isFilled else { return nil }
    var row = NamedRow(cells: texts, locations: locations, location: export.location(ofRow: chain[0]))
    row.formerID = former
    return row
  }

  /// What the export lacks of what the mapping takes from it, all at once.
  private func missing(in export: Export) -> [Diagnostic] {
    let distinct: [[String]] =
      if case .rows(.distinct(let column), _) = combination { [[column]] } else { [] }
    let needed = columns.filter { !$0.isOptional && !$0.from.isEmpty }.map(\.from)
    // A column that may be lacking has no rows to leave out.
    let optional = Set(columns.filter(\.isOptional).flatMap(\.from))
    let groups =
      needed + leftOut.map(\.column).filter { !optional.contains($0) }.map { [$0] } + distinct
    return groups.compactMap { names in
      names.contains(where: export.has) ? nil : export.missingColumn(names)
    }
  }

  /// A number that was not asked for is no entry.
  private func blanksLeftOut(in export: Export) -> [LeavingRows] {
    columns.compactMap { column in
      guard !column.from.isEmpty, let own = table.column(named: column.name), own.isRequired,
        own.kind == .quantity, column.fixed == nil,
        !leftOut.contains(where: { column.from.contains($0.column) && $0.texts == nil })
      else { return nil }
      return LeavingRows(blank: column.from, in: export)
    }
  }
}
