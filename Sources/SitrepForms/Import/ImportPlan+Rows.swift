import SitrepModel
import SitrepTables

// Each row of a table with ids: new, a change, or nothing.
extension ImportPlan {
  mutating func add(
    _ rows: NamedRows, of file: ImportFile, _ chains: RecordChains, _ ids: inout IDRegister, _ basis: Basis
  ) {
    let schema = rows.schema
    let known = KnownRows(rows, among: chains) { basis.plain(schema, $0, $1) }
    var seen: Set<String> = []
    var signs: Set<String> = []
    for row in rows.rows {
      guard let row = resolved(row, ids.sources) else { continue }
      var id = row.id
      if id.isEmpty {
        guard signs.insert(known.sign(of: row)).inserted else {
          refuse(row, RecordColumn.id.name, .sameRowTwice, expected: .rowOnceOrIds)
          continue
        }
        id = known.id(of: row) ?? ""
      } else if !chains.contains(id), chains.contains(row.formerID) {
        id = row.formerID
      }
      if id.isEmpty {
        add(row, ids.id(for: row, in: schema), schema, basis)
      } else if !seen.insert(id).inserted {
        refuse(row, RecordColumn.id.name, .sameIdTwice, value: id)
      } else if chains.contains(id) {
        let handedOut = file.handedOut?.row(id, of: schema.name)
        compare(row, id, chains, schema, columns: rows.columns, handedOut, basis)
      } else if let other = chains.id(spelledLike: id) {
        refuse(row, RecordColumn.id.name, .idNearOther(other: other), value: id)
      } else {
        add(row, id, schema, basis)
      }
    }
    guard file.isForm else { return }
    for chain in chains.all where !chain.contains(where: { seen.contains($0.id) }) {
      if let newest = chain.last { noteMissing(newest, in: schema) }
    }
  }

  /// A row whose source is named by its title or publisher, with the id that is meant.
  private mutating func resolved(_ row: NamedRow, _ sources: SourceNames?) -> NamedRow? {
    let column = RecordColumn.source.name
    guard let ids = sources?.ids(for: row[column]), let id = ids.first else { return row }
    if ids.count > 1 {
      refuse(row, column, .nameOfSeveralSources, value: row[column], expected: .oneOf(ids))
      return nil
    }
    var row = row
    row.cells[column] = id
    return row
  }

  private mutating func add(_ row: NamedRow, _ id: String, _ schema: TableSchema, _ basis: Basis) {
    var cells = row.cells
    cells[RecordColumn.id] = id
    var addition = Addition(table: schema, id: id, cells: cells, source: row, replaces: nil, changes: [])
    if schema.isOfRecords, row[RecordColumn.entered].isEmpty {
      guard let entered = basis.entered else { return refuse(timeless: addition) }
      addition.cells[RecordColumn.entered] = entered
    }
    additions.append(addition)
  }

  private mutating func compare(
    _ row: NamedRow, _ id: String, _ chains: RecordChains, _ schema: TableSchema, columns: [String],
    _ handedOut: NamedRow?, _ basis: Basis
  ) {
    let chain = chains.rows(from: id)
    guard let newest = chain.last else { return }
    let compared = columns.filter { !RecordColumn.ofTheRowAlone.contains($0) }
    func different(_ one: NamedRow, _ other: NamedRow) -> [String] {
      compared.filter { basis.plain(schema, $0, one[$0]) != basis.plain(schema, $0, other[$0]) }
    }
    var changed = different(newest, row)
    guard !changed.isEmpty else {
      unchanged += 1
      return
    }
    let isOlder =
      handedOut.map { different($0, row).isEmpty }
      ?? chain.dropLast().contains { different($0, row).isEmpty }
    if isOlder {
      unchanged += 1
      outdated.append(OutdatedRow(id: id, newest: newest.id))
      return
    }
    if let handedOut {
      let meanwhile = different(handedOut, newest)
      // What the officer left as it was is no change, whoever changed it since.
      changed = different(handedOut, row).filter(changed.contains)
      // Nor is what stands there by now.
      guard !changed.isEmpty else {
        unchanged += 1
        outdated.append(OutdatedRow(id: id, newest: newest.id))
        return
      }
      if !meanwhile.isEmpty, !basis.goesOverChanges {
        return refuse(row, id, changedMeanwhile: meanwhile, changed, newest)
      }
    }
    let changes = changed.map { Change(column: $0, old: newest[$0], new: row[$0]) }
    guard schema.isOfRecords || schema.hasVersions else {
      refuse(
        row, changes[0].column, .entryEditedInPlace(table: schema.name), value: id,
        expected: .noChange(changes: Self.told(changes)))
      return
    }
    add(row, id, changes, to: newest, in: chains, schema, basis)
  }

