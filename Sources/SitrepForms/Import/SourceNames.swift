import SitrepModel
package import SitrepTables

/// Sources by what a person calls them: an id, a title, a publisher, or several of these one after the other.
package struct SourceNames {
  private var ids: [String: [String]] = [:]
  private var known: Set<String> = []

  /// - Parameter additions: of the import; those of the register count.
  package init(_ existing: [NamedRow], _ additions: [ImportPlan.Addition]) {
    var rows = existing.map { (id: $0.id, cells: $0.cells) }
    rows += additions.filter { $0.table.name == TableSchema.sources.name }.map { ($0.id, $0.cells) }
    for (id, cells) in rows where !id.isEmpty {
      known.insert(foldedName(id))
      let publisher = cells[SourceColumn.publisher.name] ?? ""
      let title = cells[SourceColumn.title.name] ?? ""
      for name in Set([
        publisher, title, "\(publisher) \(title)", "\(publisher): \(title)", "\(publisher), \(title)",
      ]) {
        let name = foldedName(name)
        if !name.isEmpty, ids[name]?.contains(id) != true { ids[name, default: []].append(id) }
      }
    }
  }

  /// The ids that a text may mean; none where it is an id itself, or nothing that is known.
  package func ids(for text: String) -> [String] {
    let name = foldedName(text)
    return known.contains(name) ? [] : ids[name] ?? []
  }
}
