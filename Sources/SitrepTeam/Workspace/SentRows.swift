import SitrepKit
import SitrepModel
import SitrepTables

/// Rows that were sent, as the tables' rows that they become; each tells its place among those that were sent.
struct SentRows {
  private let rows: [NewRow]
  /// The columns of each row.
  private let columns: [Columns]
  /// What their places are said to be in.
  static let file = "rows"

  /// The names of a row's columns: those of its table first, then those that it does not have.
  private struct Columns {
    let names: [String]
    /// From 1.
    let places: [String: Int]

    init(_ names: [String]) {
      self.names = names
      places = Dictionary(zip(names, 1...)) { first, _ in first }
    }
  }

  init(_ rows: [NewRow]) {
    self.rows = rows
    var tables: [String: Columns] = [:]
    columns = rows.map { row in
      let own = tables[row.table] ?? Columns(TableSchema.named(row.table)?.columnNames(in: []) ?? [])
      tables[row.table] = own
      let others = row.cells.keys.filter { own.places[$0] == nil }
      return others.isEmpty ? own : Columns(own.names + others.sorted())
    }
  }

  /// Tells rows from others.
  var sum: String {
    let texts = rows.map { row in
      let cells = row.cells.sorted { $0.key < $1.key }.map { "\($0.key)\u{1}\($0.value)" }
      return ([row.table, row.corrects ?? "", row.seen ?? ""] + cells).joined(separator: "\u{2}")
    }
    return SHA256.sum(of: Array(texts.joined(separator: "\u{3}").utf8))
  }

  /// - Parameters:
  ///   - entered: the time at which they are entered.
  ///   - role: of who enters them, for the tables that say so.
  /// - Throws: where a table or a column is unknown, or there is nothing to correct.
  func tables(
    for folder: OperationFolder, _ operation: Operation, entered: String, role: String
  ) throws(SitrepError) -> [NamedRows] {
    var faults: [Diagnostic] = []
    var tables: [NamedRows] = []
    for (index, row) in rows.enumerated() {
      guard let schema = Self.tables.first(where: { $0.name == row.table }) else {
        faults.append(Self.unknownTable(row.table, at: index))
        continue
      }
      let known = schema.columnNames(in: operation.profile.languages)
      faults += unknownColumns(of: row, at: index, known)
      guard var cells = try cells(of: row, in: schema, of: folder) else {
        faults.append(
          Diagnostic(
            .error, at: location(of: RecordColumn.id.name, in: index), .nothingToCorrect, value: row.corrects)
        )
        continue
      }
      for (column, value) in [(RecordColumn.entered.name, entered), (ReviewColumn.role.name, role)]
      where schema.fillsIn(column) && cells[column, default: ""].isEmpty { cells[column] = value }
      // A table of its own for each row: each has the columns that it fills.
      var named = NamedRows(schema: schema, columns: known.filter { cells[$0] != nil })
      named.rows = [
        NamedRow(
          cells: cells.filter { !$0.value.isEmpty },
          locations: Dictionary(uniqueKeysWithValues: known.map { ($0, location(of: $0, in: index)) }),
          location: Location(file: Self.file, line: index + 1))
      ]
      tables.append(named)
    }
    guard faults.isEmpty else { throw SitrepError(.data(faults.map(Problem.init))) }
    return tables
  }

  /// The cells of a row, with those of what it corrects; nil where that is not there.
  private func cells(
    of row: NewRow, in schema: TableSchema, of folder: OperationFolder
  ) throws(SitrepError) -> [String: String]? {
    guard let corrected = row.corrects else { return row.cells }
    return try folder.correction(of: corrected, in: schema, with: row.cells)
  }

  private func unknownColumns(of row: NewRow, at index: Int, _ known: [String]) -> [Diagnostic] {
    row.cells.keys.sorted().filter { !known.contains($0) }.map { column in
      Diagnostic(
        .error, at: location(of: column, in: index), .unknownColumn, value: column,
        suggestion: nearest(to: column, among: known))
    }
  }

  /// Those that may be appended to by rows: versions that were issued, what was taken out and the sketches of texts are
  /// recorded by what does so.
  static let tables = TableSchema.all.filter {
    ![TableSchema.issued.name, TableSchema.erasures.name].contains($0.name)
  }

  private static func unknownTable(_ name: String, at index: Int) -> Diagnostic {
    let known = tables.map(\.name)
    return Diagnostic(
      .error, at: Location(file: file, line: index + 1), .unknownTable, value: name,
      expected: .verbatim(text: known.joined(separator: ", ")), suggestion: nearest(to: name, among: known))
  }

  /// The column as its place among all of the row, from 1.
  private func location(of column: String, in index: Int) -> Location {
    Location(file: Self.file, line: index + 1, column: columns[index].places[column] ?? 0)
  }

  /// A problem by the row and column that it is of.
  func problem(_ problem: Problem) -> RowProblem {
    let location = problem.diagnostic.location
    let index =
      location.file == Self.file && rows.indices.contains(location.line - 1) ? location.line - 1 : nil
    let names = index.map { columns[$0].names } ?? []
    return RowProblem(
      problem, row: index,
      column: names.indices.contains(location.column - 1) ? names[location.column - 1] : nil)
  }
}

extension TableSchema {
  /// Whether a blank cell of the column is filled in with who enters the row, and when.
  fileprivate func fillsIn(_ column: String) -> Bool {
    guard self.column(named: column) != nil else { return false }
    return column != ReviewColumn.role.name
      || [TableSchema.reviews.name, TableSchema.decisions.name].contains(name)
  }
}
