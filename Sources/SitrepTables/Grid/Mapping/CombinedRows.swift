import SitrepModel

/// Rows that are people or households, as the figures that they make together.
struct CombinedRows {
  private let table: TableSchema
  private let way: ImportMapping.Combination.Way?
  /// The columns that tell one figure from another.
  private let keys: [String]
  /// Those that are added up.
  private let summed: [String]
  private let counted: String
  /// Where the column stands whose texts are counted once each.
  private let distinct: (depth: Int, position: Int)?
  private var figures: [[String]: Int] = [:]
  private var rows: [Figure] = []
  private var diagnostics: [Diagnostic] = []

  /// A figure in the making.
  private struct Figure {
    var row: NamedRow
    var lines: [Int] = []
    var sums: [String: ExactSum] = [:]
    var texts: Set<String> = []
    var days: (first: String, last: String) = ("", "")
  }

  /// Whether rows are combined at all.
  var isUsed: Bool { way != nil }

  init(_ mapping: ImportMapping, in export: Export) {
    let table = mapping.table
    self.table = table
    counted = table.countedColumn?.name ?? ""
    guard case .rows(let way, let by) = mapping.combination else {
      (way, keys, summed, distinct) = (nil, [], [], nil)
      return
    }
    self.way = way
    let mapped = mapping.columns.map(\.name)
    // Who says what of what stays apart, whatever the rest is gathered by.
    let always = Set(["source", "indicator", "measure", "unit"])
    let telling = table.figureColumns.map(\.name)
    keys =
      telling.filter { name in
        mapped.contains(name) && (by.map { $0.contains(name) || always.contains(name) } ?? true)
      } + (by ?? []).filter { !telling.contains($0) }
    summed = mapped.filter { name in
      switch table.column(named: name)?.kind {
      case .quantity, .number: true
      default: false
      }
    }
    if case .distinct(let name) = way {
      distinct =
        export.sheets.indices.lazy.compactMap { depth in
          export.sheets[depth].position(of: name).map { (depth, $0) }
        }.first
    } else {
      distinct = nil
    }
  }

  mutating func add(_ row: NamedRow, _ chain: [Int], _ export: Export) {
    var row = row
    let occurred = RecordColumn.occurred.name
    row.cells[occurred] = row.cells[occurred].map { SurveyTime($0).text(isDay: true, isUTC: false) }
    let key = keys.map { foldedName(row[$0]) }
    let index = figures[key] ?? rows.count
    if index == rows.count {
      figures[key] = index
      rows.append(Figure(row: row, days: (row[occurred], row[occurred])))
    } else {
      merge(row, into: index)
    }
    rows[index].lines.append(row.location.line)
    if way == .sum { sum(row, index) }
    if let distinct, let cell = export.sheets[distinct.depth].cell(chain[distinct.depth], distinct.position) {
      rows[index].texts.insert(cell.text)
    }
  }

  private mutating func sum(_ row: NamedRow, _ index: Int) {
    for name in summed where !row[name].isEmpty {
      guard let number = ExactSum(row[name]) else {
        diagnostics.append(
          Diagnostic(.error, at: row.location(of: name), .unaddableNumber, value: row[name]))
        continue
      }
      let sum = rows[index].sums[name] ?? ExactSum()
      if let total = sum.adding(number) {
        rows[index].sums[name] = total
      } else {
        diagnostics.append(
          Diagnostic(.error, at: row.location(of: name), .sumTooLarge, value: row[name]))
      }
    }
  }

  /// What differs between the rows of a figure is no longer said of it, but for the time it was entered, which is that
  /// of the last, and the days, which are those from the first to the last.
  private mutating func merge(_ row: NamedRow, into index: Int) {
    let (occurred, entered) = (RecordColumn.occurred.name, RecordColumn.entered.name)
    for name in row.cells.keys where rows[index].row.cells[name] == nil { rows[index].row.cells[name] = "" }
    for (name, text) in rows[index].row.cells where text != row[name] && !keys.contains(name) {
      switch name {
      case entered: rows[index].row.cells[name] = Self.later(text, row[name])
      case occurred:
        rows[index].days.first = min(rows[index].days.first, row[name])
        rows[index].days.last = max(rows[index].days.last, row[name])
      default: rows[index].row.cells[name] = ""
      }
    }
  }

  private static func later(_ one: String, _ other: String) -> String {
    guard let a = try? DateSpan(edtf: one), let b = try? DateSpan(edtf: other) else { return max(one, other) }
    return (a.latest, a.endSecond) < (b.latest, b.endSecond) ? other : one
  }

  /// Puts the figures in the place of the rows.
  consuming func move(to result: inout NamedRows) {
    result.diagnostics += diagnostics
    result.keys = keys
    if !result.columns.contains(counted) { result.columns.append(counted) }
    result.columns.removeAll { $0 == RecordColumn.id.name }
    for figure in rows {
      var row = figure.row
      row.cells.removeValue(forKey: RecordColumn.id.name)
      row.formerID = ""
      switch way {
      case .sum: for (name, sum) in figure.sums { row.cells[name] = sum.text }
      case .count: row.cells[counted] = "\(figure.lines.count)"
      case .distinct: row.cells[counted] = "\(figure.texts.count)"
      case nil: break
      }
      if figure.days.first != figure.days.last {
        row.cells[RecordColumn.occurred.name] = "\(figure.days.first)/\(figure.days.last)"
      }
      row.combinedLines = figure.lines
      result.rows.append(row)
    }
  }
}

extension TableSchema {
  /// What tells one figure of a source from another; empty in tables that hold none.
  package var figureColumns: [Column] {
    let head: [any DescribedColumn] = [RecordColumn.source, RecordColumn.occurred, RecordColumn.place]
    let own: [any DescribedColumn]
    switch name {
    case TableSchema.estimates.name:
      own = [EstimateColumn.indicator, EstimateColumn.measure, EstimateColumn.unit, EstimateColumn.group]
    case TableSchema.responses.name:
      own = [ResponseColumn.organisation, ResponseColumn.sector, ResponseColumn.activity]
    default: return []
    }
    return (head + own).map(\.column)
  }

  /// The column that says how many there are.
  package var countedColumn: Column? {
    switch name {
    case TableSchema.estimates.name: EstimateColumn.value.column
    case TableSchema.responses.name: ResponseColumn.reached.column
    default: nil
    }
  }
}
