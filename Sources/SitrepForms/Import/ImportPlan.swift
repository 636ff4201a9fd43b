package import SitrepModel
package import SitrepTables

/// What an import would do, row by row, before anything is written.
///
/// Import only appends: a new row, and for a changed record a new one that supersedes it. A row is compared with
/// the newest record of its chain, so the same file twice changes nothing.
package struct ImportPlan: Sendable {
  package internal(set) var additions: [Addition] = []
  /// Rows that would be additions if they said when they were entered.
  package internal(set) var timeless: [Addition] = []
  /// Rows that can't be taken, with the reason.
  package internal(set) var refused: [RefusedRows] = []
  /// What is odd about rows that are taken.
  package internal(set) var remarks: [Diagnostic] = []
  /// Ids of the operation that a form no longer holds; import deletes nothing.
  package internal(set) var missing: [MissingRow] = []
  /// Rows as they were before they were corrected: an older copy of the form is no correction of the correction.
  package internal(set) var outdated: [OutdatedRow] = []
  package internal(set) var unchanged = 0

  /// A row to append.
  package struct Addition: Sendable {
    package var table: TableSchema
    package var id: String
    package var cells: [String: String]
    /// Where the row stands in the imported file.
    package var source: NamedRow
    /// For a changed entry: the one it replaces, and what is different.
    package var replaces: String?
    package var changes: [Change]
  }

  package struct Change: Sendable, Hashable {
    package var column: String
    package var old: String
    package var new: String
  }

  /// Rows with one reason for which none of them is taken.
  package struct RefusedRows: Sendable {
    package var rows: [NamedRow]
    package var reason: Diagnostic
  }

  package struct MissingRow: Sendable, Hashable {
    package var table: String
    /// What the row is known by.
    package var id: String
  }

  package struct OutdatedRow: Sendable, Hashable {
    package var id: String
    package var newest: String
  }

  /// The reasons for which rows are not taken.
  package var refusals: [Diagnostic] { refused.map(\.reason) }

  /// Whether a row is refused because it does not say when it was entered.
  package static func isForWantOfTime(_ reason: Diagnostic) -> Bool {
    reason.code == DiagnosticMessage.blankEntered.code
  }

  /// What an import rests on besides its file.
  package struct Basis {
    /// What the operation's tables hold, by name of the table; of those of records whole chains, and all that may say the
    /// same as a row of the file.
    package var existing: [String: NamedRows]
    /// All ids of tables that have them, by name of the table.
    package var ids: [String: IDsInUse]
    /// When the rows were recorded, for those that don't say; nil refuses a record that does not.
    package var entered: String?
    /// Whether a correction goes over what was changed since the form was written.
    package var goesOverChanges: Bool
    /// What a cell of a column says, the same for all ways to write it.
    package var plain: (_ table: TableSchema, _ column: String, _ text: String) -> String

    /// - Parameter ids: nil where `existing` is all that the tables hold.
    package init(
      existing: [String: NamedRows], ids: [String: IDsInUse]? = nil, entered: String?,
      goesOverChanges: Bool = false,
      plain: @escaping (_ table: TableSchema, _ column: String, _ text: String) -> String
    ) {
      self.existing = existing
      self.ids = ids ?? existing.filter { $0.value.schema.hasIDs }.mapValues { IDsInUse($0.rows) }
      self.entered = entered
      self.goesOverChanges = goesOverChanges
      self.plain = plain
    }
  }

  package init(_ file: ImportFile, _ basis: Basis) {
    unchanged = file.present
    var chains: [String: RecordChains] = [:]
    for schema in TableSchema.all where schema.hasIDs {
      chains[schema.name] = Self.chains(of: schema, basis)
    }
    // Registers first: records name what they bring.
    let order = TableSchema.all.map(\.name)
    let tables = file.tables.enumerated().sorted { one, other in
      let (a, b) = (
        order.firstIndex(of: one.element.schema.name) ?? 0,
        order.firstIndex(of: other.element.schema.name) ?? 0
      )
      return (a, one.offset) < (b, other.offset)
    }
    var ids = IDRegister(file, basis.ids)
    for rows in tables.map(\.element) {
      if let known = chains[rows.schema.name] {
        if TableSchema.records.contains(where: { $0.name == rows.schema.name }), ids.sources == nil {
          ids.sources = SourceNames(basis.existing[TableSchema.sources.name]?.rows ?? [], additions)
        }
        add(rows, of: file, known, &ids, basis)
      } else {
        addUnlessPresent(
          rows, basis.existing[rows.schema.name]?.rows ?? [], isForm: file.isForm, basis.plain)
      }
    }
    refuseUncombined(file.tables, chains, basis)
    remarks += RepeatedEntries(basis.existing, additions).remarks
    guard file.isForm else { return }
    let read = Set(file.tables.map(\.schema.name))
    for schema in EntryForm.schemas where !read.contains(schema.name) {
      for row in basis.existing[schema.name]?.rows ?? [] { noteMissing(row, in: schema) }
    }
  }

  private static func chains(of schema: TableSchema, _ basis: Basis) -> RecordChains {
    let rows = basis.existing[schema.name]?.rows ?? []
    let ids = basis.ids[schema.name]
    if schema.isOfRecords { return RecordChains(rows, among: ids) }
    return RecordChains(rows, among: ids) { row in
      let time = basis.plain(schema, RecordColumn.entered.name, row[RecordColumn.entered.name])
      // A day stands for its end.
      return time.utf8.count == 10 ? time + "T24" : time
    }
  }

  /// Writes the cells of additions in another way.
  package mutating func rewrite(_ cell: (_ table: TableSchema, _ column: String, _ text: String) -> String) {
    for index in additions.indices {
      let table = additions[index].table
      for (name, text) in additions[index].cells where !text.isEmpty {
        additions[index].cells[name] = cell(table, name, text)
      }
    }
  }

  /// Takes additions out again, for reasons found later.
  package mutating func refuse(_ reasons: [(rows: [NamedRow], reason: Diagnostic)]) {
    refused += reasons.map { RefusedRows(rows: $0.rows, reason: $0.reason) }
    let places = Set(reasons.flatMap(\.rows).map(\.location))
    additions.removeAll { places.contains($0.source.location) }
    timeless.removeAll { places.contains($0.source.location) }
  }
}

extension TableSchema {
  /// Whether its rows are records, which are never changed but superseded.
  var isOfRecords: Bool { TableSchema.records.contains { $0.name == name } }

  /// Whether each of its rows has an id.
  var hasIDs: Bool { column(named: RecordColumn.id.name) != nil }

  /// Whether it is a register whose rows may have versions.
  var hasVersions: Bool { !isOfRecords && column(named: RecordColumn.entered.name) != nil }

  /// What a row is known by in a table without ids.
  var keyColumns: [String] {
    switch name {
    case TableSchema.narratives.name: [NarrativeColumn.date.name, NarrativeColumn.section.name]
    case TableSchema.decisions.name: [DecisionColumn.date.name, DecisionColumn.figure.name]
    case TableSchema.followUps.name: [FollowUpColumn.gap.name]
    default: hasIDs ? [RecordColumn.id.name] : columns.map(\.name)
    }
  }
}

extension NamedRow {
  func known(by schema: TableSchema) -> String {
    schema.keyColumns.map { self[$0] }.joined(separator: " ")
  }
}
