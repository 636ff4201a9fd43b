import SitrepForms
import SitrepModel
import SitrepTables

/// What an import does, in lines: counts by table, then each row with what is different.
struct ImportReport {
  let lines: [String]

  init(_ plan: ImportPlan) {
    var lines: [String] = []
    for schema in TableSchema.all {
      let rows = plan.additions.filter { $0.table.name == schema.name }
      if rows.isEmpty { continue }
      let changed = rows.count { $0.replaces != nil }
      lines.append("\(schema.name): \(rows.count - changed) new, \(changed) changed")
      for row in rows {
        guard let replaces = row.replaces else {
          lines.append("  new      \(row.id)  (\(row.source.location))")
          continue
        }
        lines.append("  changed  \(replaces) → \(row.id)  (\(row.source.location))")
        for change in row.changes {
          lines.append("             \(change.column): \(quoted(change.old)) → \(quoted(change.new))")
        }
      }
    }
    if plan.unchanged > 0 { lines.append("unchanged: \(plan.unchanged)") }
    for row in plan.outdated {
      lines.append("outdated in the file: \(row.id) was corrected since by \(row.newest), which stays")
    }
    for row in plan.missing {
      lines.append("missing from the file: \(row.table) \(row.id); it stays, for import deletes nothing")
    }
    self.lines = lines
  }
}
