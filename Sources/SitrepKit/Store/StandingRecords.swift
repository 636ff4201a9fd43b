import SitrepForms
import SitrepStore
import SitrepTables

/// The records of a log and their reviews, found by what rows that are to be appended may touch, so that these are
/// compared with few and not with all: the chain that a row belongs to, and what the same sources say.
struct StandingRecords: Sendable {
  private var tables: [String: Table] = [:]

  fileprivate struct Table {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    /// Those that correct a record, by its id.
    var corrections: [String: [Int]] = [:]
    /// By what the table's rows are found by: their source, or the record that they review.
    var bySubject: [String: [Int]] = [:]
    var ids = IDsInUse()
  }

  init(_ entries: [Entry]) {
    add(entries)
  }

  /// With entries that were appended since.
  func adding(_ entries: [Entry]) -> StandingRecords {
    var records = self
    records.add(entries)
    return records
  }

  private mutating func add(_ entries: [Entry]) {
    for entry in entries where !entry.isErased {
      guard let column = Self.subject(of: entry.table) else { continue }
      tables[entry.table, default: Table()].add(entry, subject: entry.cells[column])
    }
  }

  /// The column by which the rows of a table are found; nil for tables whose rows are read as a whole.
  static func subject(of table: String) -> String? {
    if table == TableSchema.reviews.name { return ReviewColumn.record.name }
    return TableSchema.records.contains { $0.name == table } ? RecordColumn.source.name : nil
  }

  /// The ids of each table of records.
  var ids: [String: IDsInUse] {
    Dictionary(
      uniqueKeysWithValues: TableSchema.records.map { ($0.name, tables[$0.name]?.ids ?? IDsInUse()) })
  }

  /// What a table's rows are found by, each once.
  func subjects(in table: String) -> some Collection<String> { (tables[table]?.bySubject ?? [:]).keys }

  /// The entries of a table that belong to the chains of some ids or say what is looked for, each with its whole chain,
  /// in the order of the log.
  func entries(of table: String, withIDs ids: some Sequence<String>, about subjects: Set<String>) -> [Entry] {
    guard let table = tables[table] else { return [] }
    let found = ids.compactMap { table.places[$0] } + subjects.flatMap { table.bySubject[$0] ?? [] }
    return table.chains(of: found).sorted().map { table.entries[$0] }
  }
}

extension StandingRecords.Table {
  fileprivate mutating func add(_ entry: Entry, subject: String) {
    let place = entries.count
    entries.append(entry)
    bySubject[subject, default: []].append(place)
    guard !entry.id.isEmpty else { return }
    places[entry.id] = place
    ids.add(entry.id, correcting: entry.supersedes)
    if !entry.supersedes.isEmpty { corrections[entry.supersedes, default: []].append(place) }
  }

  /// All entries of the chains to which some belong.
  fileprivate func chains(of found: [Int]) -> Set<Int> {
    var chains: Set<Int> = []
    var waiting = found
    while let place = waiting.popLast() {
      guard chains.insert(place).inserted else { continue }
      let entry = entries[place]
      if let earlier = places[entry.supersedes] { waiting.append(earlier) }
      waiting += corrections[entry.id] ?? []
    }
    return chains
  }
}
