import SitrepForms
import SitrepStore
import SitrepTables

/// What of an operation's tables rows that are to be appended may touch: with it they are judged as beside all that
/// there is.
///
/// A row touches the registers, its own chain of corrections, rows of which the same source or another text of the same
/// publisher and day says the same, and ids.
struct TouchedRows {
  let existing: [String: NamedRows]
  let ids: [String: IDsInUse]

  /// - Throws: where a table can't be read.
  init(_ rows: [NamedRows], in folder: OperationFolder, _ log: LogTables) throws(SitrepError) {
    let words = try folder.entryWords()
    let records = folder.standingRecords(log)
    let sources = SourceTexts(words, and: rows.filter { $0.schema.name == TableSchema.sources.name })
    var existing = words.registers
    for schema in Set(rows.map(\.schema.name)).compactMap(TableSchema.named) {
      if existing[schema.name] != nil { continue }
      guard let column = StandingRecords.subject(of: schema.name) else {
        existing.merge(try folder.existingRows(words.labels, of: [schema])) { $1 }
        continue
      }
      let own = rows.filter { $0.schema.name == schema.name }.flatMap(\.rows)
      var subjects = Set(own.map { $0[column] })
      if column == RecordColumn.source.name {
        subjects = sources.speakingAlike(subjects, among: records.subjects(in: schema.name))
      }
      let named = own.flatMap { [$0[RecordColumn.id.name], $0[RecordColumn.supersedes.name]] }
      let touched = LogRows(records.entries(of: schema.name, withIDs: named, about: subjects))
      existing[schema.name] = try reading(folder.path) {
        try NamedRows(of: schema, in: touched, words.labels)
      }
    }
    self.existing = existing
    ids = records.ids.merging(words.registers.mapValues { IDsInUse($0.rows) }) { own, _ in own }
  }
}

extension OperationFolder {
  func standingRecords(_ log: LogTables) -> StandingRecords {
    records.value { StandingRecords(TableSchema.all.flatMap { log.entries(of: $0) }) }
  }

  /// What rows that are to be appended may touch.
  /// - Returns: nil where they come into no log: then that is all there is.
  func touched(by rows: [NamedRows]) throws(SitrepError) -> TouchedRows? {
    guard let log = tables as? LogTables else { return nil }
    return try TouchedRows(rows, in: self, log)
  }
}

/// Which sources are one text, or texts of one publisher and day.
private struct SourceTexts {
  private let names: SourceNames
  private let publications: [String: String]
  /// Of the sources that are to be appended: any of the rows beside them may be of one.
  private let added: Set<String>
  private let compared: ComparedCells

  init(_ words: EntryWords, and new: [NamedRows]) {
    let rows = words.registers[TableSchema.sources.name]?.rows ?? []
    names = SourceNames(rows, [])
    added = Set(new.flatMap(\.rows).map { RepeatedEntries.publication($0.cells) })
    publications = Dictionary(rows.map { ($0[SourceColumn.id.name], RepeatedEntries.publication($0.cells)) })
    { $1 }
    compared = words.compared
  }

  /// Of what cells call a source those that may call one of some, or one of the same publisher and day.
  func speakingAlike(_ own: Set<String>, among all: some Collection<String>) -> Set<String> {
    let meant = own.union(own.flatMap(names.ids))
    let plain = Set(meant.map(plain))
    let told = added.union(meant.compactMap { publications[$0] })
    return Set(
      all.filter { plain.contains(self.plain($0)) || publications[$0].map(told.contains) ?? false })
  }

  private func plain(_ source: String) -> String {
    compared.plain(.estimates, column: RecordColumn.source.name, text: source)
  }
}
