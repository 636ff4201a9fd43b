package import SitrepModel

/// What the rows of every register have.
package enum RegisterColumn {
  /// Rows of one id are versions of one entry, told apart by when they were entered.
  package static let entered = TypedColumn(
    "entered", .moment, blank: "known from the start", hxl: "#date+entered",
    example: "2025-12-03T18:00:00-03:00",
    "When this version of the row was recorded; a later row with the same id takes its place from then on.")
}

extension TableStore {
  /// The id of a register's row, and when this version of it was entered.
  mutating func version(_ row: TableRow, _ id: TypedColumn<Symbol>) -> (id: Symbol, entered: Instant?) {
    let (id, location) = (read(row, id), location(row, id))
    let moment = read(row, RegisterColumn.entered)
    // When an unreadable time was meant to be is not known: it is told, and is no second version.
    let isReadable = moment != nil || row[cell(RegisterColumn.entered).index].isEmpty
    if !id.isBlank, isReadable {
      register.versions.append(RegisterInHand.Version(id: id, entered: moment, location: location))
    }
    return (id, moment)
  }

  /// Keeps the id of a register's row that can't be taken.
  mutating func leaveOut<Entry>(_ id: Symbol) -> Entry? {
    if !id.isBlank { register.leftOut.append(id) }
    return nil
  }
}