  /// Adds a row's changes, as a record that replaces the newest of its chain or as a version of a register's entry.
  private mutating func add(
    _ row: NamedRow, _ id: String, _ changes: [Change], to newest: NamedRow, in chains: RecordChains,
    _ schema: TableSchema, _ basis: Basis
  ) {
    var cells = newest.cells
    for change in changes { cells[change.column] = row.cells[change.column] }
    if schema.isOfRecords {
      cells[RecordColumn.id] = chains.nextID(after: id)
      cells[RecordColumn.supersedes] = newest.id
    }
    var addition = Addition(
      table: schema, id: cells[RecordColumn.id] ?? id, cells: cells, source: row, replaces: newest.id,
      changes: changes)
    // The time the old record was entered is not that of its correction.
    func entered(_ row: NamedRow) -> String {
      basis.plain(schema, RecordColumn.entered.name, row[RecordColumn.entered])
    }
    let times = Set(chains.rows(from: chains.first(of: id)).map(entered))
    let own = times.contains(entered(row)) ? "" : row[RecordColumn.entered]
    guard let time = own.isEmpty ? basis.entered : own else { return refuse(timeless: addition) }
    addition.cells[RecordColumn.entered] = time
    additions.append(addition)
  }

  /// Someone corrected the row since the form was written: who corrects it now is told, and asked.
  private mutating func refuse(
    _ row: NamedRow, _ id: String, changedMeanwhile meanwhile: [String], _ changed: [String],
    _ newest: NamedRow
  ) {
    let now = meanwhile.map { DiagnosticText.isNow(column: $0, value: newest[$0]) }
    let here = changed.map { "\($0) \"\(row[$0])\"" }.joined(separator: ", ")
    refuse(
      row, changed.first ?? RecordColumn.id.name,
      .changedMeanwhile(now: DiagnosticText.listed(now), here: here), value: newest.id)
  }

  static func told(_ changes: [Change]) -> String {
    changes.map { "\($0.column): \"\($0.old)\" → \"\($0.new)\"" }.joined(separator: ", ")
  }

  mutating func noteMissing(_ row: NamedRow, in schema: TableSchema) {
    missing.append(MissingRow(table: schema.name, id: row.known(by: schema)))
  }

  mutating func refuse(
    _ row: NamedRow, _ column: String, _ message: DiagnosticMessage, value: String? = nil,
    expected: DiagnosticText? = nil
  ) {
    let reason = Diagnostic(
      .error, at: row.location(of: column), message, value: value, expected: expected)
    refused.append(RefusedRows(rows: [row], reason: reason))
  }

  /// Rows without a time of entry would be known in reports of the past.
  private mutating func refuse(timeless addition: Addition) {
    timeless.append(addition)
    refuse(addition.source, RecordColumn.entered.name, .blankEntered)
  }

  /// Rows without an id, such as decisions and the officer's paragraphs: one that stands there word for word is
  /// not added again. One that was changed would stand beside the old one, so it is refused.
  mutating func addUnlessPresent(
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
        refuse(row, rows.columns.first ?? "", .sameRowTwice, expected: .rowOnce)
      } else if keys.contains(key) {
        refuse(
          row, schema.keyColumns[0], .entryEditedInPlace(table: schema.name),
          value: row.known(by: schema), expected: .editInPlace(table: schema.name))
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
}
