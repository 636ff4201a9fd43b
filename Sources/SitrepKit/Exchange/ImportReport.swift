import SitrepForms
import SitrepLanguage
import SitrepModel
import SitrepTables

/// What an import does, in lines: counts by table, then each row with what is different.
struct ImportReport {
  private(set) var lines: [String] = []
  private let words: ProblemWords

  init(_ plan: ImportPlan, _ profile: ProfileImport, in words: ProblemWords) {
    self.words = words
    addSettings(profile.changes)
    for schema in TableSchema.all {
      addRows(plan.additions.filter { $0.table.name == schema.name }, of: schema)
    }
    if plan.unchanged > 0 { add(.unchanged(count: "\(plan.unchanged)")) }
    for row in plan.outdated { add(.outdated(id: row.id, newest: row.newest)) }
    for row in plan.missing { add(.missing(table: row.table, id: row.id)) }
  }

  private mutating func add(_ text: DiagnosticText) { lines.append(words.text(text)) }

  private mutating func addSettings(_ changes: [FormProfile.Change]) {
    if changes.isEmpty { return }
    add(.changedSettings(table: TableSchema.profile.name, count: "\(changes.count)"))
    for change in changes {
      add(.changed, "\(change.key)  (\(change.location))")
      addDifference("\(quoted(change.old)) → \(quoted(change.new))")
    }
  }

  private mutating func addRows(_ rows: [ImportPlan.Addition], of schema: TableSchema) {
    if rows.isEmpty { return }
    let changed = rows.count { $0.replaces != nil }
    add(.rowsByTable(table: schema.name, added: "\(rows.count - changed)", changed: "\(changed)"))
    for row in rows {
      let place = "\(row.id)  (\(row.source.location))"
      guard let replaces = row.replaces else {
        add(.added, place)
        continue
      }
      add(.changed, "\(replaces) → \(place)")
      for change in row.changes {
        addDifference("\(change.column): \(quoted(change.old)) → \(quoted(change.new))")
      }
    }
  }

  /// A line for a row or setting, in columns: what becomes of it, and which it is.
  private mutating func add(_ outcome: DiagnosticText, _ which: String) {
    let told = words.text(outcome)
    lines.append("  " + told + String(repeating: " ", count: max(1, width - told.count)) + which)
  }

  /// A line below it.
  private mutating func addDifference(_ text: String) {
    lines.append(String(repeating: " ", count: width + 4) + text)
  }

  /// How many characters the first column takes, the blanks behind it included.
  private var width: Int {
    [DiagnosticText.added, .changed].map { words.text($0).count }.reduce(0, max) + 2
  }
}
