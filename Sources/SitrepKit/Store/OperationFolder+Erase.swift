import SitrepModel
import SitrepStore
import SitrepTables

extension OperationFolder {
  /// Takes a record's cells out of where it is kept, for a person's safety, and records why.
  ///
  /// - Parameters:
  ///   - record: its id.
  ///   - why: it stays, so it names nobody.
  ///   - author: who does so, which a store keeps.
  /// - Returns: the places of other rows that name the record and may say too much too.
  /// - Throws: also where there is no such record.
  @discardableResult
  public func erase(
    _ record: String, why: String, by author: Author
  ) async throws(SitrepError) -> [String] {
    let labels = try ColumnLabels(operation().profile.languages, templates: templates)
    let rows = try existingRows(labels)
    let found = TableSchema.records.lazy.compactMap { schema in
      rows[schema.name]?.rows.first { $0[RecordColumn.id.name] == record }.map { (schema, $0.location) }
    }
    guard let (schema, location) = found.first else {
      let ids = TableSchema.records.flatMap { rows[$0.name]?.rows.map { $0[RecordColumn.id.name] } ?? [] }
      throw .request(.noRecord(record, nearest: nearest(to: record, among: ids)))
    }
    let erasure = Erasure(of: record, why: why, at: author.at, user: author.user, role: author.role)
    if let log {
      _ = try await storing { () async throws(StoreFault) in try await log.erase(erasure) }
    } else {
      try eraseInFiles(erasure, in: schema, at: location, labels: labels)
    }
    return mentions(of: record, in: rows)
  }

  /// The places of rows, in the order of the tables, that name a record.
  private func mentions(of record: String, in rows: [String: NamedRows]) -> [String] {
    TableSchema.all.flatMap { schema -> [String] in
      let naming = schema.columns.filter(\.namesRecords).map(\.name)
      return (rows[schema.name]?.rows ?? []).filter { row in
        naming.contains { row[$0].split { $0 == "|" || $0 == " " }.contains { $0 == record } }
      }
      .map { "\($0.location)" }
    }
  }

  /// Takes a row out of its table's file, and puts the erasure into that of erasures, both or neither.
  private func eraseInFiles(
    _ erasure: Erasure, in schema: TableSchema, at location: Location, labels: ColumnLabels
  ) throws(SitrepError) {
    let file = "\(schema.name).csv"
    let table = "\(path)/\(file)"
    guard location.file == file, location.sheet == nil else {
      throw .request(.notInCSV(record: erasure.record, file: "\(location.file)"))
    }
    let bytes = try reading(table) { try SitrepKit.bytes(ofFile: table) }
    guard let rest = CSVErasing.without(id: erasure.record, bytes, schema: schema, labels: labels) else {
      throw .request(.notInCSV(record: erasure.record, file: file))
    }
    let row = Dictionary(uniqueKeysWithValues: erasure.entry.cells.cells.map { ($0.column, $0.text) })
    let added = try files(with: [(.erasures, [row])], labels: labels, languages: [])
    try place([(file, rest)] + added)
    // They hold what the table held.
    cache?.clear()
    runs?.clear()
  }
}

extension Column {
  /// Whether its cells hold ids of records.
  fileprivate var namesRecords: Bool {
    switch kind {
    case .reference(.record), .list(.reference(.record)): true
    default: false
    }
  }
}
