/// Which sheets the workbook has, and which rows stand on which: decided before a cell is written, so that cells
/// can lead to rows that come later.
struct SheetPlan {
  private(set) var sheets: [Planned] = []
  /// Whether a sheet is so long that the workbook is written in constant-memory mode.
  let isConstantMemory: Bool
  let limits: WorkbookLimits
  private var first: [SheetKind: Int] = [:]

  struct Planned {
    let kind: SheetKind
    let number: SheetNumber
    let name: String
    /// Which of its kind's rows stand on it.
    let rows: Range<Int>
    /// Whether it goes on with a sheet before it.
    let isContinued: Bool
  }

  init(counts: [SheetKind: Int], limits: WorkbookLimits) {
    self.limits = limits
    isConstantMemory = counts.values.contains { $0 > limits.rowsInMemory }
  }

  /// Adds the sheets to the workbook under their names.
  mutating func add(
    to workbook: inout Workbook, counts: [SheetKind: Int], name: (SheetKind) -> String
  ) throws(WorkbookError) {
    for kind in SheetKind.allCases {
      let room = limits.rowsOnASheet - kind.headerRows
      let count = counts[kind] ?? 0
      var start = 0
      first[kind] = sheets.count
      repeat {
        let end = min(count, start + room)
        let number = try workbook.addSheet(name(kind))
        sheets.append(
          Planned(
            kind: kind, number: number, name: workbook.name(of: number), rows: start..<end,
            isContinued: start > 0))
        start = end
      } while start < count
    }
  }

  func name(of kind: SheetKind) -> String { first[kind].map { sheets[$0].name } ?? "" }

  /// A link to rows of a kind, given in order; to those of the first one's sheet where they stand on several.
  func link(to kind: SheetKind, rows: [Int]) -> CellLink? {
    guard let firstRow = rows.first, let start = first[kind] else { return nil }
    guard let sheet = sheets[start...].first(where: { $0.kind == kind && $0.rows.contains(firstRow) }) else {
      return nil
    }
    var last = firstRow
    for row in rows.dropFirst() where row == last + 1 && sheet.rows.contains(row) { last = row }
    let offset = kind.headerRows - sheet.rows.lowerBound
    return .cells(sheet: sheet.name, rows: (firstRow + offset)...(last + offset), column: 0)
  }
}

/// How large sheets may grow; smaller in tests.
package struct WorkbookLimits: Hashable, Sendable {
  /// With more rows on a sheet, the workbook is written in constant-memory mode.
  package var rowsInMemory = 50_000
  /// With more, a second sheet goes on.
  package var rowsOnASheet = CellLimits.rows
  /// Of a section on the page for people, who read it through; the flat sheets have all.
  package var rowsInASection = 500

  package init() {}

  package static let standard = WorkbookLimits()
}
