import SitrepModel
import SitrepTables

extension FuzzTarget {
  /// A mapping and the export it is for, separated by a zero byte.
  static let importMapping = FuzzTarget("import-mapping", upTo: 4096) { bytes in
    let files = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    guard let mapping = try? ImportMapping(yaml: Array(files.first ?? bytes[...]), file: "mapping.yaml")
    else { return }
    let export = files.count > 1 ? Array(files[1]) : Array("site,people\ncamp,40\n".utf8)
    var problems: [Diagnostic] = []
    let grid = TableGrid(separatedValues: export, file: "export.csv", diagnostics: &problems)
    let rows = mapping.rows(of: grid)
    for row in rows.rows {
      expect(
        Set(row.cells.keys).isSubset(of: mapping.columns.map(\.name)),
        "a column that the mapping does not name")
    }
  }
}
