import SitrepForms
import SitrepModel
package import SitrepTables

extension OperationFolder {
  /// The cells of a row that corrects another: those of the newest of its chain, with what is different.
  ///
  /// - Parameters:
  ///   - id: of a record, or of an entry of a register.
  ///   - changes: the cells that are different; a blank one takes the old value away.
  /// - Returns: nil where the table has no such row.
  package func correction(
    of id: String, in schema: TableSchema, with changes: [String: String]
  ) throws(SitrepError) -> [String: String]? {
    let labels = try ColumnLabels(operation().profile.languages, templates: templates)
    let rows = try reading(path) { try NamedRows(of: schema, in: tables, labels) }.rows
    if TableSchema.registers.contains(where: { $0.name == schema.name }) {
      guard let newest = rows.last(where: { $0[RecordColumn.id.name] == id }) else { return nil }
      var cells = newest.cells
      cells[RecordColumn.entered.name] = nil
      return cells.merging(changes) { _, new in new }
    }
    let chains = RecordChains(rows)
    guard let newest = chains.rows(from: id).last else { return nil }
    var cells = newest.cells
    cells[RecordColumn.entered.name] = nil
    cells.merge(changes) { _, new in new }
    cells[RecordColumn.id.name] = chains.nextID(after: id)
    cells[RecordColumn.supersedes.name] = newest[RecordColumn.id.name]
    return cells
  }
}
