import SitrepModel

/// The sheet that a mapping reads, and those above it: the answers of a group of questions that is asked several times
/// stand on a sheet of their own, each with the number of the submission (or of the group) that it belongs to.
struct Export: Sendable {
  /// The sheet that is read, then that of what its rows belong to, and so on.
  private(set) var sheets: [ExportSheet]
  /// What keeps the whole export from being read.
  private(set) var diagnostics: [Diagnostic] = []
  /// Rows that belong to nothing.
  private(set) var rowDiagnostics: [Diagnostic] = []
  /// For each sheet but the last: the row above of each of its rows, by the text of its key.
  private var links: [(key: Int, rows: [String: Int])] = []
  /// Which of its siblings each row of the first sheet is, from 1.
  private var siblings: [Int: Int] = [:]

  /// How deep groups lie in one another at most.
  private static let deepest = 8

  init(
    _ sheet: ExportSheet, others: [TableGrid], parent: ImportMapping.ParentSheet?, wanted: [String]
  ) {
    sheets = [sheet]
    let named = parent ?? ImportMapping.ParentSheet()
    while sheets.count < Self.deepest, let last = sheets.last, let key = last.position(of: named.key) {
      let below = Set(sheets.map(\.grid.sheet))
      let rest = others.filter { !below.contains($0.sheet) }
      guard let above = Self.above(last, rest, named, isFirst: sheets.count == 1, wanted: wanted) else {
        break
      }
      link(to: above, key, named.parentKey)
    }
    if let parent, sheets.count == 1 { note(unfound: parent, others) }
    countSiblings()
  }

  /// The sheet that the mapping or the rows name, else the first with the column that leads there.
  private static func above(
    _ sheet: ExportSheet, _ others: [TableGrid], _ parent: ImportMapping.ParentSheet, isFirst: Bool,
    wanted: [String]
  ) -> ExportSheet? {
    let named = sheet.position(of: "_parent_table_name").flatMap { column in
      sheet.rows.indices.lazy.compactMap { sheet.cell($0, column)?.text }.first
    }
    let candidates = others.compactMap { ExportSheet($0, wanted: wanted + [parent.parentKey]) }
      .filter { $0.position(of: parent.parentKey) != nil }
    if isFirst, let wanted = parent.sheet { return candidates.first { $0.grid.sheet == wanted } }
    // Programs cut the names of sheets.
    let told = named.flatMap { name in
      candidates.first { $0.grid.sheet.map { !$0.isEmpty && name.hasPrefix($0) } ?? false }
    }
    return told ?? candidates.first
  }

  private mutating func link(to above: ExportSheet, _ key: Int, _ parentKey: String) {
    guard let column = above.position(of: parentKey) else { return }
    let rows = above.rows.indices.compactMap { row in above.cell(row, column).map { ($0.text, row) } }
    links.append((key, Dictionary(rows, uniquingKeysWith: { first, _ in first })))
    sheets.append(above)
  }

  private mutating func note(unfound parent: ImportMapping.ParentSheet, _ others: [TableGrid]) {
    let sheet = sheets[0]
    if sheet.position(of: parent.key) == nil { return diagnostics.append(missingColumn([parent.key])) }
    let names = others.compactMap(\.sheet)
    diagnostics.append(
      Diagnostic(
        .error, at: Location(file: sheet.grid.file),
        .exportWithoutParentSheet(column: parent.parentKey), value: parent.sheet,
        suggestion: nearest(to: parent.sheet ?? "", among: names)))
  }

  private mutating func countSiblings() {
    guard let link = links.first else { return }
    var counts: [String: Int] = [:]
    for row in sheets[0].rows.indices {
      guard let key = sheets[0].cell(row, link.key)?.text else { continue }
      counts[key, default: 0] += 1
      siblings[row] = counts[key]
    }
  }

  /// The rows that make up an entry, from that of the sheet that is read upwards; nil where it belongs to no row
  /// above, which is noted.
  mutating func chain(of row: Int) -> [Int]? {
    var chain = [row]
    for (depth, link) in links.enumerated() {
      let sheet = sheets[depth]
      guard sheet.rows[chain[depth]].contains(where: { !$0.text.isEmpty }) else { return nil }
      let cell = sheet.cell(chain[depth], link.key)
      guard let above = cell.flatMap({ link.rows[$0.text] }) else {
        let place = cell.map { sheet.grid.location(line: $0.line, column: $0.column) }
        rowDiagnostics.append(
          Diagnostic(
            .error, at: place ?? location(ofRow: row),
            .rowOfNoSubmission(sheet: sheets[depth + 1].grid.sheet ?? ""), value: cell?.text))
        return nil
      }
      chain.append(above)
    }
    return chain
  }

  /// Which of the rows of one submission a row is, from 1; nil on the sheet of the submissions itself.
  func sibling(_ row: Int) -> Int? { siblings[row] }

  func has(_ name: String) -> Bool { sheets.contains { $0.has(name) } }

  func location(ofRow row: Int) -> Location {
    sheets[0].grid.location(line: sheets[0].rows[row].first?.line ?? 0, column: 0)
  }

  func location(of cell: TableGrid.GridCell, depth: Int) -> Location {
    sheets[depth].grid.location(line: cell.line, column: cell.column)
  }

  func missingColumn(_ names: [String]) -> Diagnostic {
    let header = sheets[0].header
    return Diagnostic(
      .error, at: sheets[0].grid.location(line: header.first?.line ?? 1, column: 0),
      .exportWithoutColumn, value: names.joined(separator: "\", \""),
      suggestion: names.first.flatMap { nearest(to: $0, among: sheets.flatMap { $0.header.map(\.text) }) })
  }
}
