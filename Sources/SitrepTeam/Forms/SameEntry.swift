import SitrepStore
import SitrepTables

extension Workspace {
  /// The id for an entry of a register that is typed anew: that of the entry which says the same already, else one made
  /// from its name. So what is sent twice is kept once.
  func id(for cells: [String: String], from name: String, in register: TableSchema, _ choices: Choices)
    throws -> String
  {
    var search = RecordSearch()
    search.tables = [register.name]
    search.limit = .max
    let same = try rows(search).rows.first { row in
      let own: Set<String> = [RecordColumn.id.name, RegisterColumn.entered.name]
      return Dictionary(row.cells.cells.map { ($0.column, $0.text) }) { first, _ in first }
        .filter { !own.contains($0.key) } == cells
    }
    return same?.id ?? NewID.made(from: name, besides: choices.ids(in: register))
  }
}
