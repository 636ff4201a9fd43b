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
    let words = try entryWords()
    if let register = words.registers[schema.name] {
      guard let newest = register.rows.last(where: { $0[RecordColumn.id.name] == id }) else { return nil }
      var cells = newest.cells
      cells[RecordColumn.entered.name] = nil
      return cells.merging(changes) { _, new in new }
    }
    var corrected = NamedRows(schema: schema, columns: [RecordColumn.id.name])
    corrected.rows = [
      NamedRow(cells: [RecordColumn.id.name: id], locations: [:], location: Location(file: path))
    ]
    let touched = try touched(by: [corrected])
    let rows = if let touched { touched.existing } else { try existingRows(words.labels, of: [schema]) }
    let chains = RecordChains(rows[schema.name]?.rows ?? [], among: touched?.ids[schema.name])
    guard let newest = chains.rows(from: id).last else { return nil }
    var cells = newest.cells
    cells[RecordColumn.entered.name] = nil
    cells.merge(changes) { _, new in new }
    cells[RecordColumn.id.name] = chains.nextID(after: id)
    cells[RecordColumn.supersedes.name] = newest[RecordColumn.id.name]
    return cells
  }
}
