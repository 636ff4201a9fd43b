package import SitrepModel

/// A row that was meant to be one of HXL tags and is none, in a file that no table fits: what is wrong with each cell.
package struct HXLNearMiss: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  /// Looks through the rows in which tags may stand for the one with most tags, whole or almost.
  package init(_ grid: TableGrid) {
    let tags = TableSchema.all.flatMap(\.columns).flatMap { [$0.hxl].compactMap(\.self) + $0.otherTags }
    let known = Set(tags.compactMap(HXLTag.canonical))
    func tag(in cell: TableGrid.GridCell) -> String? {
      guard !cell.text.isEmpty else { return nil }
      return HXLTag.canonical(cell.text.utf8.first == UInt8(ascii: "#") ? cell.text : "#\(cell.text)")
    }
    func count(_ row: [TableGrid.GridCell]) -> Int {
      row.count { cell in
        cell.text.utf8.first == UInt8(ascii: "#") || tag(in: cell).map(known.contains) ?? false
      }
    }
    let rows = grid.rows.prefix(HXLTag.searchedRows)
    guard let row = rows.max(by: { count($0) < count($1) }), count(row) > 1 else { return }
    for cell in row where !cell.text.isEmpty && HXLTag.canonical(cell.text).map(known.contains) != true {
      diagnostics.append(
        Diagnostic(
          .error, at: grid.location(line: cell.line, column: cell.column), .noTagOfTable, value: cell.text,
          suggestion: tag(in: cell).flatMap { known.contains($0) ? $0 : nil }
            ?? nearest(to: cell.text, among: tags)))
    }
  }
}
