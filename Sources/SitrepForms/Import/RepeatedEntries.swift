import SitrepModel
import SitrepTables

/// What was entered before under another id: the same bulletin, or the same number of the same publisher.
package struct RepeatedEntries {
  private(set) var remarks: [Diagnostic] = []
  private var publishers: [String: String] = [:]

  init(_ existing: [String: NamedRows], _ additions: [ImportPlan.Addition]) {
    let sources = existing[TableSchema.sources.name]?.rows ?? []
    let newSources = additions.filter { $0.table.name == TableSchema.sources.name && $0.replaces == nil }
    for row in sources { publishers[row.id] = Self.publication(row.cells) }
    for addition in newSources { publishers[addition.id] = Self.publication(addition.cells) }
    compareSources(sources, newSources)
    for schema in TableSchema.records {
      let new = additions.filter { $0.table.name == schema.name && $0.replaces == nil }
      if !new.isEmpty { compareRecords(existing[schema.name]?.rows ?? [], new, schema) }
    }
  }

  /// One with the publisher, title and day of another, or its address, is the same text.
  private mutating func compareSources(_ present: [NamedRow], _ new: [ImportPlan.Addition]) {
    func signs(_ cells: [String: String]) -> [String] {
      let title = foldedName(cells[SourceColumn.title.name] ?? "")
      let url = cells[SourceColumn.url.name] ?? ""
      return (title.isEmpty ? [] : ["\(Self.publication(cells))\u{1}\(title)"]) + (url.isEmpty ? [] : [url])
    }
    var earlier: [String: String] = [:]
    for row in present {
      for sign in signs(row.cells) where earlier[sign] == nil { earlier[sign] = row.id }
    }
    for addition in new {
      if let other = signs(addition.cells).lazy.compactMap({ earlier[$0] }).first(where: { $0 != addition.id }
      ) {
        note(addition, SourceColumn.title.name, .repeatedText(other: other))
      }
      for sign in signs(addition.cells) where earlier[sign] == nil { earlier[sign] = addition.id }
    }
  }

  /// A record that says what one of the same publisher and day says, under another source.
  private mutating func compareRecords(
    _ present: [NamedRow], _ new: [ImportPlan.Addition], _ schema: TableSchema
  ) {
    let columns = Self.saying(schema)
    func sign(_ row: NamedRow) -> String? {
      guard let publication = publishers[row[RecordColumn.source.name]] else { return nil }
      let said = columns.map { foldedName(KnownRows.said(row, $0)) }
      return ([publication] + said).joined(separator: "\u{1}")
    }
    var earlier: [String: (id: String, source: String)] = [:]
    for row in present {
      if let sign = sign(row), earlier[sign] == nil {
        earlier[sign] = (row.id, row[RecordColumn.source.name])
      }
    }
    for addition in new {
      var row = addition.source
      row.cells = addition.cells
      guard let sign = sign(row) else { continue }
      if let other = earlier[sign] {
        let column = schema.countedColumn?.name ?? RecordColumn.source.name
        note(addition, column, .repeatedRecord(other: other.id))
      } else {
        earlier[sign] = (addition.id, row[RecordColumn.source.name])
      }
    }
  }

  /// What a record says, whoever says it: not its id, source, times, grades and notes.
  private static func saying(_ schema: TableSchema) -> [String] {
    let other: Set<String> = [
      RecordColumn.id.name, RecordColumn.source.name, RecordColumn.entered.name,
      RecordColumn.credibility.name,
      RecordColumn.status.name, RecordColumn.verifiedBy.name, RecordColumn.supersedes.name,
      RecordColumn.sensitivity.name, RecordColumn.locator.name, RecordColumn.note.name,
    ]
    return schema.columns.map(\.name).filter { !other.contains($0) }
  }

  /// Whose text it is, and of which day.
  package static func publication(_ cells: [String: String]) -> String {
    let day = (cells[SourceColumn.published.name] ?? "").prefix(10)
    return "\(foldedName(cells[SourceColumn.publisher.name] ?? ""))\u{1}\(day)"
  }

  private mutating func note(
    _ addition: ImportPlan.Addition, _ column: String, _ message: DiagnosticMessage
  ) {
    remarks.append(
      Diagnostic(.warning, at: addition.source.location(of: column), message, value: addition.id))
  }
}
