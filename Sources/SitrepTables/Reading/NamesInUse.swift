import SitrepModel

/// By what rows call the entries of a register: ids, names, and paths of names.
struct NamesInUse {
  private var texts: Set<String> = []

  /// - Returns: nil where some rows stand in a file, of which nothing is in hand.
  init?(of register: Referent, in source: any RowSource, _ labels: LabelBook) throws {
    for schema in TableSchema.all {
      let columns = schema.columns.filter { $0.kind.refers(to: register) }
      if columns.isEmpty { continue }
      for part in try source.parts(of: schema, labels) {
        guard case .rows(let stream) = part.content else { return nil }
        try stream.read { rows in
          let header = try TableHeader.recognised(
            in: [rows.header], schema: schema, labels: labels.labels()
          ).header
          let cells = columns.map { header.bound($0).index }
          rows.forEach { row in
            for cell in cells where !row[cell].isEmpty { texts.insert(row.text(cell)) }
          }
        }
      }
    }
  }

  /// Whether one of some names is in use otherwise than as an id.
  ///
  /// - Parameters:
  ///   - names: as they are written; they are compared as names are.
  ///   - ids: texts that mean the same whatever else is called so.
  func contain(anyOf names: [String], besides ids: [String]) -> Bool {
    let names = Set(names.map(comparedName))
    let ids = Set(ids)
    return texts.contains { text in
      text.split(separator: "|").contains { part in
        let item = String(part.trimmed)
        if ids.contains(item) { return false }
        let steps = item.split(separator: "/").map(String.init)
        return ([item] + steps).contains { names.contains(comparedName($0)) }
      }
    }
  }
}

extension CellKind {
  fileprivate func refers(to register: Referent) -> Bool {
    switch self {
    case .reference(let referent): referent == register
    case .list(let item): item.refers(to: register)
    default: false
    }
  }
}
