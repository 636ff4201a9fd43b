import SitrepModel
import SitrepStore
import SitrepTables

/// What readers of an edition may not know of, taken out of a log's entries: so what is made from the rest holds nothing
/// of it, whatever it is: a list, a count, a search, a drop-down, an error with the nearest value.
struct EditionBound {
  /// The ids of records that are withheld.
  private let records: Set<String>
  private let sources: Set<String>
  private let edition: Edition

  init(_ edition: Edition, withheld records: Set<String>, in operation: Operation) {
    self.edition = edition
    self.records = records
    sources = Set(operation.sources.filter { $0.sensitivity > edition }.map { operation.text($0.id) })
  }

  /// Whether it withholds of all but some records and sources what another withholds of them.
  func isAsStrict(as other: EditionBound, butFor added: Set<String>) -> Bool {
    sources.subtracting(added) == other.sources.subtracting(added)
      && records.subtracting(added) == other.records.subtracting(added)
  }

  /// Whether an id is that of a record that is withheld.
  func withholds(_ record: String) -> Bool { records.contains(record) }

  func entries(_ entries: [Entry]) -> [Entry] { entries.compactMap(bounded) }

  private func bounded(_ entry: Entry) -> Entry? {
    switch entry.table {
    case TableSchema.sources.name: return sources.contains(entry.id) ? nil : entry
    case TableSchema.readTexts.name:
      return sources.contains(entry.cells[ReadTextColumn.source.name]) ? nil : entry
    case TableSchema.reviews.name, TableSchema.decisions.name:
      return records.contains(entry.cells[ReviewColumn.record.name]) ? nil : entry
    case TableSchema.narratives.name:
      let cited = entry.cells[NarrativeColumn.cites.name].split { $0 == "|" || $0 == " " }
      return cited.contains { records.contains(String($0)) } ? nil : entry
    case TableSchema.issued.name:
      let issued = Edition(rawValue: entry.cells[IssuedColumn.edition.name]) ?? .public
      return issued > edition ? nil : entry
    // What was taken out says of nobody any more for whom it was.
    case Erasure.table: return nil
    case _ where Erasure.tables.contains(entry.table): return boundedRecord(entry)
    default: return entry
    }
  }

  private func boundedRecord(_ entry: Entry) -> Entry? {
    if entry.isErased || records.contains(entry.id) { return nil }
    guard records.contains(entry.supersedes) else { return entry }
    var entry = entry
    entry.supersedes = ""
    entry.cells = EntryCells(entry.cells.cells.filter { $0.column != RecordColumn.supersedes.name })
    return entry
  }
}
