package import SitrepModel
package import SitrepTables

/// What an import would do, row by row, before anything is written.
///
/// Import only appends: a new row, and for a changed record a new one that supersedes it. A row is compared with
/// the newest record of its chain, so the same file twice changes nothing.
package struct ImportPlan: Sendable {
  package var additions: [Addition] = []
  /// Rows that can't be taken, each with the reason.
  package var refusals: [Diagnostic] = []
  /// Ids of the operation that a form no longer holds; import deletes nothing.
  package var missing: [MissingRow] = []
  /// Rows as they were before they were corrected: an older copy of the form is no correction of the correction.
  package var outdated: [OutdatedRow] = []
  package var unchanged = 0

  /// A row to append.
  package struct Addition: Sendable {
    package var table: TableSchema
    package var id: String
    package var cells: [String: String]
    /// Where the row stands in the imported file.
    package var source: NamedRow
    /// For a changed record: the one it replaces, and what is different.
    package var replaces: String?
    package var changes: [Change]
  }

  package struct Change: Sendable, Hashable {
    package var column: String
    package var old: String
    package var new: String
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

  /// - Parameters:
  ///   - existing: what the operation's tables hold, by name of the table.
  ///   - entered: when the rows were recorded, for those that don't say; nil refuses a record that does not.
  ///   - plain: what a cell of a column says, the same for all ways to write it.
  package init(
    _ file: ImportFile, existing: [String: NamedRows], entered: String?,
    plain: (_ table: TableSchema, _ column: String, _ text: String) -> String
  ) {
    unchanged = file.present
    for rows in file.tables {
      let present = existing[rows.schema.name]?.rows ?? []
      guard rows.schema.column(named: "id") != nil else {
        addUnlessPresent(rows, present, isForm: file.isForm, plain)
        continue
      }
      let chains = RecordChains(present)
      var seen: Set<String> = []
      for row in rows.rows {
        let isNamed = !row["id"].isEmpty
        let id = isNamed ? row["id"] : Self.madeID(of: row, in: rows.schema)
        if !seen.insert(id).inserted {
          if isNamed {
            refuse(row, "id", "the same id twice in the file", value: id, expected: "an id of its own")
          } else {
            refuse(
              row, "id", "the same row twice in the file", expected: "each row once, or ids of their own")
          }
        } else if chains.contains(id) {
          compare(row, id, chains, rows.schema, columns: rows.columns, entered, plain)
        } else if let other = chains.id(spelledLike: id) {
          refuse(
            row, "id", "an id that differs from another only in its capitals", value: id,
            expected: "\(other), or an id of its own")
        } else {
          add(row, id, rows.schema, entered)
        }
      }
      if file.isForm { noteMissing(in: rows.schema, chains, seen: seen) }
    }
    guard file.isForm else { return }
    let read = Set(file.tables.map(\.schema.name))
    for schema in EntryForm.schemas where !read.contains(schema.name) {
      for row in existing[schema.name]?.rows ?? [] { noteMissing(row, in: schema) }
    }
  }

  /// Rows without an id, such as decisions and the officer's paragraphs: one that stands there word for word is
  /// not added again. One that was changed would stand beside the old one, so it is refused.
  private mutating func addUnlessPresent(
    _ rows: NamedRows, _ present: [NamedRow], isForm: Bool,
    _ plain: (TableSchema, String, String) -> String
  ) {
    let schema = rows.schema
    func said(_ row: NamedRow, _ columns: [String]) -> [String] {
      columns.map { plain(schema, $0, row[$0]) }
    }
    let whole = Set(present.map { said($0, rows.columns) })
    let keys = Set(present.map { said($0, schema.keyColumns) })
    var seen: Set<[String]> = []
    var seenKeys: Set<[String]> = []
    for row in rows.rows {
      let key = said(row, schema.keyColumns)
      seenKeys.insert(key)
      if whole.contains(said(row, rows.columns)) {
        unchanged += 1
      } else if !seen.insert(said(row, rows.columns)).inserted {
        refuse(row, rows.columns.first ?? "", "the same row twice in the file", expected: "each row once")
      } else if keys.contains(key) {
        refuse(
          row, schema.keyColumns[0], "a changed entry of \(schema.name), which is edited in place",
          value: row.known(by: schema),
          expected: "no change here; edit \(schema.name) in the operation's folder")
      } else {
        additions.append(
          Addition(
            table: schema, id: row.known(by: schema), cells: row.cells, source: row, replaces: nil,
            changes: []))
      }
    }
    guard isForm else { return }
    for row in present where !seenKeys.contains(said(row, schema.keyColumns)) { noteMissing(row, in: schema) }
  }

  private mutating func add(_ row: NamedRow, _ id: String, _ schema: TableSchema, _ entered: String?) {
    var cells = row.cells
    cells["id"] = id
    if schema.column(named: "entered") != nil, row["entered"].isEmpty {
      guard let entered else { return refuseWithoutTime(row) }
      cells["entered"] = entered
    }
    additions.append(Addition(table: schema, id: id, cells: cells, source: row, replaces: nil, changes: []))
  }

  private mutating func compare(
    _ row: NamedRow, _ id: String, _ chains: RecordChains, _ schema: TableSchema, columns: [String],
    _ entered: String?, _ plain: (TableSchema, String, String) -> String
  ) {
    let chain = chains.rows(from: id)
    guard let newest = chain.last else { return }
    let compared = columns.filter { !["id", "entered", "supersedes"].contains($0) }
    func changed(since old: NamedRow) -> [String] {
      compared.filter { plain(schema, $0, old[$0]) != plain(schema, $0, row[$0]) }
    }
    let changes = changed(since: newest).map { Change(column: $0, old: newest[$0], new: row[$0]) }
    guard !changes.isEmpty else {
      unchanged += 1
      return
    }
    if chain.dropLast().contains(where: { changed(since: $0).isEmpty }) {
      unchanged += 1
      outdated.append(OutdatedRow(id: id, newest: newest["id"]))
      return
    }
    guard schema.isOfRecords else {
      let told = changes.map { "\($0.column): \"\($0.old)\" → \"\($0.new)\"" }.joined(separator: ", ")
      refuse(
        row, changes[0].column, "a changed entry of \(schema.name), which is edited in place", value: id,
        expected: "no change here; the change is \(told)")
      return
    }
    // The time the old record was entered is not that of its correction.
    let times = Set(chains.rows(from: chains.first(of: id)).map { plain(schema, "entered", $0["entered"]) })
    let own = times.contains(plain(schema, "entered", row["entered"])) ? "" : row["entered"]
    guard let time = own.isEmpty ? entered : own else { return refuseWithoutTime(row) }
    var cells = newest.cells
    for column in compared { cells[column] = row.cells[column] }
    cells["id"] = chains.nextID(after: id)
    cells["supersedes"] = newest["id"]
    cells["entered"] = time
    additions.append(
      Addition(
        table: schema, id: cells["id"] ?? id, cells: cells, source: row, replaces: newest["id"],
        changes: changes))
  }

  private mutating func noteMissing(in schema: TableSchema, _ chains: RecordChains, seen: Set<String>) {
    for chain in chains.all where !chain.contains(where: seen.contains) {
      missing.append(MissingRow(table: schema.name, id: chain.last ?? ""))
    }
  }

  private mutating func noteMissing(_ row: NamedRow, in schema: TableSchema) {
    missing.append(MissingRow(table: schema.name, id: row.known(by: schema)))
  }

  private mutating func refuse(
    _ row: NamedRow, _ column: String, _ problem: String, value: String? = nil, expected: String
  ) {
    refusals.append(
      Diagnostic(.error, at: row.location(of: column), problem, value: value, expected: expected))
  }

  /// Rows without a time of entry would be known in reports of the past.
  private mutating func refuseWithoutTime(_ row: NamedRow) {
    needsTime = true
    refusals.append(
      Diagnostic(
        .error, at: row.location(of: "entered"), Self.blankEntered,
        expected: "when the record was entered, in the row or by --entered"))
  }

  /// What a row without a time of entry is refused with.
  package static let blankEntered = "blank entered"

  /// Whether a row was refused for want of a time.
  package private(set) var needsTime = false

  /// An id for a row that has none: the same for the same content, so that a second import finds it again.
  private static func madeID(of row: NamedRow, in schema: TableSchema) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in row.cells.keys.sorted() where column != "entered" {
      for byte in "\(column)=\(row[column])\u{1}".utf8 {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      }
    }
    let digits = String(hash, radix: 16)
    return "\(schema.name.prefix(3))-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension TableSchema {
  /// Whether its rows are records, which are never changed but superseded.
  fileprivate var isOfRecords: Bool { TableSchema.records.contains { $0.name == name } }

  /// What a row is known by in a table without ids.
  fileprivate var keyColumns: [String] {
    switch name {
    case TableSchema.narratives.name: [NarrativeColumn.date.name, NarrativeColumn.section.name]
    case TableSchema.decisions.name: [DecisionColumn.date.name, DecisionColumn.figure.name]
    case TableSchema.followUps.name: [FollowUpColumn.gap.name]
    default: column(named: "id") == nil ? columns.map(\.name) : ["id"]
    }
  }
}

extension NamedRow {
  fileprivate func known(by schema: TableSchema) -> String {
    schema.keyColumns.map { self[$0] }.joined(separator: " ")
  }
}
